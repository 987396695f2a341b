import type { Claim, Facts } from '../schema/index.ts'
import { distinctions } from '../vocabulary/distinctions.ts'
import { indicatorOf } from '../vocabulary/indicators.ts'

// Words that say nothing about what was measured: the sentence's frame and the survey's.
const FRAME = new Set(
  (
    'a an the of to in on at by for from with and or that which who whom this these those it its they them their there was were is are be been being ' +
    'had has have having did do does said say says felt feel found find reported report told showed show according data national survey ' +
    'local authority council borough city county percentage proportion per cent percent number figure total as also used using use'
  ).split(' '),
)

/** What a claim measures, as the set of its telling words, cut to their stems; the council's own name is no part of it. */
export function measureWords(measure: string, authority: string | null): ReadonlySet<string> {
  const own: readonly string[] = (authority ?? '').toLowerCase().match(/[a-z]+/g) ?? []
  const words =
    measure
      .toLowerCase()
      .replace(/['’]s?\b/g, '')
      .match(/[a-z0-9+]+/g) ?? []
  return new Set(words.filter((word) => !FRAME.has(word) && !own.includes(word)).map(stem))
}

const ENDING = /(?:ations?|ments?|ings?|ies|ers?|ion|ed|es|ly|s|e|y)$/

/** A word without its commonest endings, so that `assessments` and `assessed` meet; not a word of any language. */
export function stem(word: string): string {
  if (word.length <= 4) return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
  const ending = word.search(ENDING)
  return ending >= 4 ? word.slice(0, ending) : word
}

/** The share of the smaller set's words that the other has; 0 where one is empty. */
export function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared += 1
  return shared / small.size
}

/** The share of all their words that two sets have in common. */
export function unionPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

const WHO = new Set(
  ['people', 'carer', 'adult', 'user', 'resident', 'servic', 'unpaid', 'older', 'care', 'support'].map(stem),
)

/** Whether two measures of a survey ask different things, whoever is asked. */
export function askDifferentThings(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [first, second] = [
    new Set([...a].filter((word) => !WHO.has(word))),
    new Set([...b].filter((word) => !WHO.has(word))),
  ]
  return first.size > 0 && second.size > 0 && sharedPart(first, second) < 0.6
}

/**
 * The official measure of a claim as a key that compares, whatever its words: with the part of its people, its unit and its time. Null for a
 * claim that is none or has no time, and for measures that no national collection defines, of which a report may tell several sorts.
 */
export function indicatorKey(claim: Claim): string | null {
  const { indicator, kind, unit, upper } = claim
  const period = periodKey(claim)
  if (indicator === null || period === null || upper !== null) return null
  if ((indicatorOf(indicator.id)?.sources ?? []).length === 0) return null
  return ['measure', indicator.id, indicator.narrowing, kind, unit, period].join('|')
}

/** A council's own name says nothing of whose figure it is. */
const COUNCIL = /\b(?:city|county|borough|district|metropolitan) council\b/gi

/** The words of a claim that tell its people, answer band or place from another's, as one key: those of its measure and those right beside it. */
export function distinctionKey({ measure, span }: Claim, { evidence }: Facts): string {
  return distinctions(`${measure} ${evidence.beside.get(span.start) ?? ''}`.replace(COUNCIL, '')).join(' ')
}

/** When a claim holds, in words that compare: its dates where they are known, else as printed. */
export function periodKey(claim: Claim): string | null {
  const { period } = claim
  if (period === null) return null
  if (period.start !== null || period.end !== null) return `${period.start ?? ''}/${period.end ?? ''}`
  return period.text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** The year of a claim as surveys are named, `2023/24` or `2021`; null where it has none. */
export function yearOf({ period }: Claim): string | null {
  const [start, end] = [period?.start ?? null, period?.end ?? null]
  if (start?.endsWith('-04-01') && end?.endsWith('-03-31')) {
    const first = Number(start.slice(0, 4))
    return Number(end.slice(0, 4)) === first + 1 ? `${first}/${String(first + 1).slice(2)}` : null
  }
  return start?.endsWith('-01-01') && end === `${start.slice(0, 4)}-12-31` ? start.slice(0, 4) : null
}
