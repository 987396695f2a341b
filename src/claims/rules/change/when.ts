import { either, NO, named, opt, type Pattern, period, phrase, said, seq, upTo, word } from '../../grammar/pattern.ts'
import type { Chunk, Scan } from '../../grammar/scan.ts'
import { endOf, offsetOf } from '../../grammar/standing.ts'
import { isNumber } from '../../tokens/number-token.ts'
import { connecting } from '../../tokens/words.ts'

const LENGTHS = [
  'year',
  'years',
  'month',
  'months',
  'week',
  'weeks',
  'quarter',
  'quarters',
  'decade',
  'decades',
  'day',
  'days',
]
const NUMBER: Pattern = ({ tokens }, at) => (isNumber(tokens[at]) ? at + 1 : NO)

/** "eighteen months ago", "a year earlier" */
const AGO = seq(NUMBER, word(...LENGTHS), said('ago'))

const PART = either(NUMBER, word(...LENGTHS, 'period', 'point', 'time', 'stage', 'calendar', 'financial'))
/** "same six months of 2024", "same period in 2022/23": told so that it can be compared, it is always the earlier one. */
const SAME = seq(opt(word('the')), word('same'), upTo(3, PART), opt(word('of', 'in')), period('dated'))

export const FORMER: Pattern = phrase(connecting('former'))

/** A time that figures are set against or hold in, with the words that lead to it: "in 2022/23", ", the previous year", "two years earlier"; with `only`, such words or "ago". */
export function when(name: string, only?: Pattern): Pattern {
  const time =
    only !== undefined
      ? either(named(name, AGO), named(name, SAME), named(name, only))
      : either(named(name, AGO), named(name, SAME), seq(period('dated'), back(name)), named(name, FORMER))
  return seq(opt(word(',', '(')), opt(said('dates')), time, opt(word(')')))
}

/** The token just passed over, under another name. */
function back(name: string): Pattern {
  return (_, at, captures) => {
    const chunk = captures.period('dated')
    if (chunk !== null) captures.add(name, chunk, null)
    return at
  }
}

/** A time as printed, without its article. */
export function printed(scan: Scan, chunk: Chunk | null): string | null {
  if (chunk === null) return null
  const said = scan.reading.sentence.text.slice(offsetOf(scan, chunk.first), endOf(scan, chunk.next))
  // "last year's 12.4"
  const text = said.endsWith("'s") || said.endsWith('’s') ? said.slice(0, -2) : said
  return scan.periodAt.has(chunk.first) ? text : text.replace(/^the /i, '')
}
