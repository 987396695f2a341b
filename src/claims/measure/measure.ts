import { oneOf } from '../../text/one-of.ts'
import type { Figure, Reading } from '../reading.ts'
import { is, LIST_MARKS, NOUN_WORDS, says, type Tagged } from '../tokens/tags.ts'
import type { Construction, MeasureInput } from './construction.ts'
import { addressed } from './constructions/addressed.ts'
import { bracketed } from './constructions/bracketed.ts'
import { changed } from './constructions/changed.ts'
import { countedHolder } from './constructions/counted-holder.ts'
import { countedObject } from './constructions/counted-object.ts'
import { countedSubject } from './constructions/counted-subject.ts'
import { countedWithin } from './constructions/counted-within.ts'
import { lifeExpectancy } from './constructions/life-expectancy.ts'
import { listed } from './constructions/listed.ts'
import { money } from './constructions/money.ts'
import { ofThese } from './constructions/of-these.ts'
import { partOfSum } from './constructions/part-of-sum.ts'
import { queued } from './constructions/queued.ts'
import { ranked } from './constructions/ranked.ts'
import { ratedCount } from './constructions/rated-count.ts'
import { sameAgain } from './constructions/same-again.ts'
import { shareAlone } from './constructions/share-alone.ts'
import { sized } from './constructions/sized.ts'
import { statistic } from './constructions/statistic.ts'
import { sumAsked } from './constructions/sum-asked.ts'
import { sumBeside } from './constructions/sum-beside.ts'
import { timeGiven } from './constructions/time-given.ts'
import { timeTaken } from './constructions/time-taken.ts'
import { specified } from './fuller.ts'
import { ofOwner } from './owner.ts'
import { plainPhrases } from './plain.ts'
import { queuedFor } from './queue.ts'
import { standsAlone } from './validate.ts'
import { viewOf } from './view.ts'
import { withoutEnd } from './words.ts'

/** Every way in which a sentence says what a figure counts, in the order in which they are asked. */
export const CONSTRUCTIONS: readonly Construction[] = [
  changed,
  ranked,
  bracketed,
  sized,
  addressed,
  ofThese,
  queued,
  lifeExpectancy,
  sumBeside,
  partOfSum,
  sumAsked,
  money,
  sameAgain,
  listed,
  countedSubject,
  countedObject,
  countedHolder,
  shareAlone,
  countedWithin,
  timeGiven,
  timeTaken,
  statistic,
]

const TIME = /^(?:year|month|week|day|quarter|winter|spring|summer|autumn|time|hour|minute)s?$/i

/** No measure is as long; what is longer is not looked at. */
const LONGEST = 200

/** What a figure measures, as a noun phrase that can be signed alone. `earlier` are the figures before it in the sentence, with measures. */
export function measureOf(
  reading: Reading,
  previous: Reading | null,
  figure: Figure,
  earlier: readonly Figure[],
): string {
  const input = inputOf(reading, previous, figure, earlier)
  if (input === null) return figure.noun ?? figure.unit ?? figure.kind
  for (const construction of rated(figure) ? [ratedCount] : CONSTRUCTIONS) {
    const read = construction.read(input)
    const phrase =
      read === null || read.length > LONGEST ? null : tidy(queuedFor(input, specified(input, besides(input, read))))
    if (phrase !== null && standsAlone(phrase)) return phrase
  }
  let first: string | null = null
  for (const plain of plainPhrases(input)) {
    if (plain === '' || plain.length > LONGEST || TIME.test(plain)) continue
    const phrase = tidy(queuedFor(input, besides(input, plain)))
    if (standsAlone(phrase)) return phrase
    first ??= phrase === '' ? null : phrase
  }
  return first ?? figure.noun ?? figure.unit ?? figure.kind
}

/** What constructions are asked about a figure; null where it stands inside another fact. */
function inputOf(
  reading: Reading,
  previous: Reading | null,
  figure: Figure,
  earlier: readonly Figure[],
): MeasureInput | null {
  const view = viewOf(reading)
  const at = view.at.get(figure)
  if (at === undefined) return null
  return {
    view,
    tokens: view.tokens,
    figure,
    at,
    earlier,
    previous,
    governor: sharedGovernor(view.tokens, at),
    measureOf: (r, p, f) => measureOf(r, p, f, []),
  }
}

