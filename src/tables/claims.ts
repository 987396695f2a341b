import { type Document, nearby, type Passage, toSource } from '../document/index.ts'
import type { Claim } from '../schema/index.ts'
import { pluralNoun } from '../vocabulary/count-nouns.ts'
import type { Beside } from './beside.ts'
import { round } from './cell-value.ts'
import type { TableFigure } from './figures.ts'
import { isPart } from './measure-words.ts'
import type { Resolved } from './resolve.ts'
import type { Table } from './table.ts'

/** The record's claim of a table's figure; its sentence is the row. */
export function toClaim(document: Document, { place }: Table, figure: TableFigure): Claim {
  const { main, status } = figure
  const { row, value } = main.entry
  const text = printed(document, main)
  const near = nearby(row, spanOf(document, main))
  const isRank = main.role === 'rank' || main.unit.kind === 'rank'
  return {
    text,
    span: spanOf(document, main),
    kind: isRank ? 'rank' : main.unit.kind,
    value: main.value,
    upper: main.upper,
    outOf: figure.outOf,
    unit: isRank ? null : (main.unit.unit ?? countedNoun(main)),
    modifier: value.modifier,
    status,
    measure: [main.measure, figure.adds, budgetWord(figure)].filter((words) => words !== null).join(', '),
    indicator: null,
    period: periodOf(document, main),
    source: sourceOf(document, main),
    comparisons: figure.beside.map((beside) => comparisonOf(document, main, beside)),
    change: changeOf(document, figure),
    statement: place.statement,
    section: place.section,
    sentence: { text: document.text.slice(near.start, near.end), span: document.toSpan(near.start, near.end) },
  }
}

/** What is planned to be spent is called a budget, also where only a head says so. */
function budgetWord({ main, status }: TableFigure): string | null {
  return status === 'estimate' && main.unit.kind === 'money' && !/budget/i.test(main.measure) ? 'budget' : null
}

function stretch(passage: Passage, from: number, to: number): { start: number; end: number } {
  return toSource(passage, from, to)
}

function placeOf({ entry }: Resolved): { start: number; end: number } {
  return stretch(entry.cell.passage, entry.value.from, entry.value.to)
}

function spanOf(document: Document, one: Resolved): Claim['span'] {
  const { start, end } = placeOf(one)
  return document.toSpan(start, end)
}

function printed(document: Document, one: Resolved): string {
  const { start, end } = placeOf(one)
  return document.text.slice(start, end)
}

/** The first plural of a count's measure that people count: "people waiting for an assessment" counts people. */
function countedNoun({ unit, measure, entry }: Resolved): string | null {
  if (unit.kind !== 'count') return null
  const own = entry.labels.at(-1)?.words ?? ''
  return (
    (isPart(own) ? null : nounOf(own)) ??
    (own === '' || measure.startsWith(own) ? nounOf(measure) : nounOf(measure.slice(0, -own.length)))
  )
}

function nounOf(text: string): string | null {
  const words = (text.toLowerCase().split(/[,;:(]/)[0] ?? '').match(/[a-z][a-z'-]*/g) ?? []
  for (const word of words) {
    if (/^(?:of|for|in|who|that|with|per|by|from|to|at|on|where|whose|which)$/.test(word)) break
    if (pluralNoun(word) !== null) return word
  }
  return null
}

function periodOf(document: Document, { period }: Resolved): Claim['period'] {
  if (period === null) return null
  const { start, end } = stretch(period.passage, period.from, period.to)
  return {
    text: document.text.slice(start, end),
    start: period.start,
    end: period.end,
    basis: period.basis,
    span: document.toSpan(start, end),
  }
}

function sourceOf(document: Document, { source }: Resolved): Claim['source'] {
  if (source === null) return null
  const { start, end } = stretch(source.passage, source.from, source.to)
  return {
    id: source.id,
    name: source.name,
    text: document.text.slice(start, end),
    basis: source.basis,
    span: document.toSpan(start, end),
  }
}

function comparisonOf(
  document: Document,
  main: Resolved,
  { benchmark, label, figure }: Beside,
): Claim['comparisons'][number] {
  return {
    benchmark,
    label,
    value: figure.value,
    text: printed(document, figure),
    relation: null,
    strength: null,
    difference: round(main.value - figure.value),
    span: spanOf(document, figure),
  }
}

/** The change from the time before, and what a column of changes says of it. */
function changeOf(document: Document, { main, previous, change }: TableFigure): Claim['change'] {
  if (previous === null && change === null) return null
  const place = previous ?? change ?? main
  const told = change === null ? null : toldChange(main, change)
  const step = previous === null ? (told?.step ?? 0) : main.value - previous.value
  return {
    from: previous?.value ?? null,
    to: main.value,
    percent: told?.percent ?? null,
    difference: told?.difference ?? null,
    direction: step > 0 ? 'increase' : step < 0 ? 'decrease' : null,
    fromPeriod:
      previous?.period == null ? null : previous.period.passage.text.slice(previous.period.from, previous.period.to),
    fromText: previous === null ? null : printed(document, previous),
    span: spanOf(document, place),
  }
}

/** A change in per cent sums up a count or a sum of money; of a percentage it is its points. */
function toldChange(
  main: Resolved,
  change: Resolved,
): { step: number; percent: number | null; difference: number | null } {
  const step = change.value
  const isShare = change.unit.kind === 'percentage' && main.unit.kind !== 'percentage'
  return isShare ? { step, percent: Math.abs(step), difference: null } : { step, percent: null, difference: step }
}
