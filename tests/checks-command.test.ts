import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CheckRecord } from '../src/schema/index.ts'
import { runCommand } from './run-command.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'check-'))
const at = (name: string) => join(FOLDER, name)

const SLIP =
  'Adult social care in Thurrock Council\n\nThe number of people waiting for a review rose from 60 in March 2024 to 52 in March 2025.\n'
const WEAK =
  'Adult social care in Wigan Council\n\nThe queue for equipment was down from 410 people in May 2023 to 310 in November 2023, a 25% reduction.\n'
const CLEAN =
  'Adult social care in Thurrock Council\n\nThe number of people waiting for a review fell from 60 in March 2024 to 52 in March 2025.\n'
const SCORED =
  'Thurrock Council’s adult social care has been rated as good by the Care Quality Commission (CQC).\n\nThe areas were scored as follows:\n\nAssessing people’s needs - 2\n\nPartnerships and communities - 3\n\nSafeguarding - 3\n'

beforeAll(() => {
  writeFileSync(at('slip.txt'), SLIP)
  writeFileSync(at('weak.txt'), WEAK)
  writeFileSync(at('clean.txt'), CLEAN)
  writeFileSync(at('scored.txt'), SCORED)
})
afterAll(() => rmSync(FOLDER, { recursive: true }))

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, stdout, stderr } = await runCommand(['check', ...argv])
  return { code, out: stdout, err: stderr }
}

describe('several documents', () => {
  const about = (council: string, average: string) =>
    `${council} Council: local authority assessment\n\nIn the Survey of Adult Carers in England 2025/26, 41.2% of carers in ${council} had as much social contact as they wanted, higher than the England average of ${average}.\n`
  const put = (council: string, average: string) => {
    writeFileSync(at(`${council}.txt`), about(council, average))
    return at(`${council}.txt`)
  }
  const remarks = async (...paths: string[]) =>
    (JSON.parse((await run('--format', 'json', ...paths)).out) as CheckRecord).documents.map(({ diagnostics }) =>
      diagnostics.map(({ rule, severity, message, quote }) => [rule, severity, quote, message]),
    )

  it('that print two averages of England for one measure and year: the one in fewer is warned of', async () => {
    const [derby, camden, wigan] = [put('Derby', '31.7%'), put('Camden', '37.1%'), put('Wigan', '37.1%')]
    const [first, ...others] = await remarks(derby, camden, wigan)
    expect(first).toEqual([
      [
        'benchmark/conflicting',
        'warning',
        'higher than the England average of 31.7%',
        expect.stringContaining(
          `is given as \`31.7%\`; another document gives \`37.1%\` (${camden}, line 3, and 1 more document)`,
        ),
      ],
    ])
    expect(others).toEqual([[], []])
    expect((await remarks(derby, camden)).map((found) => found.map(([, severity]) => severity))).toEqual([
      ['info'],
      ['info'],
    ])
    expect(await remarks(camden, wigan)).toEqual([[], []])
    expect((await run('--ignore', 'benchmark', derby, camden, wigan)).out).not.toContain('31.7%')
  })

  it('that round one average differently agree', async () => {
    expect(await remarks(put('Derby', '37%'), put('Camden', '37.1%'))).toEqual([[], []])
  })
})

it('leads from each rule in SARIF to where the page of rules tells of it', async () => {
  const page = readFileSync(join(import.meta.dirname, '..', 'src', 'checks', 'README.md'), 'utf8')
  const anchors = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll('/', ''))
  const log = JSON.parse((await run('--format', 'sarif', at('clean.txt'))).out) as Log
  const pages = log.runs[0]?.tool.driver.rules?.map(({ helpUri = '' }) => helpUri) ?? []
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter((address) => !anchors.includes(new URL(address).hash.slice(1)))).toEqual([])
})

describe('exit codes', () => {
  it.each([
    [0, ['clean.txt']],
    [1, ['slip.txt']],
    [1, ['clean.txt', 'slip.txt']],
    [0, ['weak.txt']],
    [1, ['--fail-on', 'warning', 'weak.txt']],
    [0, ['--fail-on', 'never', 'slip.txt']],
    [0, ['--ignore', 'change', 'slip.txt']],
    [0, ['--rule', 'score', 'slip.txt']],
    [2, ['missing.txt']],
    [2, ['slip.txt', 'missing.txt']],
    [2, ['--rule', 'nonsense', 'slip.txt']],
    [2, ['--fail-on', 'nonsense', 'slip.txt']],
    [2, ['--reference', 'missing.csv', 'slip.txt']],
    [2, ['--baseline', 'slip.txt', 'slip.txt']],
    [0, ['--explain', 'change/direction']],
  ])('%i for %j', async (code, args) => {
    const argv = args.map((arg) => (/\.(?:txt|csv)$/.test(arg) ? at(arg) : arg))
    expect((await run(...argv)).code).toBe(code)
  })

  it('prints the readable inputs though another could not be read', async () => {
    const { out, err } = await run(at('slip.txt'), at('missing.txt'))
    expect(out).toContain('change/direction')
    expect(err).toContain('missing.txt')
  })
})

describe('--explain', () => {
  it('prints the rule with its examples', async () => {
    const { out } = await run('--explain', 'change/direction')
    expect(out).toContain('change/direction (error)')
    expect(out).toContain('rose from 60')
  })

  it('prints a family', async () => {
    const { out } = await run('--explain', 'sum')
    expect(out).toContain('sum/parts (error)')
    expect(out).toContain('sum/money (error)')
  })

  it('offers what was meant', async () => {
    const { err } = await run('--explain', 'change/arithmatic')
    expect(err).toContain('Did you mean change/arithmetic?')
  })
})

