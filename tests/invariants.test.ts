import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CqcExtractError, extractReport, readDocument } from '../src/index.ts'
import type { Report, Span } from '../src/schema/index.ts'
import * as schemas from '../src/schema/schemas.ts'

const ROOT = join(import.meta.dirname, '..')
const READABLE = new Set(['.txt', '.md', '.html', '.pdf', '.docx'])

/** Every document of the project: the seeds, and each fixture that some reader takes. */
const DOCUMENTS = ['seeds', 'fixtures']
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && READABLE.has(extname(entry.name)))
  .filter((entry) => !entry.name.includes('.expected.') && !/^(?:SOURCES|README)\.md$/.test(entry.name))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
  .sort()

/** A quotation as a reader sees it: line breaks folded, emphasis marks and invisible characters left out. */
function asRead(text: string): string {
  return text
    .replace(/\*\*|\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

interface Quotation {
  readonly what: string
  readonly text: string
  readonly span: Span
}

/** Every place of a record that quotes the document. */
function quotations(report: Report): Quotation[] {
  const claims = report.claims.flatMap((claim, index) => [
    { what: `claims[${index}]`, text: claim.text, span: claim.span },
    { what: `claims[${index}].sentence`, ...claim.sentence },
    ...(claim.period === null ? [] : [{ what: `claims[${index}].period`, ...claim.period }]),
    ...(claim.source === null ? [] : [{ what: `claims[${index}].source`, ...claim.source }]),
  ])
  return [
    ...(report.rating === null ? [] : [{ what: 'rating', ...report.rating }]),
    ...claims,
    ...report.findings.map((finding, index) => ({ what: `findings[${index}]`, ...finding })),
    ...report.quotes.map((quote, index) => ({ what: `quotes[${index}]`, ...quote })),
  ]
}

/** Every span of a record, with the path to it. */
function spansIn(value: unknown, path = 'report'): { path: string; span: Span }[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'column' in value ? [{ path, span: value as Span }] : [] // only spans have both keys
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => spansIn(inner, `${path}.${key}`))]
}

const isInside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end

describe.each(DOCUMENTS)('%s', (name) => {
  const bytes = readFileSync(join(ROOT, name))
  let text = ''
  let report: Report | undefined

  beforeAll(async () => {
    try {
      const source = await readDocument(bytes, name)
      text = source.text
      report = extractReport(source)
    } catch (error) {
      // Some fixtures are there to be refused; anything but the known error is a bug.
      if (!(error instanceof CqcExtractError)) throw error
    }
  })

  it('keeps what holds for every record', async ({ skip }) => {
    if (report === undefined) return skip('no reader takes it')
    const record = report

    expect(schemas.Report.safeParse(record).error?.issues ?? [], 'the record validates').toEqual([])
    expect(JSON.parse(JSON.stringify(record)), 'the record survives JSON').toEqual(record)
    expect(extractReport(await readDocument(bytes, name)), 'a second reading gives the same').toEqual(record)

    const lines = text.split(/\r\n|\n|\r/)
    for (const { path, span } of spansIn(record)) {
      expect(span.start <= span.end && span.end <= text.length, `${path} lies inside the text`).toBe(true)
      expect(span.column - 1, `${path} has a column of its line`).toBeLessThanOrEqual(
        lines[span.line - 1]?.length ?? -1,
      )
    }
    for (const { what, text: quoted, span } of quotations(record))
      expect(asRead(text.slice(span.start, span.end)), `${what} quotes the text`).toBe(asRead(quoted))

    record.claims.forEach((claim, index) => {
      const previous = record.claims[index - 1]
      if (previous !== undefined)
        expect(claim.span.start, `claims[${index}] begins after the one before`).toBeGreaterThanOrEqual(
          previous.span.end,
        )
      expect(isInside(claim.span, claim.sentence.span), `claims[${index}] lies inside its sentence`).toBe(true)
      for (const fact of [claim.period, claim.source])
        if (fact?.basis === 'stated')
          expect(isInside(fact.span, claim.sentence.span), `claims[${index}]: "${fact.text}" is stated there`).toBe(
            true,
          )
    })

    const numbers = record.statements.map((statement) => statement.number)
    expect(numbers, 'statements stand once, in framework order').toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })
})
