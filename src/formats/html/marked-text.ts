import type { Span } from '../../schema/index.ts'
import { element, escaped } from './escape.ts'
import type { Row } from './rows.ts'

/** A stretch of the text that belongs to a row: its own place, or one that a remark points at besides. */
interface Stretch {
  readonly row: Row
  readonly span: Span
  readonly isRelated: boolean
}

/**
 * The document's text as markup: cut wherever a row's place begins or ends, each piece with the rows it belongs to. So places may lie in
 * one another or overlap. A remark's message stands beside its place.
 */
export function markedText(text: string, rows: readonly Row[]): string {
  const stretches = rows.flatMap(stretchesOf).sort((a, b) => a.span.start - b.span.start)
  const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ span }) => [span.start, span.end])])]
    .filter((at) => at <= text.length)
    .sort((a, b) => a - b)
  const open = new Set<Stretch>()
  const pieces: string[] = []
  let next = 0
  for (const [index, from] of cuts.entries()) {
    for (const one of open) if (one.span.end <= from) open.delete(one)
    const begun: Stretch[] = []
    for (let one = stretches[next]; one !== undefined && one.span.start <= from; one = stretches[++next]) {
      if (one.span.end <= one.span.start) continue
      open.add(one)
      begun.push(one)
    }
    const piece = text.slice(from, cuts[index + 1] ?? text.length)
    if (piece === '') continue
    pieces.push(begun.map(sideNote).join(''), open.size === 0 ? escaped(piece) : mark(piece, [...open], begun))
  }
  return pieces.join('')
}

function stretchesOf(row: Row): Stretch[] {
  const own = row.span === null ? [] : [{ row, span: row.span, isRelated: false }]
  return [...own, ...row.related.map((span) => ({ row, span, isRelated: true }))]
}

function mark(piece: string, open: readonly Stretch[], begun: readonly Stretch[]): string {
  const first = begun.find(({ isRelated }) => !isRelated)
  return element(
    'mark',
    {
      class: [...new Set(open.map(({ row }) => row.kind))].join(' '),
      'data-rows': [...new Set(open.map(({ row }) => row.id))].join(' '),
      id: first === undefined ? null : `at-${first.row.id}`,
    },
    escaped(piece),
  )
}

function sideNote({ row, isRelated }: Stretch): string {
  if (row.kind !== 'remark') return ''
  const words = isRelated ? `see also: ${row.words}` : row.words
  return element('span', { class: `side-note ${row.figure}`, 'data-rows': row.id }, escaped(words))
}
