import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import { describe, expect, it } from 'vitest'
import {
  type FormatOptions,
  type Formatter,
  loadFormatter,
  RECORD_TYPES,
  TEXT_FORMATS,
  type TextFormat,
} from '../src/formats/index.ts'
import type { Extraction } from '../src/index.ts'
import { describeFixtures, fixtureInputs, toJson } from './fixture-pairs.ts'
import { parseRecord } from './parse-record.ts'

const PLAIN: FormatOptions = {
  records: 'overview',
  color: false,
  width: 80,
  mark: true,
  envelope: { schemaVersion: 2, generator: { name: 'cqc-extract', version: '0.0.0-test' } },
}

/** A whole record as text, piece by piece, as the command prints it. */
function* printed(
  extraction: Extraction,
  formatter: Formatter,
  options: FormatOptions,
): Generator<string, void, undefined> {
  yield formatter.before(options)
  let count = 0
  for (const report of extraction.reports) {
    if (count > 0) yield formatter.between
    yield formatter.report(report, options)
    count += 1
  }
  yield formatter.after(extraction.failures, count, options)
}

async function format(json: string, name: TextFormat, options: Partial<FormatOptions> = {}): Promise<string> {
  const formatter = await loadFormatter(name)
  const record: Extraction = JSON.parse(json)
  return [...printed(record, formatter, { ...PLAIN, envelope: record, ...options })].join('')
}

for (const records of RECORD_TYPES) {
  describeFixtures('formats', `${records}.txt`, ({ text }) => format(text, 'table', { records }))
  describeFixtures('formats', `${records}.csv`, ({ text }) => format(text, 'csv', { records }))
}
describeFixtures('formats', 'ndjson', ({ text }) => format(text, 'ndjson'))

const records = fixtureInputs('formats')

describe('the records that formats are tested with', () => {
  it.each(records)('$name is a valid record', ({ text }) => {
    expect(parseRecord(JSON.parse(text))).toEqual(JSON.parse(text))
  })
})

describe('json', () => {
  it.each(records)('gives back $name', async ({ text }) => {
    const printed = await format(text, 'json')
    expect(JSON.parse(printed)).toEqual(JSON.parse(text))
    expect(printed).not.toMatch(UNSAFE)
    expect(printed.endsWith('}\n')).toBe(true)
  })

  it('prints a record of ordinary text as JSON.stringify does', async () => {
    const { text = '' } = records.find(({ name }) => name === 'mixed-reports.json') ?? {}
    expect(await format(text, 'json')).toBe(toJson(JSON.parse(text)))
  })
})

// Whatever may move the cursor, turn text round, or hide; line ends are the format's own.
const UNSAFE = /[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u

describe('what a document holds', () => {
  it.each(RECORD_TYPES)('cannot act on a terminal or a spreadsheet from %s', async (records) => {
    const { text = '' } = fixtureInputs('formats').find(({ name }) => name === 'hostile-text.json') ?? {}
    expect(await format(text, 'table', { records })).not.toMatch(UNSAFE)
    const csv = await format(text, 'csv', { records, mark: false })
    expect(csv).not.toMatch(UNSAFE)
    const cells = parse(csv).slice(1).flat()
    expect(cells.filter((cell: string) => /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(cell))).toEqual([])
  })

  it('is escaped in ndjson', async () => {
    const { text = '' } = fixtureInputs('formats').find(({ name }) => name === 'hostile-text.json') ?? {}
    expect(await format(text, 'ndjson')).not.toMatch(UNSAFE)
  })
})

describe('any words in a record', () => {
  const { text: base = '' } = fixtureInputs('formats').find(({ name }) => name === 'mixed-reports.json') ?? {}
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('\u001b[31m', '\u202e', '=', '"', ',', '\r\n', '\ud800', '社', '👩‍👩‍👧', ' ', 'é', 'long'),
      maxLength: 40,
    }),
  )

  /** The record with other words wherever it holds a document's own. */
  function reworded(words: readonly string[]): string {
    let next = 0
    const FREE = new Set([
      'text',
      'measure',
      'label',
      'heading',
      'title',
      'path',
      'speaker',
      'role',
      'message',
      'section',
      'unit',
      'name',
      'scoreText',
      'fromPeriod',
      'published',
    ])
    return JSON.stringify(JSON.parse(base), (key, value) =>
      FREE.has(key) && typeof value === 'string' ? words[next++ % words.length] : value,
    )
  }

  it('fit, stay on their lines and in their cells, and come back from JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(...RECORD_TYPES),
        async (words, records) => {
          const json = reworded(words)
          const table = await format(json, 'table', { records, width: 72 })
          expect(table).not.toMatch(UNSAFE)
          expect(table.split('\n').filter((line) => stringWidth(line) > 72)).toEqual([])
          const csv = await format(json, 'csv', { records, mark: false })
          expect(csv).not.toMatch(UNSAFE)
          const rows: string[][] = parse(csv, { relax_column_count: true })
          expect(new Set(rows.map((row) => row.length)).size).toBe(1)
          expect(rows.flat().filter((cell) => /^[=+@]|^-(?!\d+(?:\.\d+)?$)/.test(cell))).toEqual([])
          const printed = await format(json, 'json')
          expect(printed).not.toMatch(UNSAFE)
          expect(JSON.parse(printed)).toEqual(JSON.parse(json))
          const { schemaVersion, generator, reports } = JSON.parse(json)
          expect(JSON.parse((await format(json, 'ndjson')).split('\n')[0] ?? '')).toEqual({
            schemaVersion,
            generator,
            options: {},
            ...reports[0],
          })
        },
      ),
      { seed: 20250821, numRuns: 100 },
    )
  })
})

