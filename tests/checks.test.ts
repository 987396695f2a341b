import { describe, expect, it } from 'vitest'
import { runRules, runRulesWithCoverage } from '../src/checks/index.ts'
import { besideInterval, intervalOf } from '../src/checks/interval.ts'
import { readFacts } from '../src/extract.ts'
import type { Change, Claim, Comparison, Diagnostic, Source } from '../src/index.ts'
import { readText } from '../src/readers/text.ts'
import { claim, facts, span } from './checks-facts.ts'

const factsOf = (text: string) => readFacts(readText(text, 'report.txt', 'text'))
const said = (text: string) => runRules(factsOf(text)).map(({ severity, rule }) => `${severity} ${rule}`)
const told = (claims: readonly Claim[]) => runRules(facts(claims)).map(({ severity, rule }) => `${severity} ${rule}`)

const change = (from: number, percent: number | null, direction: Change['direction'] = 'decrease'): Change => ({
  from,
  to: null,
  percent,
  difference: null,
  direction,
  fromPeriod: null,
  fromText: null,
  span: span(0),
})

const comparison = (
  relation: Comparison['relation'],
  value: number,
  benchmark: Comparison['benchmark'] = 'england-average',
): Comparison => ({
  benchmark,
  label: 'England average',
  value,
  text: null,
  relation,
  strength: null,
  difference: null,
  span: span(0),
})

const source = (id: Source['id']): Source => ({ id, name: id, text: id, basis: 'stated', span: span(0) })
const period = { text: '2023/24', start: '2023-04-01', end: '2024-03-31', basis: 'stated' as const, span: span(0) }

