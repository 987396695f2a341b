import { explainClaims as claimsWithParts, readSentences } from './claims/index.ts'
import type { Reading } from './claims/reading.ts'
import { stretchOf } from './claims/reading.ts'
import { RECOGNISERS } from './claims/recognise.ts'
import { REFINERS } from './claims/refine.ts'
import { layDocument, type SourceDocument, type ToSpan } from './document/index.ts'
import { readFacts } from './extract.ts'
import { type Naming, nameClaims } from './indicators/index.ts'
import { outlineDocument } from './outline/index.ts'
import type { Claim } from './schema/index.ts'

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map(
  [...RECOGNISERS, ...REFINERS].map(({ id, description }) => [id, description]),
)

/** For each of these claims of the document, what the parts of the program that made it do, in the order in which they did. */
export function reasonsFor(source: SourceDocument, claims: readonly Claim[]): string[][] {
  const document = layDocument(source)
  const parts = new Map(
    claimsWithParts(document, outlineDocument(document).blocks).map(({ claim, via }) => [claim.span.start, via]),
  )
  return claims.map(({ span }) => [...new Set(parts.get(span.start))].map((id) => DESCRIPTIONS.get(id) ?? id))
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
  const blocks = outlineDocument(document).blocks
  const { claims, authority } = readFacts(source).report
  const named = nameClaims(claims, { text: document.text, authority })
  const namings = new Map(named.map((naming, index) => [claims[index]?.span.start, naming]))
  const parts: string[] = []
  for (const reading of readSentences(blocks, true)) {
    const numbers = [...reading.figures, ...reading.taken, ...reading.refusals]
    const prints = ({ from, to }: { from: number; to: number }) =>
      figure === null || reading.sentence.text.slice(from, to).includes(figure)
    if (!numbers.some(prints)) continue
    const whole = stretchOf(reading.sentence, 0, reading.sentence.text.length)
    const first = document.toSpan(whole.start, whole.end).line
    const last = document.toSpan(whole.end, whole.end).line
    if (line === null || (first <= line && line <= last)) parts.push(explainReading(reading, document.toSpan, namings))
  }
  return parts.join('\n')
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
