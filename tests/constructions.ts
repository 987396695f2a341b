import { benchmarkWords } from '../src/vocabulary/benchmarks.ts'
import { changeNouns, changeVerbs } from '../src/vocabulary/changes.ts'
import { leadPhrases, modifierPhrases } from '../src/vocabulary/modifiers.ts'
import { relationPhrases, strengths } from '../src/vocabulary/relations.ts'
import { sourcePhrases } from '../src/vocabulary/sources.ts'

/** What is to be read of a figure: only what is named here is asked. `claims` is how many figures the text reports. */
export interface Expected {
  readonly claims: number
  readonly value: number
  readonly modifier?: string | null
  readonly from?: number
  readonly percent?: number
  readonly difference?: number
  readonly direction?: string | null
  readonly benchmark?: string
  readonly against?: number
  readonly relation?: string
  readonly source?: string
}

/** A word of the vocabulary in a construction, with what is right. */
interface Combination {
  readonly text: string
  readonly expected: Expected
}

/** A way to put a word into a sentence; null where no speaker would. */
type Construction = (word: string) => Combination | null

interface Family {
  readonly words: readonly string[]
  readonly constructions: Readonly<Record<string, Construction>>
}

const say = (text: string, expected: Omit<Expected, 'claims'> & { claims?: number }): Combination => ({
  text,
  expected: { claims: 1, ...expected },
})

const modifierOf = new Map<string, string | null>([
  ...leadPhrases.map((phrase) => [phrase, null] as const),
  ...modifierPhrases,
])
const modified = (word: string) => modifierOf.get(word) ?? null

/** Every loosening word before every figure of a sentence. */
const loosening: Family = {
  words: [...modifierOf.keys()],
  constructions: {
    'share of people': (w) => say(`In all ${w} 40% of carers agreed.`, { value: 40, modifier: modified(w) }),
    'number of people': (w) => say(`The team saw ${w} 300 people last year.`, { value: 300, modifier: modified(w) }),
    'sum of money': (w) => say(`The fund holds ${w} £3.2m.`, { value: 3_200_000, modifier: modified(w) }),
    'from and to': (w) =>
      say(`The list fell from ${w} 120 people to ${w} 66.`, {
        value: 66,
        from: 120,
        modifier: modified(w),
        direction: 'decrease',
      }),
    'up from': (w) =>
      say(`The rate was ${w} 46%, up from ${w} 40% in 2022.`, { value: 46, from: 40, modifier: modified(w) }),
    'rose to': (w) =>
      say(`The rate rose to ${w} 46% in 2024.`, { value: 46, modifier: modified(w), direction: 'increase' }),
    'reduction of': (w) =>
      say(`There were 300 referrals, a fall of ${w} 12% on the previous year.`, { value: 300, percent: 12 }),
    'rose by': (w) =>
      say(`The number of referrals rose by ${w} 12%.`, { value: 12, percent: 12, modifier: modified(w) }),
    'over two sentences': (w) =>
      say(`In May 2024 the list stood at ${w} 80 people. By June 2025 this had dropped to ${w} 60.`, {
        value: 60,
        from: 80,
        modifier: modified(w),
      }),
    'than an average': (w) =>
      say(`The rate was ${w} 46%, higher than the England average of ${w} 40%.`, {
        value: 46,
        against: 40,
        relation: 'higher',
        modifier: modified(w),
      }),
    'in brackets': (w) =>
      say(`The rate was 46% (${w} 52% for England).`, { value: 46, against: 52, benchmark: 'england-average' }),
    'against a budget': (w) =>
      say(`It spent ${w} £58m against a budget of ${w} £60m.`, {
        value: 58_000_000,
        against: 60_000_000,
        modifier: modified(w),
      }),
  },
}

const relationOf = new Map(relationPhrases)

/** What stands between a relation and what it is set against. */
function linked(phrase: string): string {
  if (/(?:er|more|less|worse|positive|favourable|stronger)$/.test(phrase) && !/under|over$/.test(phrase))
    return `${phrase} than`
  if (/^(?:similar|similarly|close|comparable|near|not far)$|variation$/.test(phrase)) return `${phrase} to`
  if (/different$/.test(phrase)) return `${phrase} from`
  if (/differ\b|differ (?:significantly|statistically)$/.test(phrase)) return `${phrase} from`
  if (/^(?:in line|on a par|on par|consistent|aligned|in keeping|compare[sd] |level$)/.test(phrase))
    return `${phrase} with`
  if (/the same$|same level$|^equal$|roughly equal|^identical|^half|not as high|twice|double|times|half$/.test(phrase))
    return /half|twice|double|times/.test(phrase)
      ? phrase
      : /equal|identical/.test(phrase)
        ? `${phrase} to`
        : `${phrase} as`
  if (/^(?:ahead|short of|reflective)$/.test(phrase)) return phrase === 'short of' ? phrase : `${phrase} of`
  return phrase
}

