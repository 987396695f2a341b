import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Claim, type Extraction, extract, type Rating, type Report } from '../src/index.ts'

const SEEDS = join(import.meta.dirname, '..', 'seeds')

interface Expected {
  readonly kind: Report['kind']
  readonly authority: string
  readonly published: string | null
  readonly rating: Rating | null
  /** In framework order; empty where the document speaks of no score. */
  readonly scores: readonly number[]
  readonly speakers: readonly string[]
}

/** What a reader finds in each document without counting: the file names are all there is in the folder. */
const EXPECTED: Record<string, Expected> = {
  'calderdale-peer-challenge.md': {
    kind: 'peer-challenge',
    authority: 'Calderdale',
    published: '2023-11',
    rating: null,
    scores: [],
    speakers: [],
  },
  'camden-article.md': {
    kind: 'article',
    authority: 'Camden',
    published: '2025-02-14',
    rating: 'outstanding',
    scores: [],
    speakers: ['Councillor Miriam Castellane', 'Tobias Renshaw'],
  },
  'plymouth-profile.txt': {
    kind: 'article',
    authority: 'Plymouth',
    published: null,
    rating: null,
    scores: [],
    speakers: [],
  },
  'telford-and-wrekin-article.txt': {
    kind: 'article',
    authority: 'Telford and Wrekin',
    published: '2024-11-29',
    rating: 'good',
    scores: [2, 2, 3, 3, 3, 3, 2, 3, 3],
    speakers: ['Marian Oakeshott', 'Councillor Gareth Penhallow', 'Ruth Amadi'],
  },
  'thurrock-assessment.txt': {
    kind: 'cqc-assessment',
    authority: 'Thurrock',
    published: '2025-08-21',
    rating: 'good',
    scores: [3, 3, 2, 3, 4, 3, 3, 3, 3],
    speakers: [],
  },
}

type Field = string | number | null

/** The figures of the assessment in order, as its writer meant them; a field that is not given may be anything. */
const FIGURES = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'seeds', 'thurrock-assessment.figures.json'), 'utf8'),
) as readonly ({ text: string; value: number } & Record<string, Field>)[] // written by hand, in this shape

function flatten(claim: Claim): Record<string, Field> {
  return {
    kind: claim.kind,
    unit: claim.unit,
    modifier: claim.modifier,
    statement: claim.statement,
    source: claim.source?.id ?? null,
    period: claim.period?.text ?? null,
    benchmark: claim.comparisons[0]?.benchmark ?? null,
    benchmarkValue: claim.comparisons[0]?.value ?? null,
    relation: claim.comparisons[0]?.relation ?? null,
    strength: claim.comparisons[0]?.strength ?? null,
    changeFrom: claim.change?.from ?? null,
    changePercent: claim.change?.percent ?? null,
    direction: claim.change?.direction ?? null,
  }
}

const inputs = readdirSync(SEEDS)
  .sort()
  .map((name) => ({ path: name, bytes: readFileSync(join(SEEDS, name)) }))

describe('the example documents', () => {
  let extraction: Extraction
  const seed = (name: string): Report => {
    const report = extraction.reports.find((one) => one.source.path === name)
    if (report === undefined) throw new Error(`no report for ${name}`)
    return report
  }
  beforeAll(async () => {
    extraction = await extract(inputs)
  })

  it('are all reports, and all read', () => {
    expect(inputs.map((input) => input.path)).toEqual(Object.keys(EXPECTED))
    expect(extraction.failures).toEqual([])
    expect(extraction.reports).toHaveLength(inputs.length)
  })

  it.each(inputs)('$path says in its last line what it is', ({ bytes }) => {
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n')
    expect(lines.at(-1)).toMatch(/written for the cqc-extract project as an example.* no(?:t a)? real report/i)
  })

  it.each(Object.entries(EXPECTED))('%s is read as what it is', (name, expected) => {
    const report = seed(name)
    expect({
      kind: report.kind,
      authority: report.authority?.name,
      published: report.published,
      rating: report.rating?.value ?? null,
      scores: report.statements.filter(({ score }) => score !== null).map(({ score }) => score),
    }).toEqual({
      kind: expected.kind,
      authority: expected.authority,
      published: expected.published,
      rating: expected.rating,
      scores: expected.scores,
    })
    // Advice and praise are a peer challenge's; "should" in an article is somebody's opinion.
    expect(report.findings.length > 0).toBe(expected.kind !== 'article')
    expect(report.quotes.map((quote) => quote.speaker)).toEqual(expect.arrayContaining([...expected.speakers]))
  })

  it.each(Object.keys(EXPECTED))('%s holds nothing that contradicts itself', (name) => {
    expect(seed(name).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
  })

  it('give an assessment with all its parts', () => {
    const report = seed('thurrock-assessment.txt')
    expect(report.score).toEqual({ points: 27, maximum: 36, percent: 75, impliedRating: 'good', stated: null })
    expect(report.statements.map(({ expectations }) => expectations.length)).toEqual([2, 2, 1, 1, 1, 2, 1, 0, 0])
    expect(report.statements.map(({ commitment }) => commitment?.split(' ')[0])).toEqual(Array(9).fill('We'))
    expect(report.statements.map(({ sections }) => sections.length)).toEqual([7, 5, 2, 5, 4, 3, 4, 3, 2])
    expect(report.claims.length).toBeGreaterThanOrEqual(100)
    expect(new Set(report.claims.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7)
  })

  it('give every figure of the assessment as its writer meant it', () => {
    const { claims } = seed('thurrock-assessment.txt')
    const text = readFileSync(join(SEEDS, 'thurrock-assessment.txt'), 'utf8')
    let after = 0
    const wrong = FIGURES.flatMap(({ text: printed, value, ...wanted }) => {
      const start = text.indexOf(printed, after)
      after = start + 1
      const found = claims.find(
        ({ span, value: read }) => span.start < start + printed.length && start < span.end && read === value,
      )
      if (found === undefined) return [`${printed}: not found`]
      const have = flatten(found)
      return Object.entries(wanted)
        .filter(([field, want]) => have[field] !== want)
        .map(([field, want]) => `${printed}: ${field} ${have[field]}, not ${want}`)
    })
    expect(wrong).toEqual([])
  })

  it('give a speech over several paragraphs to one speaker', () => {
    const said = seed('telford-and-wrekin-article.txt').quotes.filter(({ speaker }) => speaker === 'Marian Oakeshott')
    const words = said.map(({ text }) => text).join(' ')
    expect(words).toContain('We found a council that listens well')
    expect(words).toContain('how the plans for safeguarding have turned out')
  })

  it('give a peer challenge by theme, with its advice', () => {
    const { sections, findings } = seed('calderdale-peer-challenge.md')
    expect([1, 2, 3, 4].filter((theme) => !sections.some((section) => section.theme === theme))).toEqual([])
    expect(new Set(findings.map(({ type }) => type))).toEqual(new Set(['strength', 'consideration', 'recommendation']))
    const advice = findings.filter(({ type }) => type === 'recommendation').map(({ text }) => text)
    expect(advice.filter((text) => text.includes('peer team recommend'))).toHaveLength(4)
  })
})
