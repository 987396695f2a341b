import { Captures, NO, opt, period, plain, said, seq, upTo, word } from '../../grammar/pattern.ts'
import { scanOf } from '../../grammar/scan.ts'
import type { Figure, Reading } from '../../reading.ts'
import { BREAKS } from './parts.ts'

const AFTER = seq(
  upTo(8, plain(...BREAKS, 'than', 'fewer', 'more', 'from', 'by')),
  opt(word('(')),
  opt(said('dates')),
  period('dated'),
)

/** The period as printed that dates a figure and stands after it. */
export function periodAfter(reading: Reading, figure: Figure): string | null {
  const scan = scanOf(reading)
  const chunk = scan.figures.find((one) => one.figure.from === figure.from)
  const captures = new Captures()
  if (chunk === undefined || AFTER(scan, chunk.next, captures) === NO) return null
  const found = captures.period('dated')
  return found === null ? null : reading.sentence.text.slice(found.period.from, found.period.to)
}

/** The period that dates a figure, right after it or else the last one before it. */
export function periodNear(reading: Reading, figure: Figure): string | null {
  const after = periodAfter(reading, figure)
  if (after !== null) return after
  const before = reading.periods.findLast((p) => p.to <= figure.from)
  return before === undefined ? null : reading.sentence.text.slice(before.from, before.to)
}
