import { Captures, NO, opt, period, plain, said, seq, upTo, word } from '../../grammar/pattern.ts'
import { scanOf } from '../../grammar/scan.ts'
import type { PeriodMention } from '../../period.ts'
import type { Figure, Reading } from '../../reading.ts'
import { BREAKS } from './parts.ts'

const AFTER = seq(
  upTo(8, plain(...BREAKS, 'than', 'fewer', 'more', 'from', 'by')),
  opt(word('(')),
  opt(said('dates')),
  period('dated'),
)

/** The period that dates a figure and stands after it. */
export function mentionAfter(reading: Reading, figure: Figure): PeriodMention | null {
  const scan = scanOf(reading)
  const chunk = scan.figures.find((one) => one.figure.from === figure.from)
  const captures = new Captures()
  if (chunk === undefined || AFTER(scan, chunk.next, captures) === NO) return null
  return captures.period('dated')?.period ?? null
}

/** The same as printed. */
export function periodAfter(reading: Reading, figure: Figure): string | null {
  const found = mentionAfter(reading, figure)
  return found === null ? null : reading.sentence.text.slice(found.from, found.to)
}

/** The period that dates a figure, right after it or else the last one before it. */
export function periodNear(reading: Reading, figure: Figure): string | null {
  const after = periodAfter(reading, figure)
  if (after !== null) return after
  const before = reading.periods.findLast((p) => p.to <= figure.from)
  return before === undefined ? null : reading.sentence.text.slice(before.from, before.to)
}
