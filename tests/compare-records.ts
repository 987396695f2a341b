import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Claim, Report, Span, Statement } from '../src/schema/index.ts'
import { authorities } from '../src/vocabulary/authorities.ts'
import { indicators } from '../src/vocabulary/indicators.ts'
import { statementEntries } from '../src/vocabulary/quality-statements.ts'
import { impliedRating } from '../src/vocabulary/scoring.ts'

const PUBLISHED = join(import.meta.dirname, '..', 'fixtures', 'published', 'scores.csv')

/** Numbers that look like chance and are the same every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

const span = (start: number): Span => ({ start, end: start + 5, line: 1 + start, column: 1, page: null })

/** A record of each of the 153 councils: the published scores where they are known, made-up ones or none elsewhere, and made-up figures. */
export function councilRecords(): Report[] {
  const rows = parse(readFileSync(PUBLISHED), { columns: true, bom: true }) as Record<string, string>[]
  const roll = dice(153)
  return authorities.map(({ gssCode, name, region }) => {
    const published = rows.find((row) => row.gssCode === gssCode)
    const isScored = published !== undefined || roll(3) > 0
    const scores = statementEntries.map(({ id }) => {
      const given = published?.[id]
      if (published !== undefined) return given === undefined || given === '' ? null : Number(given)
      return isScored && roll(12) > 0 ? 1 + roll(4) : null
    })
    return recordOf(
      { gssCode, name, region },
      published?.published ?? `2025-${String(1 + roll(12)).padStart(2, '0')}`,
      scores,
      claimsOf(roll),
    )
  })
}

/** A record with these scores and claims. */
export function recordOf(
  authority: NonNullable<Report['authority']>,
  published: string | null,
  scores: readonly (number | null)[],
  claims: readonly Claim[],
): Report {
  const known = scores.filter((score) => score !== null)
  const points = known.length === 9 ? known.reduce((sum, score) => sum + score, 0) : null
  const percent = points === null ? null : Math.round((points / 36) * 100)
  const rating = percent === null ? null : impliedRating(points ?? 0, published)
  return {
    source: { path: `${authority.gssCode}.pdf`, format: 'pdf', bytes: 1, sha256: 'a'.repeat(64) },
    kind: 'cqc-assessment',
    title: null,
    authority,
    publisher: 'CQC',
    published,
    rating: rating === null ? null : { value: rating, text: rating, span: span(1) },
    score: points === null ? null : { points, maximum: 36, percent, impliedRating: rating, stated: null },
    statements: statementEntries.map((entry, index): Statement => {
      const score = scores[index] ?? null
      return {
        id: entry.id,
        number: entry.number,
        name: entry.name,
        printedName: entry.name,
        theme: { number: entry.theme as 1 | 2 | 3 | 4, name: 'a theme' },
        score: score as Statement['score'],
        scoreText: score === null ? null : `Score: ${score}`,
        scoreSpan: score === null ? null : span(10 + index),
        expectations: [],
        commitment: null,
        sections: [],
        span: span(10 + index),
      }
    }),
    sections: [],
    claims,
    findings: [],
    quotes: [],
    diagnostics: [],
  }
}

const YEARS = [
  ['2022/23', '2022-04-01', '2023-03-31'],
  ['2023/24', '2023-04-01', '2024-03-31'],
  ['2024/25', '2024-04-01', '2025-03-31'],
] as const

function claimsOf(roll: (sides: number) => number): Claim[] {
  return indicators.flatMap((indicator, index) => {
    if (roll(3) === 0) return []
    const [text, start, end] = YEARS[roll(5) === 0 ? roll(3) : 1] ?? YEARS[1]
    const value = roll(10_000) / 100
    const average = roll(4) > 0 ? 20 + index / 2 : null
    return [
      claimOf({
        value,
        indicator: {
          id: indicator.id,
          name: indicator.name,
          narrowing: roll(9) === 0 ? 'women' : null,
          better: indicator.better,
        },
        period: roll(10) === 0 ? null : { text, start, end, basis: 'stated', span: span(3) },
        comparisons:
          average === null
            ? []
            : [
                {
                  benchmark: 'england-average',
                  label: 'England average',
                  value: average,
                  text: `${average}%`,
                  relation: null,
                  strength: null,
                  difference: value - average,
                  span: span(200 + index),
                },
              ],
        at: 100 + index,
      }),
    ]
  })
}

/** A claim of a percentage. */
export function claimOf(given: {
  readonly value: number
  readonly indicator: Claim['indicator']
  readonly period: Claim['period']
  readonly comparisons?: Claim['comparisons']
  readonly at: number
}): Claim {
  return {
    text: `${given.value}%`,
    span: span(given.at),
    kind: 'percentage',
    value: given.value,
    upper: null,
    outOf: null,
    unit: 'percent',
    modifier: null,
    status: 'reported',
    measure: given.indicator?.name ?? 'a measure',
    indicator: given.indicator,
    period: given.period,
    source: null,
    comparisons: given.comparisons ?? [],
    change: null,
    statement: null,
    section: null,
    sentence: { text: 'A sentence of the document.', span: span(given.at) },
  }
}
