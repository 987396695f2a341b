import type { ComparedCouncil, Rating, Report, ScoresView } from '../schema/index.ts'
import { statementEntries } from '../vocabulary/quality-statements.ts'
import { evidenceAt } from './evidence.ts'
import type { Council } from './histories.ts'
import { meanOf } from './mean.ts'

/** Councils and the nine statements. What a document does not say is null and counts in no mean. */
export function compareScores(councils: readonly Council[]): ScoresView {
  const rows = councils.flatMap(scoresOf)
  const counts = { outstanding: 0, good: 0, 'requires-improvement': 0, inadequate: 0, none: 0 }
  for (const { rating } of rows) counts[rating ?? 'none'] += 1
  return {
    view: 'scores',
    councils: rows,
    statements: statementEntries.map(({ id, name }, index) => ({
      id,
      name,
      ...meanOf(rows.flatMap(({ scores }) => scores[index]?.score ?? [])),
    })),
    percent: meanOf(rows.flatMap(({ percent }) => percent ?? [])),
    ratings: counts,
  }
}

/** A council's row, from its newest document that gives a score or a rating; none where no document does. */
function scoresOf({ authority, reports }: Council): ComparedCouncil[] {
  const report = reports.find(hasScores)
  if (report === undefined) return []
  const { rating, score, statements, published } = report
  return [
    {
      authority,
      published,
      rating: rating?.value ?? null,
      percent: percentOf(report),
      points: score?.points ?? null,
      scores: statementEntries.map(({ id }) => {
        const one = statements.find((statement) => statement.id === id)
        if (one?.score == null) return { id, score: null, evidence: null }
        return { id, score: one.score, evidence: evidenceAt(report, one.scoreSpan ?? one.span, one.scoreText) }
      }),
      evidence: evidenceAt(report, rating?.span ?? null, rating?.text ?? null),
      documents: reports.length,
    },
  ]
}

/** Whether a document gives a score, an overall percentage or a rating. */
export function hasScores({ rating, score, statements }: Report): boolean {
  return rating !== null || score !== null || statements.some((statement) => statement.score !== null)
}

/** The overall percentage, as printed or else as the nine scores come to. */
export function percentOf({ score }: Report): number | null {
  return score?.stated ?? score?.percent ?? null
}

const ORDER: readonly Rating[] = ['outstanding', 'good', 'requires-improvement', 'inadequate']

/** The councils by name, region, rating, percentage, day of publication or one statement's score; the best or the newest first, what is not known last. */
export function sortScores(view: ScoresView, by: string): ScoresView {
  const key = ({ authority, rating, percent, published, scores }: ComparedCouncil): string | number | null => {
    if (by === 'name') return authority.name
    if (by === 'region') return authority.region
    if (by === 'rating') return rating === null ? null : ORDER.indexOf(rating)
    if (by === 'percent') return percent === null ? null : -percent
    if (by === 'published') return published === null ? null : -Number(published.replace(/\D/g, '').padEnd(8, '0'))
    const score = scores.find(({ id }) => id === by)?.score ?? null
    return score === null ? null : -score
  }
  return { ...view, councils: sorted(view.councils, key) }
}

/** In the order of a key, what has none last; equals stay as they were. */
function sorted<T>(items: readonly T[], key: (item: T) => string | number | null): T[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1
      return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
    })
    .map(({ item }) => item)
}
