import { before, matchAt } from '../../text/matches.ts'
import { ADDRESS, INTERVAL, MAY_BE_GLUED, VULGAR_SIGNS } from '../../vocabulary/numbers.ts'

/** What may stand right before digits: a space, an opening mark, a sign; after a word a colon. */
const OPEN = /(?:^|[\s("'~<>=≥≤≈£€$¥±|*])$|[\s(]\+$|[a-z)]:$/
/** The hyphen of a range ("40-50", "40%-£50") or a sign, but no hyphen of a word ("covid-19"). */
const HYPHEN = new RegExp(`(?:\\d(?:%|[a-z]{1,3})?\\+?|[${VULGAR_SIGNS}]%?|^|[\\s(])-$`)
/** "c300", "c.300", "ca.300", "gbp27m" */
const LED_IN = /(?:^|[\s(])(?:c|c\.|ca\.|gbp|eur|usd)$/
/** The two halves of a postcode: "sw1a", "2aa". */
const OUTWARD = /(?:^|[\s(,])[a-z]{1,2}\d{1,2}[a-z]? $/
const INWARD = /\d[a-z]{2}(?![a-z0-9])/y
const BRACKET = /\[$/
const NOTE = /\d{1,3}(?:, ?\d{1,3}){0,20}\]/y
const LETTERS = /[a-z]+/y
/** So many letters glued to digits are a word that lost its space: "312people". */
const LOST_SPACE = 4

/** Whether digits at an offset begin a number of their own, and are no part of a code, a note's mark or a word. */
export function beginsNumber(lower: string, at: number): boolean {
  const ahead = before(lower, at, 8)
  if (OUTWARD.test(ahead) && matchAt(INWARD, lower, at) !== null) return false
  if (BRACKET.test(ahead)) return matchAt(NOTE, lower, at) === null
  return OPEN.test(ahead) || HYPHEN.test(ahead) || LED_IN.test(ahead)
}

/** Whether the letters glued to a number's end belong to it ("12hrs", "65s"), and make no code of it ("12b"). */
export function endsNumber(lower: string, to: number): boolean {
  const glued = matchAt(LETTERS, lower, to)?.[0] ?? ''
  return glued === '' || glued.length >= LOST_SPACE || MAY_BE_GLUED.has(glued)
}

/** The words of a text that are addresses or names of files, each looked at once. */
export class Addresses {
  readonly #lower: string
  #to = 0
  #is = false

  constructor(lower: string) {
    this.#lower = lower
  }

  /** Where the address ends that an offset stands in; null where it stands in none. Offsets are asked in order. */
  endAround(at: number): number | null {
    if (at >= this.#to) {
      const from = this.#lower.slice(this.#to, at).lastIndexOf(' ') + this.#to + 1
      const space = this.#lower.indexOf(' ', at)
      this.#to = space === -1 ? this.#lower.length : space
      this.#is = ADDRESS.test(this.#lower.slice(from - 1, this.#to))
    }
    return this.#is ? this.#to : null
  }
}

/** Where an interval of error ends that a number belongs to ("95% CI 70.1% to 77.2%", "±3%"); null where it belongs to none. */
export function intervalEnd(lower: string, from: number, to: number): number | null {
  const named = INTERVAL.exec(lower.slice(to, to + 28))
  if (named !== null && named.index <= 2) {
    const close = lower.slice(to, to + 90).indexOf(')')
    return close === -1 ? to : to + close
  }
  const ahead = before(lower, from, 44)
  return INTERVAL.test(ahead) || /(?:±|\+\/-) ?$/.test(ahead) ? to : null
}
