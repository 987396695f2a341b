import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CqcExtractError } from '../src/errors.ts'
import { extractReport } from '../src/extract.ts'
import { expandEntry } from '../src/readers/expand-entry.ts'
import { readDocument } from '../src/readers/index.ts'
import { listZip } from '../src/readers/zip.ts'
import { packZip } from '../src/readers/zip-pack.ts'
import { Report } from '../src/schema/report.ts'

// FUZZ_RUNS sets how many inputs each reader is tried on, FUZZ_SEED where the series begins; the rest is the same every time.
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)
const SEED = Number(process.env.FUZZ_SEED ?? 20250829)
const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const fixture = (name: string): Uint8Array => readFileSync(join(FIXTURES, name))

const DONORS = [
  fixture('parity/assessment/report.txt'),
  fixture('parity/challenge/report.md'),
  fixture('parity/assessment/report.html'),
  fixture('readers/gov-page-with-accordion.html'),
  fixture('readers/tracked-changes.docx'),
]

const TRACKED = fixture('readers/tracked-changes.docx')

function part(name: string): Uint8Array {
  const entry = (listZip(TRACKED) ?? []).find((e) => e.name === name)
  if (entry === undefined) throw new Error(`no ${name}`)
  return expandEntry(TRACKED, entry, 1e6, 1e6)
}

/** What must hold whatever the bytes: a failure of ours, or a record that validates, quotes exactly and comes out the same again. */
async function holds(bytes: Uint8Array, name: string): Promise<void> {
  const report = await read(bytes, name)
  if (report === null) return
  const { document, record } = report
  const parsed = Report.safeParse(record)
  expect(parsed.error?.issues ?? []).toEqual([])
  const spans: { start: number; end: number }[] = []
  collectSpans(record, spans)
  for (const { start, end } of spans) {
    expect(start).toBeLessThanOrEqual(end)
    expect(end).toBeLessThanOrEqual(document.text.length)
  }
  for (const { text, span } of record.claims) expect(document.text.slice(span.start, span.end)).toBe(text)
  expect((await read(bytes, name))?.record).toEqual(record)
}

async function read(bytes: Uint8Array, name: string) {
  try {
    const document = await readDocument(bytes, name)
    return { document, record: extractReport(document) }
  } catch (error) {
    if (!(error instanceof CqcExtractError)) throw error
    expect(error.message).toMatch(/^it[s ][^\n]{3,200}$/)
    return null
  }
}

function collectSpans(value: unknown, spans: { start: number; end: number }[]): void {
  if (value === null || typeof value !== 'object') return
  if ('start' in value && 'end' in value && 'line' in value) spans.push(value as { start: number; end: number }) // only spans have all three
  for (const inner of Object.values(value)) collectSpans(inner, spans)
}

/** A file of ours, cut, spliced with another, with bits flipped, bytes repeated or rubbish put in. */
function mutated(seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), from: share, size: share }),
    fc.record({ kind: fc.constant('flip' as const), from: share, bit: fc.nat(7) }),
    fc.record({
      kind: fc.constant('splice' as const),
      from: share,
      donor: fc.constantFrom(...DONORS, ...seeds),
      at: share,
      size: share,
    }),
    fc.record({
      kind: fc.constant('insert' as const),
      from: share,
      words: fc.oneof(fc.uint8Array({ maxLength: 20 }), HOSTILE),
    }),
    fc.record({ kind: fc.constant('repeat' as const), from: share, size: share, times: fc.nat(20) }),
  )
  return fc.tuple(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 6 })).map(([seed, edits]) => {
    let bytes: Buffer = Buffer.from(seed)
    for (const e of edits) {
      const at = Math.floor(e.from * bytes.length)
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
      if (e.kind === 'cut') bytes = Buffer.concat([before, after.subarray(Math.floor(e.size ** 3 * after.length))])
      else if (e.kind === 'flip') {
        bytes = Buffer.from(bytes)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << e.bit)
      } else if (e.kind === 'splice') {
        const from = Math.floor(e.at * e.donor.length)
        bytes = Buffer.concat([before, e.donor.subarray(from, from + Math.floor(e.size ** 3 * 4000)), after])
      } else if (e.kind === 'insert') bytes = Buffer.concat([before, e.words, after])
      else
        bytes = Buffer.concat([
          before,
          ...Array<Buffer>(e.times).fill(after.subarray(0, Math.floor(e.size ** 3 * 200))),
          after,
        ])
    }
    return bytes
  })
}

