import { modifierBefore } from '../../vocabulary/modifiers.ts'
import { before, matchAt, type Recogniser } from '../quantity.ts'

const IN = /^(?: [a-z]+){0,2} (?:in|out of)(?: every)? $/
const PARTITIVE =
  / (?:of|the)(?![a-z])| (?:people|adults|carers|residents|households|staff|were|was|had|have|said|felt)(?![a-z])/y
const NOT_PART = /\b(?:last|next|first|second|third|fourth|final|each|every|this|per|previous) $/
const ARTICLE = /\b(?:a|one|an) $/
const TIME = / (?:year|hour|day|term|century|a day|an hour|term|past|way|1|2|3|4)(?![a-z])| of (?:the )?(?:year|20)/y

/** Shares written as a fraction: "one in four", "two thirds", "just over a quarter", "almost half". */
export const ratio: Recogniser = {
  id: 'ratio',
  description: 'A share in words or as "N in M", given as a decimal',
  examples: [
    { text: 'Around one in four carers work full time.', reads: ['one in four = 0.25'] },
    {
      text: 'Two thirds of people and just over a quarter of carers agreed.',
      reads: ['Two thirds = 0.667', 'a quarter = 0.25'],
    },
    { text: 'Almost half of the 1 in 5 adults replied.', reads: ['half = 0.5', '1 in 5 = 0.2'] },
    {
      text: 'It fell by a third, and a fifth of the population was asked.',
      reads: ['a third = 0.333', 'a fifth = 0.2'],
    },
    { text: 'In the last quarter of the year, one in particular replied in half an hour.', reads: [] },
  ],
  read({ lower, tokens, index, token }) {
    const next = tokens[index + 1]
    const ahead = before(lower, token.from, 32)
    const make = (from: number, to: number, value: number) => ({
      from,
      to,
      kind: 'ratio' as const,
      value,
      upper: null,
      unit: null,
      noun: null,
      modifier: modifierBefore(lower, from)?.modifier ?? null,
      by: 'ratio',
      bare: false,
    })
    if (
      next !== undefined &&
      (token.form === 'digits' || token.form === 'words') &&
      (next.form === 'digits' || next.form === 'words') &&
      IN.test(lower.slice(token.to, next.from))
    ) {
      const written = lower.slice(token.to, next.from)
      const small = token.form === 'words' || next.value <= 10 || token.value === 1
      const isAge = / in /.test(written) && next.value > 1000
      if (/\b(?:scores?|scored|rated|rating)(?: an?)?(?: of)? $/.test(ahead)) return null
      // "awarded a three in six of them"
      if (token.value <= 4 && /\b(?:awarded|given|handed|got|received|achieved)(?: an?| the)? $/.test(ahead))
        return null
      if (
        next.value > token.value &&
        next.value <= 1000 &&
        small &&
        !isAge &&
        matchAt(
          / ?(?:%|per ?cent)| (?:areas|quality statements|statements|themes|days|weeks|hours)(?![a-z])/y,
          lower,
          next.to,
        ) === null
      )
        return make(token.from, next.to, token.value / next.value)
      return null
    }
    if (
      token.form === 'words' &&
      next !== undefined &&
      token.value <= 9 &&
      lower.slice(token.to, next.from).length === 1 &&
      / |-/.test(lower.charAt(token.to))
    ) {
      const word = lower.slice(next.from, next.to)
      if (next.form === 'fraction' && word !== 'half' && matchAt(TIME, lower, next.to) === null)
        return make(token.from, next.to, token.value * next.value)
      if (next.form === 'ordinal' && token.value === 1 && matchAt(/ of(?![a-z])/y, lower, next.to) !== null)
        return make(token.from, next.to, 1 / next.value)
      return null
    }
    if (token.form === 'ordinal') {
      if (token.value >= 3 && /\bby (?:about |around |almost |nearly |over |more than )?a $/.test(ahead))
        return make(token.from - 2, token.to, 1 / token.value)
      if (
        token.value < 3 ||
        !/\ba $/.test(ahead) ||
        matchAt(/ of (?:all |the |these |those |its |our )?[a-z]/y, lower, token.to) === null
      )
        return null
      return make(token.from - 2, token.to, 1 / token.value)
    }
    if (token.form !== 'fraction' || matchAt(TIME, lower, token.to) !== null || NOT_PART.test(ahead)) return null
    const word = lower.slice(token.from, token.to)
    if (word !== 'half' && word !== 'quarter') return null
    const by = /\bby (?:about |around |almost |nearly |over |more than |just over )?(?:an? |one )?$/.test(ahead)
    if (!by && matchAt(PARTITIVE, lower, token.to) === null) return null
    if (word === 'half') return /-$/.test(ahead) || / a $/.test(ahead) ? null : make(token.from, token.to, 0.5)
    const article = ARTICLE.exec(ahead)
    return article === null ? null : make(token.from - article[0].length, token.to, 0.25)
  },
}