const relations: Family = {
  words: relationPhrases.filter(([, relation]) => relation !== 'meets').map(([phrase]) => phrase),
  constructions: {
    'after a comma': (w) => against(w, `The rate was 46%, ${linked(w)} the England average of 40%.`),
    'which was': (w) => against(w, `The rate was 46% of carers, which was ${linked(w)} the England average of 40%.`),
    'in the next sentence': (w) => against(w, `The rate was 46%. This was ${linked(w)} the England average of 40%.`),
    'average in brackets': (w) => against(w, `The rate, at 46%, was ${linked(w)} the national average (40%).`),
    'figure before the average': (w) => against(w, `The rate was 46% and ${linked(w)} the 40% England average.`),
    'after the figure alone': (w) => against(w, `The rate stood at 46%, ${linked(w)} the national average.`, false),
    'first of two': (w) =>
      against(w, `The rate was 46%, ${linked(w)} both the England average of 40% and the regional average of 38%.`),
  },
}

function against(word: string, text: string, hasValue = true): Combination {
  const relation = relationOf.get(word) ?? 'higher'
  return say(text, { value: 46, benchmark: 'england-average', relation, ...(hasValue ? { against: 40 } : {}) })
}

const strengthFamily: Family = {
  words: strengths,
  constructions: {
    higher: (w) =>
      say(`The rate was 46%, ${w} higher than the England average of 40%.`, {
        value: 46,
        relation: 'higher',
        against: 40,
      }),
    'below, next sentence': (w) =>
      say(`The rate was 46%. It was ${w} below the England average of 52%.`, {
        value: 46,
        relation: 'lower',
        against: 52,
      }),
    'proportion in brackets': (w) =>
      say(`A ${w} higher proportion of carers (46%) than the national average (40%) felt safe.`, {
        value: 46,
        relation: 'higher',
        against: 40,
      }),
  },
}

const directionOf = new Map<string, string | null>(changeVerbs)
const nounDirection = new Map<string, string | null>(changeNouns)

/** The two ends of a change in the order that a direction asks for; what leaves it open is told by the figures. */
function ends(direction: string | null, low: number, high: number): readonly [from: number, to: number] {
  return direction === 'decrease' ? [high, low] : [low, high]
}

const verbs: Family = {
  words: changeVerbs.map(([verb]) => verb),
  constructions: {
    'from and to': (w) => {
      const [from, to] = ends(directionOf.get(w) ?? null, 66, 120)
      return say(`The list ${w} from ${from} people to ${to}.`, {
        value: to,
        from,
        direction: directionOf.get(w) ?? 'increase',
      })
    },
    'comma, from': (w) => {
      const [from, to] = ends(directionOf.get(w) ?? null, 40, 46)
      return say(`The rate was ${to}%, ${w} from ${from}% in 2022.`, {
        value: to,
        from,
        direction: directionOf.get(w) ?? 'increase',
      })
    },
    'it had, next sentence': (w) => {
      if (w === 'up' || w === 'down') return null
      const [from, to] = ends(directionOf.get(w) ?? null, 60, 80)
      return say(`In 2024 the list stood at ${from} people. By June 2025 it had ${w} to ${to}.`, { value: to, from })
    },
    'by alone': (w) =>
      w === 'up' || w === 'down'
        ? null
        : say(`The number of referrals ${w} by 12%.`, {
            value: 12,
            percent: 12,
            direction: directionOf.get(w) ?? null,
          }),
    'by, to': (w) =>
      w === 'up' || w === 'down'
        ? null
        : say(`The number of referrals ${w} by 12% to 340.`, {
            value: 340,
            percent: 12,
            direction: directionOf.get(w) ?? null,
          }),
    'to, from': (w) => {
      if (w === 'up' || w === 'down') return null
      const [from, to] = ends(directionOf.get(w) ?? null, 300, 340)
      return say(`The number of referrals ${w} to ${to} in 2024 from ${from} in 2023.`, { value: to, from })
    },
    'by, in brackets, from, to': (w) => {
      if (w === 'up' || w === 'down') return null
      const [from, to] = ends(directionOf.get(w) ?? null, 392, 465)
      return say(`Referrals ${w} by 19% (73) in 2023/24 on the previous year, from ${from} in 2022/23 to ${to}.`, {
        value: to,
        from,
        percent: 19,
        difference: 73,
      })
    },
    'by, colon, from, to': (w) => {
      if (w === 'up' || w === 'down') return null
      const [from, to] = ends(directionOf.get(w) ?? null, 496, 1240)
      return say(`The backlog ${w} by 60%: from ${from} to ${to}.`, { value: to, from, percent: 60 })
    },
  },
}

const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a')