describe('table', () => {
  for (const width of [40, 80, 120, 200])
    it.each(records)(`fits ${width} columns with $name`, async ({ text }) => {
      for (const color of [false, true])
        for (const type of RECORD_TYPES) {
          const printed = await format(text, 'table', { records: type, width, color })
          expect(printed.split('\n').filter((line) => stringWidth(line) > width)).toEqual([])
        }
    })

  it('says the same with and without colour', async () => {
    for (const { text } of records)
      for (const type of RECORD_TYPES) {
        const coloured = await format(text, 'table', { records: type, color: true })
        expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(await format(text, 'table', { records: type }))
      }
  })

  it('breaks no word at any width, but what no page is wide enough for', { timeout: 60_000 }, async () => {
    const { text = '' } = records.find(({ name }) => name === 'mixed-reports.json') ?? {}
    const { reports } = parseRecord(JSON.parse(text))
    const wanted = reports.flatMap(({ claims, quotes }) => [
      ...claims.flatMap(({ measure, period, source }) => [measure, period?.text ?? '', source?.id.toUpperCase() ?? '']),
      ...quotes.flatMap(({ text: words, role }) => [words, role ?? '']),
    ])
    const words = new Set(wanted.flatMap((phrase) => phrase.split(/\s+/)).filter((word) => word.length <= 30))
    expect(words.size).toBeGreaterThan(50)
    for (let width = 40; width <= 200; width += 5) {
      const printed =
        (await format(text, 'table', { records: 'claims', width })) +
        (await format(text, 'table', { records: 'quotes', width }))
      const there = new Set(printed.split(/\s+/))
      expect(
        [...words].filter((word) => !there.has(word) && !there.has(`${word},`)),
        `at ${width}`,
      ).toEqual([])
    }
  })

  it('says in words what glyphs say, for whoever listens', async () => {
    for (const { text } of records)
      for (const type of RECORD_TYPES)
        expect(await format(text, 'table', { records: type, spoken: true })).not.toMatch(/[■□▲▼≈↑↓✓]/)
  })

  it('breaks lines between words', async () => {
    const { text = '' } = records.find(({ name }) => name === 'mixed-reports.json') ?? {}
    const narrow = (await format(text, 'table', { records: 'findings', width: 60 })).replace(/\s+/g, ' ')
    const { reports } = parseRecord(JSON.parse(text))
    const findings = reports.flatMap((report) => report.findings.map((finding) => finding.text))
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.filter((words) => !narrow.includes(words))).toEqual([])
  })
})

describe('csv', () => {
  it.each(RECORD_TYPES)('has one column count and CRLF line ends in %s', async (type) => {
    for (const { text } of records) {
      const printed = await format(text, 'csv', { records: type })
      expect(printed.startsWith('\ufeff')).toBe(true)
      expect(printed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const rows: string[][] = parse(printed, { bom: true, relax_column_count: true })
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    }
  })

  it('keeps negative numbers numbers', async () => {
    const { text = '' } = records.find(({ name }) => name === 'mixed-reports.json') ?? {}
    const rows: Record<string, string>[] = parse(await format(text, 'csv', { records: 'claims' }), {
      bom: true,
      columns: true,
    })
    expect(rows.map(({ difference }) => difference)).toContain('-5.92')
  })

  it('leaves the byte order mark out where it is not wanted', async () => {
    for (const { text } of records) expect(await format(text, 'csv', { mark: false })).toMatch(/^path,/)
  })
})

describe('a formatter', () => {
  it('streams: each report is a piece of its own', async () => {
    const { text = '' } = records.find(({ name }) => name === 'mixed-reports.json') ?? {}
    for (const name of TEXT_FORMATS) {
      const pieces = [...printed(JSON.parse(text), await loadFormatter(name), PLAIN)]
      expect(pieces.length).toBe(2 + 3 + 2)
    }
  })
})