describe('a baseline', () => {
  it('keeps quiet what it lists, and nothing else', async () => {
    const written = await run('--write-baseline', at('known.json'), at('slip.txt'))
    expect(written.code).toBe(0)
    expect(JSON.parse(readFileSync(at('known.json'), 'utf8')).known).toMatchObject([{ rule: 'change/direction' }])
    expect((await run('--baseline', at('known.json'), at('slip.txt'))).code).toBe(0)
    expect((await run('--baseline', at('known.json'), at('slip.txt'))).out).toContain('1 known from the baseline')
    expect((await run('--baseline', at('known.json'), '--fail-on', 'warning', at('weak.txt'))).code).toBe(1)
  })

  it('holds while text is added above and the file is renamed', async () => {
    await run('--write-baseline', at('known.json'), at('slip.txt'))
    writeFileSync(at('renamed.txt'), SLIP.replace('\n\n', '\n\nA new paragraph, with 12 figures of its own.\n\n'))
    expect((await run('--baseline', at('known.json'), at('renamed.txt'))).code).toBe(0)
    writeFileSync(at('changed.txt'), SLIP.replace('to 52', 'to 51'))
    expect((await run('--baseline', at('known.json'), at('changed.txt'))).code).toBe(1)
  })
})

describe('--reference', () => {
  const table = (text: string) => {
    writeFileSync(at('table.csv'), text)
    return run('--reference', at('table.csv'), at('scored.txt'))
  }

  it('names the statement and both values', async () => {
    const { out, code } = await table(
      '\uFEFFgssCode,name,rating,assessing-needs,safeguarding\r\nE06000034,"Thurrock, Essex",good,3,3\r\n',
    )
    expect(code).toBe(0)
    expect(out).toContain('Assessing needs has the score 2 here and 3 in the reference')
    expect(out).not.toContain('Safeguarding has')
  })

  it('fails on another rating', async () => {
    const { out, code } = await table('gssCode,rating\nE06000034,requires-improvement\n')
    expect(code).toBe(1)
    expect(out).toContain('The rating is Good here and Requires improvement in the reference')
  })

  it('is silent on councils it does not list and cells it leaves empty', async () => {
    expect((await table('gssCode,rating,assessing-needs\nE09000007,outstanding,4\n')).out).toContain('nothing found')
    expect((await table('gssCode,rating,assessing-needs\nE06000034,,\n')).out).toContain('nothing found')
  })

  it.each([
    ['', 'has no column `gssCode`'],
    ['code,rating\nE06000034,good\n', 'has no column `gssCode`'],
    ['gssCode,name\nE06000034,Thurrock\n', 'has neither a column `rating`'],
    ['gssCode,rating\n', 'has no rows'],
    ['gssCode,rating\nThurrock,good\n', 'row 2: `Thurrock` is no GSS code'],
    ['gssCode,rating\nE06000034,fine\n', 'row 2: `fine` is no rating'],
    ['gssCode,safeguarding\nE06000034,5\n', 'row 2: `5` is no score from 1 to 4 for `safeguarding`'],
    ['gssCode,rating\nE06000034,good\nE06000034,good\n', 'row 3: `E06000034` has a row already'],
    ['gssCode,rating\nE06000034,"good\n', 'cannot be read as CSV'],
  ])('says of %j what is wrong with it', async (text, message) => {
    const { err, code } = await table(text)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('what is printed', () => {
  it('is only what is grave enough, and the exit code is of everything', async () => {
    const { code, out } = await run('--min-severity', 'error', '--fail-on', 'warning', at('weak.txt'))
    expect(out).not.toContain('change/arithmetic')
    expect(code).toBe(1)
  })

  it('lists what could not be checked, and why, when asked', async () => {
    writeFileSync(
      at('open.txt'),
      'In Wigan 62.3% of people were satisfied with their care, higher than the England average.\n',
    )
    expect((await run(at('open.txt'))).out).not.toContain('62.3% (')
    expect((await run('--show-unchecked', at('open.txt'))).out).toMatch(
      /62\.3% \(.*line 1\): the England average is not given/,
    )
  })

  it('is a table with an empty column for the answer in a file called .md', async () => {
    await run('--output', at('answer.md'), at('slip.txt'))
    const table = readFileSync(at('answer.md'), 'utf8')
    expect(table).toContain('| No. | Place | Quotation | What disagrees | Response |')
    expect(table).toMatch(/^\| 1 \| line 3.*from \*\*60\*\*|^\| 1 \| line 3/m)
  })
})

describe('a baseline written again', () => {
  it('keeps the reasons that were written by hand, and says what is found no more', async () => {
    const file = at('reasons.json')
    await run('--write-baseline', file, at('slip.txt'))
    const written = JSON.parse(readFileSync(file, 'utf8'))
    written.known[0].reason = 'agreed with the team'
    writeFileSync(file, JSON.stringify(written))
    await run('--write-baseline', file, at('slip.txt'))
    expect(JSON.parse(readFileSync(file, 'utf8')).known[0].reason).toBe('agreed with the team')
    writeFileSync(at('slip.txt'), CLEAN)
    const { err } = await run('--baseline', file, at('slip.txt'))
    writeFileSync(at('slip.txt'), SLIP)
    expect(err).toMatch(/found no more in .*slip\.txt: .* \(change\/direction\)/)
    expect(err).toContain('1 stale')
  })
})
