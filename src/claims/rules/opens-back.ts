import { Captures, either, NO, opt, said, seq, word } from '../grammar/pattern.ts'
import type { Scan } from '../grammar/scan.ts'

const OPENING = seq(
  opt(word('however', 'but', 'again', 'overall', 'and')),
  opt(word(',')),
  either(said('points back'), said('amounts to')),
)

/** Whether a sentence opens with what was said before it: "this", "the figure", "however, it represents". */
export function opensBack(scan: Scan): boolean {
  return OPENING(scan, 0, new Captures()) !== NO
}
