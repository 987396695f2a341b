import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diffReports } from '../src/diff/index.ts'
import { extractReport } from '../src/extract.ts'
import { partsOf } from '../src/formats/diff/rows.ts'
import { readDocument } from '../src/readers/index.ts'
import { readText } from '../src/readers/text.ts'
import { DiffRecord } from '../src/schema/diff.ts'
import type * as record from '../src/schema/index.ts'
import { describeFixtures, fixtureInputs } from './fixture-pairs.ts'
import { runCommand } from './run-command.ts'

const ROOT = join(import.meta.dirname, '..')

/** One edit of a document: words replaced, a paragraph moved or split, or all lines wrapped. Paragraphs are named by how they begin. */
interface Edit {
  readonly replace?: string
  readonly with?: string
  readonly move?: string
  readonly before?: string
  readonly splitBefore?: string
  readonly wrap?: number
}

function edited(text: string, edit: Edit): string {
  if (edit.replace !== undefined) {
    expect(text).toContain(edit.replace)
    return text.replace(edit.replace, () => edit.with ?? '')
  }
  if (edit.splitBefore !== undefined) {
    expect(text).toContain(edit.splitBefore)
    return text.replace(` ${edit.splitBefore}`, () => `\n\n${edit.splitBefore}`)
  }
  if (edit.wrap !== undefined)
    return text
      .split('\n')
      .map((line) => line.replace(new RegExp(`(.{1,${edit.wrap}})(?: |$)`, 'g'), '$1\n').trimEnd())
      .join('\n')
  const paragraphs = text.split('\n\n')
  const moved = paragraphs.find((one) => one.startsWith(edit.move ?? ''))
  const rest = paragraphs.filter((one) => one !== moved)
  const at = rest.findIndex((one) => one.startsWith(edit.before ?? ''))
  expect([moved === undefined, at === -1]).toEqual([false, false])
  return rest.toSpliced(at, 0, moved ?? '').join('\n\n')
}

function recordOf(path: string, text: string) {
  return extractReport(readText(text, path, 'text'))
}

describeFixtures('diff', 'txt', ({ text }) => {
  const { base, edits } = JSON.parse(text) as { base: string; edits: Edit[] }
  const old = readFileSync(join(ROOT, base), 'utf8')
  const record = diffReports(recordOf(base, old), recordOf(base, edits.reduce(edited, old)))
  const whole = DiffRecord.parse({
    schemaVersion: 2,
    generator: { name: 'x', version: '1' },
    ...record,
  }) as record.DiffRecord
  const rows = partsOf(whole).flatMap(({ heading, rows: those }) =>
    those.map(({ subject, change, old: was, new: is }) => `${heading}: ${subject} | ${change} | ${was} → ${is}\n`),
  )
  return rows.length === 0 ? 'no difference\n' : rows.join('')
})

describe('one report in several formats', () => {
  const inputs = fixtureInputs('parity')
  const names = [...new Set(inputs.map(({ name }) => name.split(/[\\/]/)[0] ?? ''))].filter(
    (name) => !name.startsWith('flat') && !name.includes('.'),
  )
  it.each(names)('%s has no difference in its figures, scores and quotations', async (name) => {
    const versions = inputs.filter(
      (input) => input.name.startsWith(`${name}/`) && /\.(?:docx|pdf|html|md|txt)$/.test(input.name),
    )
    const records = await Promise.all(
      versions.map(async ({ bytes, name: path }) => extractReport(await readDocument(bytes, path))),
    )
    const [first, ...others] = records
    expect(others.length).toBeGreaterThan(0)
    for (const other of others) {
      const { facts, scores, claims, quotes } = diffReports(first ?? expect.fail(), other)
      expect({ facts, scores, claims, quotes }).toEqual({ facts: [], scores: [], claims: [], quotes: [] })
    }
  })
})

describe('a release and the report it tells of', () => {
  const report = recordOf(
    'report.txt',
    'Anytown Council: local authority assessment\n\nAssessment published: 1 May 2025\n\nAssessing needs\n\nScore: 3\n\nKey findings\n\nIn SACE 2023/24, 36.2% of carers were satisfied with social services, similar to the England average of 36.83%. There were 40 social workers in the team.\n',
  )

  it('differ where the release tells a figure otherwise, not in what it leaves out', () => {
    const release = {
      ...recordOf('release.txt', 'In the carers survey 2023/24, 38.2% of carers were satisfied with social services.'),
      kind: 'article' as const,
    }
    const { claims } = diffReports(report, release)
    expect(
      claims.map(({ change, fields }) => [change, fields.map(({ field, old, new: one }) => [field, old, one])[0]]),
    ).toEqual([['changed', ['value', '36.2%', '38.2%']]])
  })
})

describe('the command', () => {
  const seed = join(ROOT, 'seeds', 'thurrock-assessment.txt')
  const changed = readFileSync(seed, 'utf8').replace('35.71% of carers', '36.20% of carers')

  it('exits with 1 for a change where that is asked for', async () => {
    const run = (args: string[]) =>
      runCommand(['diff', seed, '-', '--stdin-filename', 'new.txt', ...args], { stdin: changed })
    expect((await run([])).code).toBe(0)
    expect((await run(['--fail-on', 'changed'])).code).toBe(1)
    expect((await runCommand(['diff', seed, seed, '--fail-on', 'changed'])).code).toBe(0)
  })

  it('prints Markdown in which a document’s words are words', async () => {
    const hostile = changed.replace('36.20% of carers', '36.20% of carers <script>|`')
    const { stdout } = await runCommand(['diff', seed, '-', '--format', 'markdown'], { stdin: hostile })
    expect(stdout).toContain('| value | 35.71% | 36.20% |')
    expect(stdout).not.toContain('<script>')
  })

  it('prints a page in which a document’s words are words', async () => {
    const hostile = changed.replace('Of the', 'Of <img src=x onerror=alert(1)> the')
    const { stdout } = await runCommand(['diff', seed, '-', '--format', 'html'], { stdin: hostile })
    expect(stdout).toContain('35.71%</td><td>36.20%</td>')
    expect(stdout).toContain("default-src 'none'; script-src 'none'")
    expect(stdout).not.toMatch(/<script|<img/)
  })

  it('prints its record and the schema of it', async () => {
    const { stdout } = await runCommand(['diff', seed, '-', '--format', 'json'], { stdin: changed })
    expect(DiffRecord.parse(JSON.parse(stdout)).count).toBe(1)
    expect(JSON.parse((await runCommand(['schema', 'diff'])).stdout)).toMatchObject({
      $id: 'urn:cqc-extract:schema:2:diff',
    })
  })

  it('says what could not be read', async () => {
    const { code, stdout, stderr } = await runCommand(['diff', seed, 'no-such-file.txt'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('there is no such file')
  })
})
