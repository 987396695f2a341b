import type { NumberToken } from '../number.ts'
import { before, type Scan } from '../quantity.ts'

const JOIN = /^ ?(?:-|to|or|and) ?$/
const SPREAD_BEFORE =
  /(?:between|rang(?:ed|es|ing)(?: from)?|var(?:ied|ies|ying)(?: from)?|(?:anywhere|anything) from) (?:about |around |approximately )?[£]?$/
const CHANGE_BEFORE = /\bfrom (?:about |around |approximately |over |nearly |almost |just over )?[£]?$/

/** The other end of a range that begins at this number: "40-50 week", "2 to 6 weeks", "between 2 and 6 weeks". "From 6 to 3" is a change, not a range. */
export function rangeEnd({ lower, tokens, index, token }: Scan): NumberToken | null {
  const next = tokens[index + 1]
  if (
    next === undefined ||
    token.form === 'ordinal' ||
    next.form === 'ordinal' ||
    token.form === 'fraction' ||
    next.form === 'fraction'
  )
    return null
  const between = lower.slice(token.to, next.from).replace('£', '')
  if (between.length > 5 || !JOIN.test(between)) return null
  const ahead = before(lower, token.from, 40)
  if (/and/.test(between) && !/between (?:about |around |approximately )?[£]?$/.test(ahead)) return null
  if (CHANGE_BEFORE.test(ahead) && !SPREAD_BEFORE.test(ahead)) return null
  return next.value > token.value ? next : null
}
