import type { Report } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { wrap } from './grid.ts'
import type { Paint } from './paint.ts'
import { dateWords, kindWords, ratingWords } from './words.ts'

/** Whose report it is, of what kind, how it was rated, when it came out, and the file it was read from. */
export function heading(report: Report, width: number, paint: Paint): string {
  const { authority, title, source, score, rating, published } = report
  const place = source.path === '-' ? 'stdin' : source.path
  const name = printable(authority?.name ?? title ?? place)
  const percent = score?.stated ?? score?.percent
  const facts = [
    kindWords(report.kind),
    rating && paint.strong(ratingWords(rating.value)),
    score && `${percent}% (${score.points} of ${score.maximum} points)`,
    score && rating?.value !== score.impliedRating
      ? paint.warning(`the scores imply ${ratingWords(score.impliedRating)}`)
      : null,
    published && dateWords(published),
  ]
  const lines = [
    paint.strong(name),
    facts.filter((fact) => fact !== null).join(' · '),
    name === printable(place) ? null : paint.faint(printable(place)),
  ]
  return `${lines
    .filter((line) => line !== null)
    .map((line) => wrap(line, width))
    .join('\n')}\n`
}
