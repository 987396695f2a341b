import { describe, expect, it } from 'vitest'
import { explainClaims } from '../src/explain.ts'
import { extractReport } from '../src/extract.ts'
import { readText } from '../src/readers/text.ts'
import { StatementId } from '../src/schema/schemas.ts'
import { indicatorRules, indicatorTerms, narrowings } from '../src/vocabulary/indicator-wordings.ts'
import { englandAverages, indicators } from '../src/vocabulary/indicators.ts'
import { sourceEntries } from '../src/vocabulary/sources.ts'
import { type IndicatorSentence, indicatorSentences, judge } from './indicator-sentences.ts'
import { runCommand } from './run-command.ts'

const sentences = indicatorSentences()
const judged = sentences.map((sentence) => ({ sentence, ...judge(sentence) }))
const show = ({ sentence, got }: { readonly sentence: IndicatorSentence; readonly got: string }) =>
  `${sentence.id ?? 'none'}: ${got} (${sentence.text})`

describe('the table of sentences', () => {
  it('tells each measure in at least four ways, and two hundred that come near', () => {
    const few = indicators.filter(({ id }) => sentences.filter((one) => one.id === id).length < 4).map(({ id }) => id)
    expect(few).toEqual([])
    expect(sentences.filter(({ id }) => id === null).length).toBeGreaterThanOrEqual(200)
  })

  it('has no figure that is taken for a measure that it is not', () => {
    expect(judged.filter(({ verdict }) => verdict === 'wrong' || verdict === 'invented').map(show)).toEqual([])
  })

  it('has every figure that is read named', ({ annotate }) => {
    const unread = judged.filter(({ verdict }) => verdict === 'unread')
    void annotate(`figures that are not read as claims: ${unread.map(({ sentence }) => sentence.text).join(' · ')}`)
    expect(judged.filter(({ verdict }) => verdict === 'missed').map(show)).toEqual([])
  })
})

/** The measures of a text, in order: `carers-satisfied`, `users-direct-payments (aged 18-64)`, `-` where a figure has none. */
function named(text: string): string[] {
  return extractReport(readText(text, 'text.txt', 'text')).claims.map(({ indicator }) =>
    indicator === null ? '-' : indicator.id + (indicator.narrowing === null ? '' : ` (${indicator.narrowing})`),
  )
}

describe('a measure', () => {
  it.each<[string, string[]]>([
    [
      'In ASCS 2023/24, 61% of people were satisfied with their care and support and 44% had as much social contact as they wanted.',
      ['users-satisfied', 'users-social-contact'],
    ],
    [
      'In SACE 2023/24, 36% of carers were satisfied with social services and 29% had as much social contact as they wanted.',
      ['carers-satisfied', 'carers-social-contact'],
    ],
    [
      '36% of carers were satisfied with social services, while 61% of people who use services were satisfied with their care and support.',
      ['carers-satisfied', 'users-satisfied'],
    ],
    [
      'According to ASCOF, 41% of people aged 18-64 used direct payments, and 15% of people aged 65 and over.',
      ['users-direct-payments (aged 18-64)', 'users-direct-payments (aged 65 and over)'],
    ],
    [
      'In ASCS 2023/24, 59% of women and 66% of men were satisfied with their care and support.',
      ['users-satisfied (women)', 'users-satisfied (men)'],
    ],
    [
      'In ASCS 2023/24, 71% of people felt safe and 87% said services made them feel safe.',
      ['users-feel-safe', 'users-made-safe-by-services'],
    ],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it('is not made by England’s average alone', () => {
    expect(named('In 2023/24, 70% of people liked tea, higher than the England average of 65.39%.')).toEqual(['-'])
  })

  it('is explained by the words that made it', () => {
    const text = 'In ASCS 2023/24, 61% of people were satisfied with their care and support.'
    expect(explainClaims(readText(text, 'text.txt', 'text'), { line: null, figure: null })).toContain(
      'is the measure: satisfied: satisfied; care: care and support',
    )
  })
})

describe('the catalogue', () => {
  it('has every measure once, told by a rule, with sources that are known', () => {
    const ids: string[] = indicators.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !indicatorRules.some((rule) => rule.id === id))).toEqual([])
    expect(indicatorRules.filter(({ id }) => !ids.includes(id))).toEqual([])
    expect(englandAverages.filter(({ indicator }) => !ids.includes(indicator))).toEqual([])
    const statements = indicators.flatMap(({ statement }) => (statement === null ? [] : [statement]))
    expect(statements.filter((id) => !StatementId.options.some((one) => one === id))).toEqual([])
    expect(sourceEntries.length).toBeGreaterThan(0)
  })

  it('uses only terms that are there, and says where each was seen', () => {
    const used = [
      ...indicatorRules.flatMap(({ asks, refuses, silentUnder = [] }) => [...asks, ...refuses, ...silentUnder]),
      ...narrowings.flatMap(({ phrases }) =>
        phrases.filter((phrase) => phrase.startsWith('@')).map((phrase) => phrase.slice(1)),
      ),
    ]
    expect(used.filter((term) => !(term in indicatorTerms))).toEqual([])
    expect(
      Object.entries(indicatorTerms).filter(([, { seen, phrases }]) => seen === '' || phrases.length === 0),
    ).toEqual([])
  })

  it('is printed as a table, as JSON and as CSV', async () => {
    const json = JSON.parse((await runCommand(['indicators', '--format', 'json'])).stdout) as { id: string }[]
    expect(json.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id))
    const csv = (await runCommand(['indicators', '--format', 'csv'])).stdout.split('\r\n')
    expect(csv).toHaveLength(indicators.length + 2)
    expect(csv.find((line) => line.startsWith('carers-satisfied,'))).toMatch(/,2023\/24,36.83$/)
    expect((await runCommand(['indicators'])).stdout).toContain('workforce-care-certificate')
  })
})

describe('--indicator', () => {
  const text = 'In SACE 2023/24, 36% of carers were satisfied with social services. There were 40 staff.'

  it('keeps the claims that are the measure', async () => {
    const { stdout } = await runCommand(['--indicator', 'carers-satisfied', '--format', 'csv'], { stdin: text })
    expect(stdout.trim().split('\r\n')).toHaveLength(2)
    expect(stdout).toContain('carers-satisfied,Carers satisfied with social services,,higher')
  })

  it('says what was meant by a name that there is none of', async () => {
    const { code, stderr } = await runCommand(['--indicator', 'carers-satisfid'], { stdin: text })
    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean carers-satisfied?')
  })
})
