import type { DiffField, DiffPlace, DiffRecord } from '../../schema/index.ts'
import { printable } from '../printable.ts'

/** One line of a diff: what it is about, what became of it, how it was and is, and the lines where it stands. */
export interface DiffRow {
  readonly subject: string
  readonly change: string
  readonly old: string
  readonly new: string
  readonly places: string
}

/** The rows under the heading of their sort; sorts without a row are left out. */
export interface DiffPart {
  readonly heading: string
  readonly rows: readonly DiffRow[]
}

/** A diff as rows for people. */
export function partsOf({ facts, scores, claims, quotes, diagnostics }: DiffRecord): DiffPart[] {
  return [
    { heading: 'Document', rows: facts.map((fact) => fieldRow(fact.field, fact, '')) },
    {
      heading: 'Scores',
      rows: scores.map(({ name, old, new: one, places }) => ({
        subject: printable(name),
        change: 'score',
        old: old === null ? 'none' : String(old),
        new: one === null ? 'none' : String(one),
        places: lines(places.old, places.new),
      })),
    },
    {
      heading: 'Figures',
      rows: claims.flatMap(({ change, measure, fields, old, new: one }) =>
        change === 'changed'
          ? fields.map((field) => fieldRow(printable(measure), field, lines(old, one)))
          : [alone(printable(measure), change, old, one)],
      ),
    },
    {
      heading: 'Quotations',
      rows: quotes.flatMap(({ change, speaker, fields, old, new: one }) =>
        change === 'changed'
          ? fields.map((field) => fieldRow(printable(speaker ?? 'not named'), field, lines(old, one)))
          : [alone(printable(speaker ?? 'not named'), change, old, one)],
      ),
    },
    {
      heading: 'Findings of check',
      rows: diagnostics.map(({ change, rule, severity, message, place }) => ({
        subject: printable(message),
        change,
        old: change === 'gone' ? severity : '',
        new: change === 'new' ? severity : '',
        places: [rule, place === null ? '' : place.line].filter((part) => part !== '').join(' '),
      })),
    },
  ].filter(({ rows }) => rows.length > 0)
}

function fieldRow(subject: string, { field, old, new: one }: DiffField, places: string): DiffRow {
  return { subject, change: field, old: printable(old ?? 'none'), new: printable(one ?? 'none'), places }
}

function alone(subject: string, change: string, old: DiffPlace | null, one: DiffPlace | null): DiffRow {
  return { subject, change, old: printable(old?.text ?? ''), new: printable(one?.text ?? ''), places: lines(old, one) }
}

function lines(old: DiffPlace | null, one: DiffPlace | null): string {
  return `${lineOf(old)} → ${lineOf(one)}`
}

function lineOf(place: DiffPlace | null): string {
  if (place === null) return '–'
  return place.page === null ? String(place.line) : `p${place.page}:${place.line}`
}

/** "3 differences", "no difference". */
export function countWords(count: number): string {
  return count === 0 ? 'no difference' : count === 1 ? '1 difference' : `${count} differences`
}
