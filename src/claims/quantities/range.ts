import { before } from '../../text/matches.ts'
import type { NumberToken } from '../numbers/token.ts'
import { isCounting, type Scan } from '../quantity.ts'

const JOIN = /^ ?(?:-|to|or|and) ?$/
const LOOSE = '(?:about |around |approximately |some |nearly |over )?'
const SPREAD_BEFORE = new RegExp(
  `\\b(?:between|rang(?:ed|es|ing)(?: from)?|var(?:ied|ies|ying)(?: from)?|(?:anywhere|anything) from) ${LOOSE}$`,
)
const BETWEEN_BEFORE = new RegExp(`\\bbetween ${LOOSE}$`)
const BY_BEFORE = new RegExp(`\\bby ${LOOSE}$`)
const MOST_OF_RANGE = 3
const CHANGE_BEFORE = new RegExp(`\\bfrom ${LOOSE}$`)

/**
 * The other end of a range that begins at this number: "40-50 week", "2 to 6 weeks", "40%-50%", "between a fifth and a quarter". "From 6 to
 * 3" is a change, not a range.
 */
export function rangeEnd({ lower, tokens, index, token }: Scan): NumberToken | null {
  const next = tokens[index + 1]
  if (next === undefined || next.value <= token.value || !alike(token, next)) return null
  const between = lower.slice(token.to, next.from)
  if (between.length > 5 || !JOIN.test(between)) return null
  // "£5m or £6m": two sums; "2 or 3 weeks" is a range.
  if (between.includes('or') && (token.money || token.percent !== null)) return null
  const ahead = before(lower, token.from, 44)
  if (between.includes('and') && !BETWEEN_BEFORE.test(ahead)) return null
  // "rose by £71 to £1,046": by how much, and to what.
  if (BY_BEFORE.test(ahead) && next.value > token.value * MOST_OF_RANGE) return null
  return CHANGE_BEFORE.test(ahead) && !SPREAD_BEFORE.test(ahead) ? null : next
}

/** Two counts, or two parts; a mark that only the second carries is the first one's too. */
function alike(first: NumberToken, next: NumberToken): boolean {
  if (first.form === 'fraction' || next.form === 'fraction') return first.form === next.form
  if (!isCounting(first) || !isCounting(next) || first.outOf !== null || next.outOf !== null) return false
  if (first.percent !== null && first.percent !== next.percent) return false
  return first.money === next.money || (first.money && next.percent === null)
}
