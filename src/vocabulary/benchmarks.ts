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
