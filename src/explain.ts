import { claimsWithParts, readSentences } from './claims/index.ts'
import { type Reading, stretchOf } from './claims/reading.ts'
import { RECOGNISERS } from './claims/recognise.ts'
import { REFINERS } from './claims/refine.ts'
import { layDocument, type SourceDocument, type ToSpan } from './document/index.ts'
import { readFacts } from './extract.ts'
import { type Naming, nameClaims } from './indicators/index.ts'
import { outlineDocument } from './outline/index.ts'
import type { Claim } from './schema/index.ts'
import { readTables } from './tables/index.ts'

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map(
  [...RECOGNISERS, ...REFINERS].map(({ id, description }) => [id, description]),
)

/** For each of these claims of the document, what the parts of the program that made it do, in the order in which they did. */
export function reasonsFor(source: SourceDocument, claims: readonly Claim[]): string[][] {
  const document = layDocument(source)
  const own = readFacts(source).report.authority?.name ?? null
  const tables = readTables(document, outlineDocument(document).blocks, own)
  const parts = new Map(claimsWithParts(document, tables.prose).map(({ claim, via }) => [claim.span.start, via]))
  const cells = new Set(tables.claims.map(({ span }) => span.start))
  return claims.map(({ span }) =>
    cells.has(span.start) ? [CELL] : [...new Set(parts.get(span.start))].map((id) => DESCRIPTIONS.get(id) ?? id),
  )
}

/** Which sentences to explain: those that touch a line (from 1), those in which a figure is printed so, or all. */
export interface Wanted {
  readonly line: number | null
  readonly figure: string | null
}

/**
 * Which parts of the program made each claim, and what became of the other numbers: for every sentence with a number, or for those that
 * are wanted. Empty where there is none. A wrong row is found and mended from here.
 */
export function explainClaims(source: SourceDocument, { line, figure }: Wanted): string {
  const document = layDocument(source)
  const { claims, authority } = readFacts(source).report
  const tables = readTables(document, outlineDocument(document).blocks, authority?.name ?? null)
  const named = nameClaims(claims, { text: document.text, authority })
  const namings = new Map(named.map((naming, index) => [claims[index]?.span.start, naming]))
  const parts: { readonly start: number; readonly text: string }[] = []
  for (const reading of readSentences(tables.prose, true)) {
    const numbers = [...reading.figures, ...reading.taken, ...reading.refusals]
    const prints = ({ from, to }: { from: number; to: number }) =>
      figure === null || reading.sentence.text.slice(from, to).includes(figure)
    if (!numbers.some(prints)) continue
    const whole = stretchOf(reading.sentence, 0, reading.sentence.text.length)
    const first = document.toSpan(whole.start, whole.end).line
    const last = document.toSpan(whole.end, whole.end).line
    if (line === null || (first <= line && line <= last))
      parts.push({ start: whole.start, text: explainReading(reading, document.toSpan, namings) })
  }
  for (const claim of tables.claims) {
    const isWanted = (line === null || claim.span.line === line) && (figure === null || claim.text.includes(figure))
    if (isWanted) parts.push({ start: claim.span.start, text: explainCell(claim) })
  }
  const left = line === null && figure === null ? (source.dropped ?? []) : []
  const told = parts.sort((a, b) => a.start - b.start).map(({ text }) => text)
  return [...told, ...(left.length === 0 ? [] : [leftOut(left)])].join('\n')
}

const CELL = 'A cell of a table, with the heads over it and the label beside it'

/** A table's figure, and what of its row or column is set beside it. */
function explainCell({ text, span, measure, comparisons, change }: Claim): string {
  const lines = [`${span.line}:${span.column}  ${text}  is a claim: ${measure}`, `      ${'table'.padEnd(22)} ${CELL}`]
  for (const { text: value, label, span: at } of comparisons)
    lines.push(`  ${at.line}:${at.column}  ${value ?? ''}  is no claim of its own: set beside it (${label})`)
  if (change !== null && change.fromText !== null)
    lines.push(
      `  ${change.span.line}:${change.span.column}  ${change.fromText}  is no claim of its own: what it changed from`,
    )
  return `${lines.join('\n')}\n`
}

/** What the reader of a web page took for its furniture, or for text that is not to be seen. */
function leftOut(dropped: readonly string[]): string {
  return `Left out of the page:\n${dropped.map((text) => `  ${text}\n`).join('')}`
}

function explainReading(
  reading: Reading,
  toSpan: ToSpan,
  namings: ReadonlyMap<number | undefined, Naming | null>,
): string {
  const { sentence } = reading
  const lines = [`${at(reading, 0, toSpan)}  ${sentence.text}`]
  for (const figure of reading.figures) {
    lines.push(
      `  ${at(reading, figure.from, toSpan)}  ${sentence.text.slice(figure.from, figure.to)}  is a claim: ${figure.measure}`,
    )
    for (const id of new Set(figure.via)) lines.push(`      ${id.padEnd(22)} ${DESCRIPTIONS.get(id) ?? ''}`)
    const naming = namings.get(stretchOf(sentence, figure.from, figure.to).start)
    if (naming != null)
      lines.push(`      ${naming.indicator.id.padEnd(22)} is the measure: ${naming.because.join('; ')}`)
  }
  for (const figure of reading.taken) {
    lines.push(
      `  ${at(reading, figure.from, toSpan)}  ${sentence.text.slice(figure.from, figure.to)}  is no claim of its own: part of another, or a qualifier (read by ${figure.via[0] ?? ''})`,
    )
  }
  for (const refusal of reading.refusals) {
    lines.push(
      `  ${at(reading, refusal.from, toSpan)}  ${sentence.text.slice(refusal.from, refusal.to)}  is no figure (${refusal.refusedBy}: ${DESCRIPTIONS.get(refusal.refusedBy) ?? ''})`,
    )
  }
  return `${lines.join('\n')}\n`
}

function at({ sentence }: Reading, from: number, toSpan: ToSpan): string {
  const { start } = stretchOf(sentence, from, from + 1)
  const { line, column } = toSpan(start, start)
  return `${line}:${column}`
}