const nouns: Family = {
  words: changeNouns.map(([noun]) => noun).filter((noun) => !noun.endsWith('s')),
  constructions: {
    'on the previous year': (w) =>
      say(`There were 340 referrals, a 12% ${w} on the previous year.`, {
        value: 340,
        percent: 12,
        direction: nounDirection.get(w) ?? null,
      }),
    'after from and to': (w) => {
      const [from, to] = ends(nounDirection.get(w) ?? null, 391, 497)
      return say(`The list went from ${from} people to ${to}, a 22% ${w}.`, { value: to, from, percent: 22 })
    },
    'of, from': (w) => {
      const [from, to] = ends(nounDirection.get(w) ?? null, 300, 340)
      return say(`There were ${to} referrals in 2024, ${article(w)} ${w} of 40 (13%) from ${from} in 2023.`, {
        value: to,
        from,
        percent: 13,
        difference: 40,
      })
    },
    'next sentence': (w) =>
      say(`Spending was £27.1 billion. This represents ${article(w)} ${w} of £3.4 billion (14.2%).`, {
        value: 27_100_000_000,
        percent: 14.2,
        difference: 3_400_000_000,
      }),
    'points on a year': (w) =>
      say(`The rate was 46%, ${article(w)} ${w} of 6 percentage points on 2022.`, { value: 46, difference: 6 }),
    'in what, from, to': (w) => {
      const [from, to] = ends(nounDirection.get(w) ?? null, 410, 450)
      return say(`There was a 10% ${w} in the number of staff, from ${from} to ${to}.`, {
        value: to,
        from,
        percent: 10,
      })
    },
    alone: (w) =>
      say(`The team saw a 12% ${w} in referrals.`, { value: 12, percent: 12, direction: nounDirection.get(w) ?? null }),
  },
}

/** Every name that the words of the vocabulary make, with its benchmark. */
const named = new Map(
  benchmarkWords.flatMap(({ benchmark, adjectives, places, phrases }) => [
    ...adjectives.map((one) => [benchmark === 'expected' ? `${one} figure` : `${one} average`, benchmark] as const),
    ...places.map((one) => [`average for ${one}`, benchmark] as const),
    ...places.map((one) => [`rest of ${one}`, benchmark] as const),
    ...places.map((one) => [`${one.replace(/^the /, '')} as a whole`, benchmark] as const),
    ...phrases.map((one) => [one, benchmark] as const),
  ]),
)
const after = new Map(
  benchmarkWords.flatMap(({ benchmark, places, areas, adverbs }) => [
    ...[...places, ...areas].flatMap((one) =>
      [`in ${one}`, `across ${one}`, `for ${one}`].map((phrase) => [phrase, benchmark] as const),
    ),
    ...adverbs.map((one) => [one, benchmark] as const),
  ]),
)

const benchmarkNames: Family = {
  words: [...named.keys()],
  constructions: Object.fromEntries(
    (
      [
        ['compared to', (w) => `In all 46% of carers agreed, compared to the ${w} of 40%.`],
        ['higher than', (w) => `In all 46% of carers agreed, higher than the ${w} of 40%.`],
        ['in brackets', (w) => `In all 46% of carers agreed (${w} 40%).`],
        ['next sentence', (w) => `In all 46% of carers agreed. This was above the ${w} of 40%.`],
        ['which was', (w) => `In all 46% of carers agreed, in line with the ${w}, which was 40%.`],
      ] satisfies readonly (readonly [string, (word: string) => string])[]
    ).map(([id, text]) => [id, (w: string) => say(text(w), { value: 46, against: 40, benchmark: named.get(w) ?? '' })]),
  ),
}

const benchmarkPlaces: Family = {
  words: [...after.keys()],
  constructions: Object.fromEntries(
    (
      [
        ['compared to', (w) => `In all 46% of carers agreed, compared to 40% ${w}.`],
        ['higher than', (w) => `In all 46% of carers agreed, higher than the 40% ${w}.`],
        ['in brackets', (w) => `In all 46% of carers agreed (40% ${w}).`],
        ['against, in the middle', (w) => `Some 46%, against 40% ${w}, said so.`],
      ] satisfies readonly (readonly [string, (word: string) => string])[]
    ).map(([id, text]) => [id, (w: string) => say(text(w), { value: 46, against: 40, benchmark: after.get(w) ?? '' })]),
  ),
}

const idOf = new Map(sourcePhrases)
const titled = (phrase: string) =>
  phrase.length <= 7 && phrase !== 'census'
    ? phrase.toUpperCase()
    : phrase.replace(/(?:^|[ (])[a-z]/g, (m) => m.toUpperCase())

const sources: Family = {
  words: [...idOf.keys()],
  constructions: {
    'according to': (w) =>
      say(`According to the ${titled(w)} for 2023/24, 46% of carers agreed.`, { value: 46, source: idOf.get(w) ?? '' }),
    'in brackets': (w) =>
      say(`In all 46% of carers agreed (${titled(w)}, 2023/24).`, { value: 46, source: idOf.get(w) ?? '' }),
    'data from': (w) =>
      say(`Data from the ${titled(w)} showed that 46% of carers agreed.`, { value: 46, source: idOf.get(w) ?? '' }),
  },
}

/** The vocabulary, family by family, with the constructions that each of its words is put into. */
export const FAMILIES: Readonly<Record<string, Family>> = {
  'loosening words': loosening,
  relations,
  strengths: strengthFamily,
  'verbs of change': verbs,
  'nouns of change': nouns,
  'names of benchmarks': benchmarkNames,
  'places of benchmarks': benchmarkPlaces,
  sources,
}
