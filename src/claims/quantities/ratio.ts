import { before, matchAt } from '../../text/matches.ts'
import { OF_MEASURES } from '../../vocabulary/refusals.ts'
import type { NumberToken } from '../numbers/token.ts'
import { figureOf, isCounting, type Quantity, type Recogniser, type Refusal, type Scan } from '../quantity.ts'
import { rangeEnd } from './range.ts'

const IN = /^(?: [a-z]+){0,2} (?:in|out of)(?: every)? $/
/** After a part: what it is of, or what is said of it. */
const PARTITIVE =
  / (?:of|the|to|and|said|felt|were|was|had|have|has|are|is|did|lived|live|agreed|reported|received|people|adults|carers|residents|households|staff)(?![a-z])/y
const ENDS = / ?(?:[,(;]|\.?$)/y
/** Before a part that ends its clause: "fell to a third", but no "page and a half". */
const LEADS_IN = /\b(?:was|were|is|are|to|from|at|than|only|nearly|almost|over|under|about|around|approximately) $/
const NOT_PART = /\b(?:last|next|first|second|third|fourth|final|each|every|this|per|previous|the|past|in|within|for) $/
const TIME =
  / (?:a |an )?(?:year|hour|day|term|century|past|way|1|2|3|4|million|an hour|minute)(?![a-z])| of an? (?!million|thousand)[a-z]| of (?:the )?(?:year|month|20\d\d|game|story)/y
const BY = /\bby (?:about |around |almost |nearly |over |more than |just over )?$/
/** Counts of areas and times in sentences on scores are no shares. */
const NO_SHARE =
  / ?(?:%|per ?cent)| (?:areas|quality statements|statements|themes|days|weeks|months|hours|years)(?![a-z])/y
const SCORED = /\b(?:scores?|scored|rated|rating|awarded|given|handed|got|received|achieved)(?: an?| the)?(?: of)? $/
const LARGEST_WHOLE = 1000

/** Shares written as a fraction: "one in four", "two thirds", "just over a quarter", "almost half". */
export const ratio: Recogniser = {
  id: 'ratio',
  description: 'A share in words, as a fraction or as "N in M", given as a decimal',
  examples: [
    { text: 'Around one in four carers work full time.', reads: ['one in four = 0.25'] },
    {
      text: 'Two thirds of people and just over a quarter of carers agreed.',
      reads: ['Two thirds = 0.667', 'a quarter = 0.25'],
    },
    {
      text: 'Almost half of the 1 in 5 adults replied, and ⅓ of carers.',
      reads: ['half = 0.5', '1 in 5 = 0.2', '⅓ = 0.333'],
    },
    {
      text: 'It fell by a third, and a fifth of the population was asked.',
      reads: ['a third = 0.333', 'a fifth = 0.2'],
    },
    { text: 'Between a fifth and a quarter of carers felt alone.', reads: ['a fifth and a quarter = 0.2'] },
    { text: 'Two out of five hundred people waited.', reads: ['Two out of five hundred = 0.004'] },
    { text: 'In the last quarter of the year, one in particular replied in half an hour.', reads: [] },
    { text: 'Two thirds of the national metrics rose, and it is three quarters of a mile away.', reads: [] },
    { text: 'In the last two quarters and the first half of the year it was late.', reads: [] },
  ],
  read(scan) {
    const { token, tokens, index } = scan
    if (token.form === 'fraction') return readPart(scan)
    const next = tokens[index + 1]
    return next !== undefined && isCounting(token) && isCounting(next) ? readInMany(scan, next) : null
  },
}

/** "one in four", "nine out of 10": of few, since "45 out of 61 audits" counts audits. */
function readInMany(scan: Scan, next: NumberToken): Quantity | null {
  const { lower, token } = scan
  if (token.percent !== null || next.percent !== null || token.money || next.money) return null
  const written = lower.slice(token.to, next.from)
  if (!IN.test(written) || next.value <= token.value || next.value > LARGEST_WHOLE) return null
  if (!Number.isInteger(token.value) || !Number.isInteger(next.value)) return null
  const isSmall = token.form === 'words' || next.value <= 10 || token.value === 1
  if (!isSmall || SCORED.test(before(lower, token.from, 32)) || matchAt(NO_SHARE, lower, next.to) !== null) return null
  return figureOf(scan, 'ratio', {
    kind: 'ratio',
    to: next.to,
    value: token.value / next.value,
    outOf: next.value,
  })
}

function readPart(scan: Scan): Quantity | Refusal | null {
  const { lower, token } = scan
  if (token.percent !== null) return null
  const refuse = { from: token.from, to: token.to, refusedBy: 'ratio' }
  const ahead = before(lower, token.from, 32)
  if (matchAt(TIME, lower, token.to) !== null || matchAt(OF_MEASURES, lower, token.to) !== null) return refuse
  const isBare = lower.startsWith('half', token.from)
  if (
    isBare
      ? NOT_PART.test(ahead) || ahead.endsWith('-')
      : /\b(?:last|next|past|first|final|each|every|previous|per) $/.test(ahead)
  )
    return refuse
  const last = rangeEnd(scan)
  const end = last?.to ?? token.to
  const isSaid =
    BY.test(ahead) ||
    matchAt(PARTITIVE, lower, end) !== null ||
    (matchAt(ENDS, lower, end) !== null && LEADS_IN.test(ahead))
  if (!isSaid || (isBare && /\b(?:which|other|better|and a|in) $/.test(ahead))) return refuse
  return figureOf(scan, 'ratio', { kind: 'ratio', to: end, upper: last?.value ?? null })
}
