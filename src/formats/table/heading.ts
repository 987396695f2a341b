import type { Report } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { wrap } from './grid.ts'
import type { Paint } from './paint.ts'
import { dateWords, kindWords, ratingWords } from './words.ts'

/** Whose report it is, of what kind, how it was rated, when it came out, and the file it was read from. */
export function heading(report: Report, width: number, paint: Paint): string {
  const { score, rating, published } = report
  const { name, place } = naming(report)
  const percent = score?.stated ?? score?.percent
  const facts = [
    kindWords(report.kind),
    rating && paint.strong(ratingWords(rating.value)),
    score && (score.points === null ? `${percent}%` : `${percent}% (${score.points} of ${score.maximum} points)`),
    score?.impliedRating && rating?.value !== score.impliedRating
      ? paint.warning(`the scores imply ${ratingWords(score.impliedRating)}`)
      : null,
    published && dateWords(published),
  ]
  const lines = [
    paint.strong(name),
    facts.filter((fact) => fact !== null).join(' · '),
    name === place ? null : paint.faint(place),
  ]
  return `${lines
    .filter((line) => line !== null)
    .map((line) => wrap(line, width))
    .join('\n')}\n`
}

/** A report that has none of what was asked for, on one line: whose it is, what it lacks, its file. */
export function noneOf(report: Report, what: string, width: number, paint: Paint): string {
  const { name, place } = naming(report)
  const facts = [paint.strong(name), what, name === place ? null : paint.faint(place)]
  return `${wrap(facts.filter((fact) => fact !== null).join(' · '), width)}\n`
}

function naming({ authority, title, source }: Report): { readonly name: string; readonly place: string } {
  const place = printable(source.path === '-' ? 'stdin' : source.path)
  return { name: printable(authority?.name ?? title ?? place), place }
}