function rated(figure: Figure): boolean {
  return figure.by === 'rated-count'
}

const BESIDE = [
  'further',
  'additional',
  'extra',
  'remaining',
  'another',
  'other',
  'total',
  'all',
  'new',
  'more',
  'average',
  'record',
  'estimated',
] as const

/** The token that governs a figure: past articles and words like "a further" before it. */
function governorOf(tokens: readonly Tagged[], at: number): number {
  let i = at - 1
  while (i >= 0) {
    const token = tokens[i] as Tagged
    if (token.lower === 'average' && tokens[i - 1]?.lower === 'on') {
      i -= 2
      continue
    }
    const isBeside =
      token.tag === 'determiner' ||
      (token.tag === 'adverb' && !says(token, 'out', 'up', 'off', 'over', 'down', 'on', 'back', 'away')) ||
      token.tag === 'quote' ||
      (is(token, 'adjective') && says(token, ...BESIDE))
    if (!isBeside) break
    i -= 1
  }
  return i
}

/** The governor of the first of a list for all of it: "received 12 calls and 40 letters". */
function sharedGovernor(tokens: readonly Tagged[], at: number): number {
  const governor = governorOf(tokens, at)
  if (!is(tokens[governor], ...LIST_MARKS) || tokens[at]?.bare === true) return governor
  let i = governor - 1
  if (tokens[i]?.tag === 'comma') i -= 1
  let nouns = 0
  while (
    i >= 0 &&
    is(tokens[i], 'noun', 'adjective', 'preposition', 'number', 'covered', 'quote', 'gerund', 'determiner')
  ) {
    if (tokens[i]?.tag === 'noun') nouns += 1
    i -= 1
  }
  const isFigure = tokens[i]?.tag === 'figure' && nouns > 0 && tokens[i + 1]?.tag !== 'preposition'
  return isFigure && is(tokens[at + 1], ...NOUN_WORDS) ? sharedGovernor(tokens, i) : governor
}

const ENDED = /^(?:reduction|increase|fall|drop|rise|decrease|decline|growth) in (?:the )?(?:numbers? of )?/

/** "5,400 hours of home care": hours of it. */
function lengthOf(figure: Figure, tokens: readonly Tagged[], at: number, phrase: string): string {
  const next = tokens[at + 2]
  if (figure.kind !== 'duration' || figure.unit === null || tokens[at + 1]?.lower !== 'of' || next === undefined)
    return phrase
  return phrase.startsWith(next.lower) ? `${figure.unit} of ${phrase}` : phrase
}

const FURTHER = ['further', 'additional', 'extra', 'another', 'more'] as const

/** With the "further" that stands before the figure, or that its noun begins with: what was added to others is said to be. */
function besides({ tokens, at, governor, figure }: MeasureInput, phrase: string): string {
  // A count of people is of people: "the number of" says it twice.
  const counted =
    figure.kind === 'count' || figure.kind === 'average'
      ? phrase.replace(/^(?:total |overall )?numbers? of /i, '')
      : phrase
  // A share of people is read as people who: "the proportion of" is said by the unit.
  const shared =
    figure.unit === 'percent' || figure.kind === 'ratio'
      ? counted.replace(/^(?:proportion|share|percentage)s? of (?:the |all )?(?=[a-z])/i, '')
      : counted
  // "a reduction in the number of people, from 410 to 95": the value is of the people.
  const ended = figure.change?.from != null ? shared.replace(ENDED, '') : shared
  const said = ofOwner(tokens, at, figure, lengthOf(figure, tokens, at, ended).replace(/^more /, 'further '))
  for (let i = at - 1; i > Math.max(governor, at - 4); i--) {
    const word = tokens[i]?.lower ?? ''
    if (oneOf(word, ...FURTHER) && !said.startsWith('further ') && !said.startsWith(word))
      return `${word === 'another' ? 'further' : word} ${said}`
  }
  return said
}

/** Without odd marks at the ends and doubled spaces. */
function tidy(phrase: string): string {
  const plain = withoutEnd(phrase.replace(/^[\s,;:.)"-]+/, ''), ' ,;:.(-').replaceAll('  ', ' ')
  if (!plain.includes("'")) return plain
  const quotes = plain.split("'").length - plain.split(/[a-z]'[a-z]|s'(?= |$)/i).length
  return quotes % 2 === 0 ? plain : `${plain}'`
}
