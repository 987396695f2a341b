import type { Benchmark } from '../schema/index.ts'
import data from './data/benchmarks.json' with { type: 'json' }
import { matchesOf } from './matches.ts'
import { anyOf } from './phrases.ts'

/** A benchmark named in a text. `after` where the phrase follows its figure ("21% nationally"). */
export interface BenchmarkMention {
  readonly benchmark: Benchmark
  readonly after: boolean
  readonly from: number
  readonly to: number
}

const entries = data.entries as readonly { benchmark: Benchmark; after?: boolean; phrases: string[] }[] // the data's test checks the names
const byPhrase = new Map(entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, entry] as const)))
const MENTION = new RegExp(`(?<![a-z])(?:${anyOf([...byPhrase.keys()])})(?![a-z])`, 'g')

const REGIONS = anyOf(data.regions)
const PLACE_WITH_FIGURE = new RegExp(
  `\\b(?:than|both|and|with|to|against) (?:the )?(england|nationally|${REGIONS})(?: as a whole| average)? (?=\\(£?\\d)`,
  'g',
)
/** What stands before the second of two benchmarks that share a word: "both the London and England averages". */
export const REGION_AND = new RegExp(`\\b(?:${REGIONS}|regional|neighbours?|comparators?)(?: average)? and (?:the )?$`)

/** A stem without which no phrase of the list can stand: asked first, since most sentences name none. */
const MAY_NAME =
  /averag|england|nation|region|target|standard|expect|estimate|forecast|neighbour|population|count|counc|area|london|authorit|comparator|peer|size|median|mean|figure|ceiling|threshold|trajectory|ambition|limit|goal/

/** Every benchmark named in a sentence in small letters, in order. */
export function findBenchmarks(lower: string): BenchmarkMention[] {
  if (!MAY_NAME.test(lower)) return []
  const mentions: BenchmarkMention[] = []
  for (const match of matchesOf(lower, MENTION)) {
    const entry = byPhrase.get(match[0])
    if (entry !== undefined)
      mentions.push({
        benchmark: entry.benchmark,
        after: entry.after === true,
        from: match.index,
        to: match.index + match[0].length,
      })
  }
  return mentions
}

/** Places that stand for their averages since their figures follow in brackets: "better than both the South West (78.9%) and England (77.6%)". */
export function findPlacesWithFigures(lower: string): BenchmarkMention[] {
  return matchesOf(lower, PLACE_WITH_FIGURE).map((match) => {
    const place = match[1] ?? ''
    const from = match.index + match[0].indexOf(place)
    const benchmark = place === 'england' || place === 'nationally' ? 'england-average' : 'regional-average'
    return { benchmark, after: false, from, to: from + place.length }
  })
}
