import type { Facts, QuotedSentence, Report, Span } from './schema/index.ts'

/** More of a sentence than this is no longer read at a glance. */
const LONGEST = 420
const STOP = /[.!?]["')\]’”]{0,2}\s+(?=[A-Z0-9£“"'(])/g

/** The line and the column behind a place's last character, both from 1. */
export function endOf(text: string, { start, end, line, column }: Span): { line: number; column: number } {
  const words = text.slice(start, end)
  const last = Math.max(words.lastIndexOf('\n'), words.lastIndexOf('\r'))
  if (last === -1) return { line, column: column + end - start }
  return { line: line + (words.match(/\r\n|\n|\r/g)?.length ?? 0), column: words.length - last }
}

/** The nearest heading over a place; null where there is none. */
export function headingOver({ statements, sections, claims }: Report, start: number): string | null {
  const claim = claims.find(({ span }) => span.start === start)
  if (claim?.section != null) return claim.section
  const parts = [
    ...sections,
    ...statements.flatMap((one) => [{ heading: one.printedName, span: one.span }, ...one.sections]),
  ].filter(({ heading, span }) => heading !== null && span.start <= start && start < span.end)
  return (
    parts.reduce<{ heading: string | null; span: Span } | null>(
      (nearest, part) => (nearest === null || part.span.start >= nearest.span.start ? part : nearest),
      null,
    )?.heading ?? null
  )
}

/** The sentences that places stand in, each once, with the places marked in them, in the order of the places. */
export function quoteSentences(text: string, { report }: Facts, places: readonly Span[]): QuotedSentence[] {
  const quoted = new Map<number, { start: number; end: number; marks: { from: number; to: number }[]; span: Span }>()
  for (const place of places) {
    const range = rangeAround(text, report, place)
    const own = [...quoted.values()].find((one) => one.start <= place.start && place.start < one.end) ?? {
      ...range,
      marks: [],
      span: place,
    }
    own.marks.push({ from: place.start - own.start, to: Math.min(place.end, own.end) - own.start })
    quoted.set(own.start, own)
  }
  return [...quoted.values()].map(({ start, end, marks, span }) => ({
    text: text.slice(start, end),
    marks: joined(marks),
    heading: headingOver(report, span.start),
    span,
  }))
}

/** The claim's sentence that a place is in; else its line, or the sentence of a long one. */
function rangeAround(text: string, { claims }: Report, { start, end }: Span): { start: number; end: number } {
  const sentence = claims.find((claim) => claim.sentence.span.start <= start && end <= claim.sentence.span.end)
    ?.sentence.span
  if (sentence !== undefined && sentence.end - sentence.start <= LONGEST)
    return { start: sentence.start, end: sentence.end }
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - LONGEST)
  const next = text.indexOf('\n', end)
  const to = Math.min(next === -1 ? text.length : next, end + LONGEST)
  const line = text.slice(from, to)
  if (line.length <= LONGEST) return { start: from, end: to }
  const stops = [...line.matchAll(STOP)].map((match) => from + match.index + match[0].length)
  return { start: stops.findLast((stop) => stop <= start) ?? from, end: stops.find((stop) => stop >= end) ?? to }
}

/** Marks in order, those that overlap made one. */
function joined(marks: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const result: { from: number; to: number }[] = []
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && mark.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) }
    else result.push(mark)
  }
  return result
}
