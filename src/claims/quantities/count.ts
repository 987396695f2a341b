import { isActivity, pluralOf } from '../../vocabulary/count-nouns.ts'
import { modifierBefore } from '../../vocabulary/modifiers.ts'
import { nounAfter } from '../noun-phrase.ts'
import { before, matchAt, type Quantity, type Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

const HYPHENATED = /-(?:(bed|place|unit|person|home|flat)(?:ded|room)?)(?![a-z])/y
const SCALE = / ?(?:(k)|(m|million)|(thousand))(?![a-z])/y
const NAMED = / (?:model|approach|framework|pathway|methodology|principle|process)(?![a-z])/y
const TIMES_MORE = / (?:as|more|higher|lower|less|greater|larger|the|a|per|better|worse|likely|that|what)(?![a-z])/y
const SMALL_WORDS = 12

/** Counted people, cases and things: "1,221 s42 enquiries", "16-bed", "497 people". */
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
    { text: 'The plan has four priorities and three boards.', reads: [] },
  ],
  read(scan) {
    const { text, lower, token } = scan
    if (token.form !== 'digits' && token.form !== 'words') return null
    const hyphenated = matchAt(HYPHENATED, lower, token.to)
    if (hyphenated !== null) {
      const head = pluralOf(hyphenated[1] ?? '') ?? `${hyphenated[1]}s`
      return /room/.test(hyphenated[0])
        ? { from: token.from, to: token.to + hyphenated[0].length, refusedBy: 'count' }
        : make(scan, token.to + hyphenated[0].length, token.value, null, head, hyphenated[1] ?? null)
    }
    const spread = rangeEnd(scan)
    const last = spread ?? token
    const scale = token.form === 'digits' ? matchAt(SCALE, lower, last.to) : null
    const factor = scale === null ? 1 : scale[2] ? 1e6 : 1e3
    const noun = nounAfter(text, last.to + (scale?.[0].length ?? 0), token.value)
    if (noun === null) return null
    // "three conversations model": a name.
    if (matchAt(NAMED, lower, noun.to) !== null) return { from: token.from, to: noun.to, refusedBy: 'count' }
    // "three times as many", "ten times a day": how much more or how often, not how many.
    if (
      noun.head === 'times' &&
      (token.form === 'words' ||
        matchAt(TIMES_MORE, lower, noun.to) !== null ||
        noun.phrase !== 'times' ||
        token.value <= SMALL_WORDS)
    )
      return { from: token.from, to: token.to, refusedBy: 'count' }
    // "on 3 occasions"
    if (noun.head === 'occasions' && token.value <= SMALL_WORDS)
      return { from: token.from, to: token.to, refusedBy: 'count' }
    // "for every 10 partners we spoke to"
    if (/\bfor every $/.test(before(lower, token.from, 12)))
      return { from: token.from, to: token.to, refusedBy: 'count' }
    const isSmallWord = token.form === 'words' && token.value <= SMALL_WORDS
    if (isSmallWord && (token.value === 1 || !isActivity(noun.head)))
      return { from: token.from, to: token.to, refusedBy: 'count' }
    return make(
      scan,
      noun.to,
      token.value * factor,
      spread === null ? null : spread.value * factor,
      noun.head,
      noun.phrase,
    )
  },
}

/** "an average of 1,100 calls": a mean, not a count of a whole. */
function isMean(lower: string, from: number): boolean {
  return /\b(?:an average of|averag(?:ed|es|ing)|a mean of) (?:about |around |over |nearly )?$/.test(
    before(lower, from, 32),
  )
}

function make(
  { lower, token }: Parameters<Recogniser['read']>[0],
  to: number,
  value: number,
  upper: number | null,
  unit: string,
  noun: string | null,
): Quantity {
  return {
    from: token.from,
    to,
    kind: isMean(lower, token.from) ? 'average' : 'count',
    value,
    upper,
    unit,
    noun,
    modifier: modifierBefore(lower, token.from)?.modifier ?? null,
    by: 'count',
    bare: false,
  }
}
