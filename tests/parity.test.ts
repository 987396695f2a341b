import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractReport } from '../src/extract.ts'
import { readDocument } from '../src/readers/index.ts'

const ROOT = join(import.meta.dirname, '..', 'fixtures', 'parity')

const LEAST = {
  'cqc-assessment': { scores: 9, compared: 6, findings: 0, quotes: 0 },
  'peer-challenge': { scores: 0, compared: 1, findings: 6, quotes: 0 },
  article: { scores: 9, compared: 2, findings: 0, quotes: 2 },
  other: { scores: 0, compared: 0, findings: 0, quotes: 0 },
}

/** The texts whose headings are marked in several ways hold some of the nine. */
const SHORTER: Readonly<Record<string, (typeof LEAST)['article']>> = {
  'flat-assessment': { scores: 4, compared: 4, findings: 0, quotes: 0 },
  'flat-challenge': { scores: 0, compared: 0, findings: 6, quotes: 0 },
}

/** What must be the same whatever the format: all but where it stands, how it is spelt typographically, and the source itself. */
function comparable(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(comparable)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'span' && key !== 'scoreSpan' && key !== 'source' && key !== 'related')
      .map(([key, inner]) => [key, comparable(inner)]),
  )
}

async function read(path: string) {
  const document = await readDocument(readFileSync(path), path)
  return { document, report: extractReport(document) }
}

describe.each(
  readdirSync(ROOT, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name),
)('%s', (set) => {
  const files = readdirSync(join(ROOT, set)).filter((name) => name !== 'report.txt')

  it.each(files)('gives the records of the text from %s', async (name) => {
    const [text, other] = await Promise.all([read(join(ROOT, set, 'report.txt')), read(join(ROOT, set, name))])
    const sources = text.report.claims.map((claim) => claim.source?.id ?? null)
    expect(other.report.claims.map((claim) => claim.source?.id ?? null)).toEqual(sources)
    expect(comparable(other.report)).toEqual(comparable(text.report))
  })

  it.each(files)('quotes exactly from %s', async (name) => {
    const { document, report } = await read(join(ROOT, set, name))
    for (const claim of report.claims) {
      expect(document.text.slice(claim.span.start, claim.span.end)).toBe(claim.text)
      expect(claim.span.page === null).toBe(!name.endsWith('.pdf'))
    }
  })

  it('has every sort of record that its kind has', async () => {
    const { report } = await read(join(ROOT, set, 'report.txt'))
    const { statements, claims, findings, quotes } = report
    const least = SHORTER[set] ?? LEAST[report.kind]
    expect(statements.filter((statement) => statement.score !== null).length).toBeGreaterThanOrEqual(least.scores)
    expect(
      claims.filter((claim) => claim.comparisons.length > 0 || claim.change !== null).length,
    ).toBeGreaterThanOrEqual(least.compared)
    expect(findings.length).toBeGreaterThanOrEqual(least.findings)
    expect(quotes.length).toBeGreaterThanOrEqual(least.quotes)
  })
})