describe('printed numbers', () => {
  it.each([
    ['2.4%', 2.4, 2.35, 2.45],
    ['2.40%', 2.4, 2.395, 2.405],
    ['22%', 22, 21.5, 22.5],
    ['100%', 100, 99.5, 100.5],
    ['£7m', 7_000_000, 6_500_000, 7_500_000],
    ['£1.25 million', 1_250_000, 1_245_000, 1_255_000],
    ['£401,535,000.00', 401_535_000, 401_534_500, 401_535_500],
  ])('%s stand for a range', (text, value, low, high) => {
    const interval = intervalOf(claim({ text, value, kind: text.startsWith('£') ? 'money' : 'percentage' }))
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  it('that were counted are exact unless they are round', () => {
    expect(intervalOf(claim({ text: '497 people', value: 497, kind: 'count' }))).toMatchObject({
      low: 497,
      high: 497,
    })
    expect(intervalOf(claim({ text: '3700', value: 3700, kind: 'count' })).low).toBeCloseTo(3650)
    expect(intervalOf(claim({ text: '1,850', value: 1850, kind: 'count' }))).toMatchObject({ low: 1850, high: 1850 })
  })

  it('are loosened by the word before them', () => {
    expect(intervalOf(claim({ text: '40', value: 40, modifier: 'over' })).high).toBe(Number.POSITIVE_INFINITY)
    expect(intervalOf(claim({ text: '40', value: 40, modifier: 'up to' })).low).toBe(Number.NEGATIVE_INFINITY)
    expect(intervalOf(claim({ text: '40', value: 40, modifier: 'approximately' })).low).toBe(36)
    const fall = claim({ text: '391', value: 391, kind: 'count' })
    expect(besideInterval('about 500', 500, fall).low).toBe(450)
    expect(besideInterval('500', 500, fall).low).toBe(500)
  })
})

describe('change/arithmetic', () => {
  it.each([
    ['497', '391', '22', ['warning change/arithmetic']],
    ['497', '391', '21', []],
    ['497', '391', '21.3', []],
    ['230', '146', '37', []],
    ['1,850', '1,075', '48', ['error change/arithmetic']],
    ['1,850', '1,075', '42', []],
    ['20,000', '15,000', '27', []],
  ])('%s to %s is not %s%% unless it is', (from, to, percent, expected) => {
    expect(said(`The number of referrals fell from ${from} to ${to}, a reduction of ${percent}%.`)).toEqual(expected)
  })

  it('takes a change of percentages in points or in per cent', () => {
    const rise = (by: string) => said(`Reviews done on time rose from 60% to 66%, an increase of ${by}.`)
    expect(rise('10%')).toEqual([])
    expect(rise('6%')).toEqual([])
    expect(rise('6 percentage points')).toEqual([])
    expect(rise('10 percentage points')).toEqual(['error change/arithmetic'])
    expect(rise('8%')).toEqual([]) // 60.5% to 65.5%
    expect(rise('15%')).toEqual(['error change/arithmetic'])
  })

  it('leaves loose figures their room', () => {
    expect(said('The number of referrals fell from about 500 to 391, a 25% reduction.')).toEqual([])
  })
})

describe('comparisons', () => {
  const compare = (text: string, relation: Comparison['relation'], value: number, more: Partial<Claim> = {}) =>
    told([
      claim(
        { text, value: Number.parseFloat(text), comparisons: [comparison(relation, value)], ...more },
        `It was ${text} against ${value}.`,
      ),
    ])

  it('are held to their figures', () => {
    expect(compare('62.27%', 'higher', 65.39)).toEqual(['error comparison/contradicts-figures'])
    expect(compare('62.27%', 'lower', 65.39)).toEqual([])
    expect(compare('62.27%', 'similar', 65.39)).toEqual([])
    expect(compare('62.27%', 'same', 65.39)).toEqual(['warning comparison/contradicts-figures'])
    expect(compare('79.36%', 'same', 79.39)).toEqual([])
    // 65% may be 65.4%.
    expect(compare('65%', 'higher', 65.39)).toEqual([])
  })

  it('that judge are held to the direction that is good, where it is known', () => {
    expect(compare('62.27%', 'better', 65.39)).toEqual(['error comparison/verdict'])
    expect(compare('62.27%', 'worse', 65.39)).toEqual([])
    expect(compare('62.27%', 'better', 65.39, { measure: 'people waiting for a review' })).toEqual([])
    expect(compare('62.27%', 'better', 65.39, { measure: 'people from ethnic minority groups' })).toEqual([])
  })

  it('with a target in time are met by what is no longer', () => {
    const wait = (text: string, target: number) =>
      told([
        claim(
          {
            text,
            value: Number.parseFloat(text),
            kind: 'duration',
            unit: 'weeks',
            measure: 'assessments',
            comparisons: [comparison('meets', target, 'target')],
          },
          `It took ${text}, meeting the ${target}-week target.`,
        ),
      ])
    expect(wait('10 weeks', 12)).toEqual([])
    expect(wait('14 weeks', 12)).toEqual(['error comparison/verdict'])
  })
})

describe('claim/conflicting-values', () => {
  const figure = (text: string, measure: string, at: number, more: Partial<Claim> = {}) =>
    claim(
      { text, value: Number.parseFloat(text), measure, source: source('ascs'), period, ...more },
      `${text} of ${measure}.`,
      at,
    )
  const both = (a: Claim, b: Claim) => told([a, b])

  it('compares what is the same to the word', () => {
    const measure = 'people who had as much social contact as they wanted'
    expect(both(figure('43.64%', measure, 0), figure('46.43%', measure, 500))).toEqual([
      'warning claim/conflicting-values',
    ])
    expect(both(figure('43.64%', measure, 0), figure('43.6%', measure, 500))).toEqual([])
    expect(both(figure('43.64%', measure, 0), figure('44%', measure, 500))).toEqual([])
  })

  it.each([
    ['people extremely, very or quite satisfied with their care', 'people extremely or very satisfied with their care'],
    ['men who felt in control of their daily life', 'women who felt in control of their daily life'],
    ['people aged 18 to 64 who used direct payments', 'people aged 65 and over who used direct payments'],
    ['carers who felt safe at home', 'people who felt safe at home'],
    ['average wait for a complex assessment', 'average wait for a non-complex assessment'],
  ])('leaves alone %s and %s', (first, second) => {
    expect(both(figure('71%', first, 0), figure('39%', second, 500))).toEqual([])
  })

  it('leaves alone other years and other sources', () => {
    const measure = 'people who had as much social contact as they wanted'
    const earlier = { ...period, text: '2022/23', start: '2022-04-01', end: '2023-03-31' }
    expect(both(figure('43.64%', measure, 0), figure('46.43%', measure, 500, { period: earlier }))).toEqual([])
    expect(both(figure('43.64%', measure, 0), figure('46.43%', measure, 500, { source: source('sace') }))).toEqual([])
  })
})

describe('unit/impossible', () => {
  it('knows what a number of people can be', () => {
    expect(said('The number of people waiting was 28 days.')).toEqual(['warning unit/impossible'])
    expect(said('The number of people waiting over 28 days was small.')).toEqual([])
    expect(said('The average waiting time was 12 people.')).toEqual(['warning unit/impossible'])
    expect(said('Staff helped 6.3 people.')).toEqual(['warning unit/impossible'])
    expect(said('Staff helped 6.3 people per day.')).toEqual([])
    expect(said('It is home to 1.2 million people.')).toEqual([])
  })

  it('takes no number of a paragraph for one of people', () => {
    // What a document was taken for is the one remark on numbered paragraphs.
    expect(said('6.1 Members are asked to note the report.\n\n6.2 People told officers what they wanted.')).toEqual([
      'info document/kind',
    ])
  })

  it('knows what a part can be', () => {
    expect(said('The survey showed 112% of people felt safe.')).toEqual(['error unit/impossible'])
    expect(said('Referrals grew to 112% of the budget.')).toEqual([])
  })
})

describe('coverage', () => {
  it('counts what was tested, and what could not be', () => {
    const claims = [
      claim(
        { text: '62.27%', value: 62.27, comparisons: [comparison('lower', 65.39)] },
        'It was 62.27%, lower than 65.39%.',
        0,
      ),
      claim({ text: '43%', value: 43, comparisons: [comparison('similar', 45)] }, 'It was 43%, similar to 45%.', 200),
      claim({ text: '391', value: 391, kind: 'count', change: change(497, null) }, 'It fell from 497 to 391.', 400),
      claim({ text: '20%', value: 20 }, 'It was 20%.', 600),
    ]
    expect(runRulesWithCoverage(facts(claims)).coverage).toEqual({
      comparisons: 1,
      changes: 1,
      sums: 0,
      scores: 0,
      unchecked: 1,
    })
  })
})

describe('a run', () => {
  const text =
    'The number of referrals fell from 500 to 400, a reduction of 30%.\n\nThe number of reviews rose from 497 to 391.'

  it('keeps to the rules and families asked for', () => {
    const run = (options: Parameters<typeof runRules>[1]) => runRules(factsOf(text), options).map(({ rule }) => rule)
    expect(run({})).toEqual(['change/arithmetic', 'change/direction'])
    expect(run({ only: ['change'] })).toEqual(['change/arithmetic', 'change/direction'])
    expect(run({ only: ['change/direction'] })).toEqual(['change/direction'])
    expect(run({ ignore: ['change/direction'] })).toEqual(['change/arithmetic'])
    expect(run({ only: ['change'], ignore: ['change'] })).toEqual([])
  })

  it('keeps quiet about a mistake that the document reports', () => {
    expect(said('The draft says that 62.3% is higher than the England average of 65.4%.')).toEqual([])
  })

  it('carries what the stages before have remarked on', () => {
    const remark: Diagnostic = {
      rule: 'score/missing',
      severity: 'warning' as const,
      message: 'No score',
      span: span(0),
      related: [],
    }
    expect(runRules(facts([], {}, { diagnostics: [remark] }))).toEqual([remark])
    expect(runRules(facts([], {}, { diagnostics: [remark] }), { ignore: ['score'] })).toEqual([])
  })
})

describe('hostile records', () => {
  it('cost time in proportion to their length', () => {
    const phrase = 'and 62.27% of people were satisfied, higher than the England average of 65.39%, '
    const time = (times: number) => {
      const sentence = phrase.repeat(times)
      const claims = Array.from({ length: times }, (_, index): Claim => {
        const start = index * phrase.length + 4
        const one = claim(
          { text: '62.27%', value: 62.27, source: source('ascs'), period, comparisons: [comparison('higher', 65.39)] },
          sentence,
        )
        return { ...one, span: span(start, 6), sentence: { text: sentence, span: span(0, sentence.length) } }
      })
      const passages = Array.from({ length: times }, (_, index) => ({
        text: phrase.repeat(3),
        span: span(index * 1000, 900),
      }))
      const begun = performance.now()
      expect(runRules(facts(claims, { passages })).length).toBe(times)
      return performance.now() - begun
    }
    time(500)
    const [short, long] = [time(1000), time(4000)]
    expect(long).toBeLessThan(Math.max(short, 50) * 12)
  })
})
