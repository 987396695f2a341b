import { before, matchAt } from '../../text/matches.ts'
import { isActivity, pluralOf } from '../../vocabulary/count-nouns.ts'
import { AREA_AFTER, areaUnit } from '../../vocabulary/units.ts'
import { type NounPhrase, nounAfter } from '../noun-phrase.ts'
import { figureOf, isCounting, type Quantity, type Recogniser, type Refusal, type Scan } from '../quantity.ts'
import { rangeEnd } from './range.ts'

const HYPHENATED = /-(?:(bed|place|unit|person|home|flat)(?:ded|room)?)(?![a-z])/y
const NAMED = / (?:model|approach|framework|pathway|methodology|principle|process)(?![a-z])/y
const TIMES_MORE = / (?:as|more|higher|lower|less|greater|larger|the|a|per|better|worse|likely|that|what)(?![a-z])/y
/** "45 of the 61 audits", "27 out of 30" */
const OF_WHOLE = /^ (?:out )?of (?:(?:the|its|their|all|our|these|those)(?: total)? )?$/
const BRACKETS = / \([^()]{1,40}\)(?= [a-z])/y
const SMALL_WORDS = 12

/** Counted people, cases and things: "1,221 s42 enquiries", "16-bed", "497 people", "45 of the 61 audits". */
export const count: Recogniser = {
  id: 'count',
  description:
    'A number with the noun it counts, adjectives between; small word-numbers only with people, cases and events',
  examples: [
    {
      text: 'In all 2,145 safeguarding concerns gave rise to 880 s42 enquiries.',
      reads: ['2,145 safeguarding concerns = 2145 concerns', '880 s42 enquiries = 880 enquiries'],
    },
    { text: 'A 16-bed facility and 20 more beds opened.', reads: ['16-bed = 16 beds', '20 more beds = 20 beds'] },
    {
      text: 'Seven referrals met the criteria and four local Ombudsman investigations closed.',
      reads: ['Seven referrals = 7 referrals', 'four local Ombudsman investigations = 4 investigations'],
    },
    {
      text: "It supports 1,200+ carers and 12 345 people in 23 square miles, and closed 1'400 cases.",
      reads: [
        '1,200+ carers = 1200 carers',
        '12 345 people = 12345 people',
        '23 square miles = 23 square miles',
        "1'400 cases = 1400 cases",
      ],
    },
    {
      text: 'In all 45/60 people replied and 45 of the 61 audits were good.',
      reads: ['45/60 people = 45 people', '45 of the 61 audits = 45 audits'],
    },
    { text: 'The plan has four priorities and three boards.', reads: [] },
  ],
  read(scan) {
    const { text, lower, token } = scan
    if (!isCounting(token) || token.percent !== null || token.money) return null
    const hyphenated = matchAt(HYPHENATED, lower, token.to)
    if (hyphenated !== null) return readHyphenated(scan, hyphenated)
    const last = rangeEnd(scan)
    const end = last?.to ?? token.to
    const area = matchAt(AREA_AFTER, lower, end)
    if (area !== null && isLarge(scan)) {
      const length = areaUnit(area[1] ?? '')
      const unit = area[0].endsWith('²') ? `square ${length}` : length
      return counted(scan, end + area[0].length, unit, unit, { upper: last?.value ?? null })
    }
    const whole = last === null ? readOfWhole(scan) : null
    if (whole !== null) return whole
    const noun = nounAfter(text, end, token.value)
    if (noun === null) return readBehindBrackets(scan, end)
    return isNoCount(scan, noun)
      ? { from: token.from, to: matchAt(NAMED, lower, noun.to) === null ? token.to : noun.to, refusedBy: 'count' }
      : counted(scan, noun.to, noun.head, noun.phrase, { upper: last?.value ?? null })
  },
}

/** What stands between number and noun, or after it, shows that nothing is counted: a name, how much more or how often. */
function isNoCount({ lower, token }: Scan, noun: NounPhrase): boolean {
  // "three conversations model": a name.
  if (matchAt(NAMED, lower, noun.to) !== null) return true
  const isSmall = token.value <= SMALL_WORDS
  // "three times as many", "ten times a day", "on 3 occasions"
  if (noun.head === 'times')
    return isSmall || token.form === 'words' || noun.phrase !== 'times' || matchAt(TIMES_MORE, lower, noun.to) !== null
  if (noun.head === 'occasions') return isSmall
  // "for every 10 partners we spoke to"
  if (/\bfor every $/.test(before(lower, token.from, 12))) return true
  return token.form === 'words' && isSmall && (token.value === 1 || !isActivity(noun.head))
}

function isLarge({ token }: Scan): boolean {
  return token.form === 'digits' || token.value > SMALL_WORDS
}

function readHyphenated(scan: Scan, match: RegExpExecArray): Quantity | Refusal {
  const to = scan.token.to + match[0].length
  const word = match[1] ?? ''
  if (match[0].endsWith('room')) return { from: scan.token.from, to, refusedBy: 'count' }
  return counted(scan, to, pluralOf(word) ?? `${word}s`, word, {})
}

/** "45 of the 61 audits": the noun stands behind the whole. */
function readOfWhole(scan: Scan): Quantity | null {
  const { text, lower, token, tokens, index } = scan
  const next = tokens[index + 1]
  if (next === undefined || !isCounting(next) || next.percent !== null || next.money || next.value < token.value)
    return null
  if (!OF_WHOLE.test(lower.slice(token.to, next.from)) || !isLarge(scan)) return null
  const noun = nounAfter(text, next.to, next.value)
  if (noun === null || noun.head === 'times') return null
  return counted(scan, noun.to, noun.head, noun.phrase, { outOf: next.value })
}

/** "345 (12%) vacancies": the noun stands behind what says the same again. */
function readBehindBrackets(scan: Scan, end: number): Quantity | null {
  const brackets = matchAt(BRACKETS, scan.lower, end)
  if (brackets === null || !isLarge(scan)) return null
  const noun = nounAfter(scan.text, end + brackets[0].length, scan.token.value)
  if (noun === null || noun.certainty === 'unlisted' || noun.head === 'times') return null
  return figureOf(scan, 'count', { kind: 'count', to: end, unit: noun.head, bare: true })
}

/** "an average of 1,100 calls": a mean, not a count of a whole. */
function isMean(lower: string, from: number): boolean {
  return /\b(?:an average of|averag(?:ed|es|ing)|a mean of) (?:about |around |over |nearly )?$/.test(
    before(lower, from, 32),
  )
}

function counted(scan: Scan, to: number, unit: string, noun: string | null, given: Partial<Quantity>): Quantity {
  const kind = isMean(scan.lower, scan.token.from) ? 'average' : 'count'
  return figureOf(scan, 'count', { kind, to, unit, noun, ...given })
}