const HOSTILE = fc
  .constantFrom(
    '\u202e',
    '\ufeff',
    '\0',
    '\r',
    '\u2028',
    '&nbsp;',
    '&#x110000;',
    '<table><tr>',
    '</',
    '**',
    '](',
    ' | ',
    '\n\n- ',
    '1,2,3.4.5%',
    '£',
    '½',
    '٣',
    '(((',
    '2023/24/25',
    'Score: ',
    ' than the England average of ',
    '\ud83d\ude00',
    'e\u0301',
    '%'.repeat(50),
    '9'.repeat(400),
  )
  .map((words) => new TextEncoder().encode(words))

/** Text made of what reports are made of, in any order. */
const reportLike = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Assessing needs',
        'Safeguarding',
        'Score: 3',
        '3 - Evidence shows a good standard',
        'Key findings',
        'Good',
        'people',
        'which was better than the England average of',
        '(ASCS, 2023/24)',
        'from',
        'to',
        '%',
        '£',
        'million',
        'per 100,000',
        'one in',
        'weeks',
        'a 22% reduction',
        '- ',
        '• ',
        '\n',
        '\n\n',
        '. ',
        ', ',
        '; ',
        '"',
        '’',
        '**',
        '—',
        ' ',
      ),
      fc.integer({ min: -10, max: 99_999 }).map(String),
      fc.double({ noNaN: true, min: 0, max: 1e6 }).map((n) => n.toFixed(2)),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 5, maxLength: 120, size: 'max' },
  )
  .map((words) => new TextEncoder().encode(words.join(' ')))

describe('whatever the bytes', { timeout: 3_600_000 }, () => {
  const run = (name: string, bytes: fc.Arbitrary<Uint8Array>, runs: number) =>
    fc.assert(
      fc.asyncProperty(bytes, (b) => holds(b, name)),
      { numRuns: Math.max(1, Math.round(runs)), seed: SEED, endOnFailure: process.env.CI === undefined },
    )
  it('random bytes', () => run('a', fc.uint8Array({ maxLength: 400, size: 'max' }), RUNS))
  it('words of reports as text', () => run('a.txt', reportLike, RUNS))
  it('words of reports as Markdown', () => run('a.md', reportLike, RUNS))
  it('mutated text', () =>
    run(
      'a.txt',
      mutated([
        fixture('parity/assessment/report.txt'),
        fixture('parity/challenge/report.txt'),
        fixture('parity/article/report.txt'),
      ]),
      RUNS,
    ))
  it('mutated Markdown', () =>
    run('a.md', mutated([fixture('parity/assessment/report.md'), fixture('document/headings-and-lists.md')]), RUNS))
  it('mutated HTML', () =>
    run(
      'a.html',
      mutated([
        fixture('parity/article/report.html'),
        fixture('readers/score-cards.html'),
        fixture('readers/gov-page-with-accordion.html'),
      ]),
      RUNS,
    ))
  it('mutated Word', () =>
    run('a.docx', mutated([fixture('parity/article/report.docx'), fixture('readers/tracked-changes.docx')]), RUNS / 4))
  it('mutated parts of Word', () => {
    const parts = new Map(
      ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml'].map(
        (name) => [name, part(name)] as const,
      ),
    )
    const inner = mutated([part('word/document.xml')]).map((xml) =>
      packZip(new Map([...parts, ['word/document.xml', xml]])),
    )
    return run('a.docx', inner, RUNS / 2)
  })
  it('mutated PDF', () =>
    run('a.pdf', mutated([fixture('parity/assessment/writer.pdf'), fixture('parity/article/print.pdf')]), RUNS / 6))
})
