import type { Cover, Reading } from '../reading.ts'
import { connecting } from '../tokens/words.ts'
import { type Chunk, type FigureChunk, type Scan, scanOf } from './scan.ts'
import { endOf, offsetOf, wordAt } from './standing.ts'

/**
 * What the figures, periods and sources of a sentence cover, with the words that loosen or lead to them ("just over", "by the end of",
 * "according to the"), beside what rules have covered. A counted noun is left out: it is what was measured.
 */
export function withCovers(reading: Reading): Reading {
  const scan = scanOf(reading)
  const covers = [
    ...reading.covers,
    ...scan.figures.map((chunk) => ofFigure(scan, chunk)),
    ...[...scan.periodAt.values()].map((chunk) => led(scan, chunk, 'dates', 'period')),
    ...[...scan.sourceAt.values()].map((chunk) => led(scan, chunk, 'cites', 'source')),
  ]
  return { ...reading, covers: covers.sort((a, b) => a.from - b.from || a.to - b.to) }
}

function ofFigure(scan: Scan, { figure, first, next }: FigureChunk): Cover {
  const { noun } = figure
  const counted = noun !== null && scan.reading.sentence.text.endsWith(noun, figure.to)
  return { from: offsetOf(scan, first), to: counted ? figure.to - noun.length : endOf(scan, next), by: 'figure' }
}

/** A stretch with the words of a kind that lead to it, and the bracket or comma before them. */
function led(scan: Scan, { first, next }: Chunk, kind: 'dates' | 'cites', by: Cover['by']): Cover {
  const lead = connecting(kind).endingAt(scan.tokens, first)?.next ?? first
  const bracketed = wordAt(scan, lead - 1) === '(' && wordAt(scan, next) === ')'
  return {
    from: offsetOf(scan, bracketed ? lead - 1 : lead),
    to: endOf(scan, bracketed ? next + 1 : next),
    by,
  }
}
