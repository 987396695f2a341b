import { type BenchmarkMention, findPlacesWithFigures, REGION_AND } from '../../vocabulary/benchmarks.ts'
import { matchesOf } from '../../vocabulary/matches.ts'
import type { Figure, Reading } from '../reading.ts'

const VALUE_GAP =
  /^ ?(?:(?:of|at|on|was|is|being|were|stood at|would expect|might expect|might have|would have|will have|would usually have|which was|which is|which stood at|standing at|rate|figure|score|split|level|proportion|[:,=(-]) ?)*(?:about |around |approximately |just over |just under |over |under |nearly |only )?\(?$/
const VALUE_LIST = /^\)? ?(?:[a-z]+ )?(?:,|and|, and|\/) ?\(?$/
const OWN_POPULATION =
  /(?<=\b(?:to|with|than|against|from|as|of) (?:the |its )?)(?:borough|county|city|town|district|area|region)'s (?=[^.;,]{0,48}population)/
const BRACKETED_ENGLAND = /\((england|national|all england|nationally|eng)(?: was| is)?[:,]? ?(?=£?\d)/g

/** "more diverse than England as a whole: 52.8% of …": what is more diverse follows. */
const THAN_BEFORE = /\b(?:than|from|to) (?:the |its |that of )?$/

const SET_AGAINST = /\b(?:against|compared (?:to|with)|versus|than) (?:the |just |only |about |around )?£?$/
const AMONG_THE = /\b(?:(?:most|least) (?:deprived|affluent)|top|bottom|poorest|wealthiest|richest) $/

/** Every benchmark that a sentence names, in order: by a phrase, as "the borough's 93% White British population", or as "(England 90.9%)". */
export function findMentions(reading: Reading): BenchmarkMention[] {
  const own = OWN_POPULATION.exec(reading.sentence.lower)
  const mentions = [...reading.benchmarks]
  if (own !== null && !mentions.some((m) => m.from <= own.index && own.index < m.to)) {
    mentions.push({ benchmark: 'other', after: false, from: own.index, to: own.index + own[0].trimEnd().length })
  }
  for (const match of matchesOf(reading.sentence.lower, BRACKETED_ENGLAND)) {
    const from = match.index + 1
    mentions.push({ benchmark: 'england-average', after: false, from, to: from + (match[1]?.length ?? 0) })
  }
  for (const place of findPlacesWithFigures(reading.sentence.lower))
    if (!mentions.some((m) => m.from < place.to && place.from < m.to)) mentions.push(place)
  return mentions.sort((a, b) => a.from - b.from)
}

/** The figures that stand after a benchmark as its own: one, or a list where as many claims stand before. */
export function valuesAfter(reading: Reading, mention: BenchmarkMention): Figure[] {
  const { lower } = reading.sentence
  const values: Figure[] = []
  let end = mention.to
  for (const figure of reading.figures) {
    if (figure.from < mention.to) continue
    const gap = lower.slice(end, figure.from)
    const first = values[0]
    if (
      first === undefined
        ? gap.length > 40 || !VALUE_GAP.test(gap) || isColonBehind(lower, mention, gap)
        : !(VALUE_LIST.test(gap) || /^ (?:[a-z]+ )?and $/.test(gap)) || !alike(first, figure)
    )
      break
    values.push(figure)
    end = figure.to
  }
  if (values.length > 1 && !isCombined(lower, mention) && !isSecondOfTwo(lower, mention)) {
    // "the England average of 50% and 20% of carers": the second figure is a claim of its own unless as many claims stand before.
    const claims = reading.figures.filter(
      (f) => f.to <= mention.from && values[0] !== undefined && alike(f, values[0]),
    ).length
    const listed = /\brespectively\b|averages|split/.test(lower)
    return listed && claims >= values.length ? values : values.slice(0, 1)
  }
  return values
}

/** The figure that stands before a benchmark as its own: "21% nationally", "the 12-week target". */
export function valueBefore(reading: Reading, mention: BenchmarkMention, far: boolean): Figure[] {
  const { lower } = reading.sentence
  const figure = reading.figures.filter((f) => f.to <= mention.from).at(-1)
  // "within the most deprived 5% nationally": which areas, and nothing to compare with.
  if (figure === undefined || AMONG_THE.test(lower.slice(0, figure.from))) return []
  const gap = lower.slice(figure.to, mention.from)
  if (far)
    return /^ ?(?:(?:seen|recorded|reported|achieved|found|average) )?$/.test(gap) || gap.length <= 2 ? [figure] : []
  // "against 3.8% in England as a whole"
  const isPlace = /^(?:in|across|for) /.test(lower.slice(mention.from, mention.to))
  if (isPlace && gap === ' ' && SET_AGAINST.test(lower.slice(0, figure.from))) return [figure]
  // "the 11.6 per cent national average", "the 12-week target"
  if (mention.benchmark !== 'target')
    return gap === ' ' && /\b(?:the|an|a|its) (?:[a-z]+ )?£?$/.test(lower.slice(0, figure.from)) ? [figure] : []
  return /^(?: |-| (?:national|local|statutory|corporate|internal) )?$/.test(gap) ? [figure] : []
}

/** "England and regional averages of B and C" names two benchmarks at once. */
export function isCombined(lower: string, mention: BenchmarkMention): boolean {
  return / and /.test(lower.slice(mention.from, mention.to))
}

/** "both the London and England averages": the one named is the second of two. */
function isSecondOfTwo(lower: string, mention: BenchmarkMention): boolean {
  return REGION_AND.test(lower.slice(0, mention.from))
}

function isColonBehind(lower: string, mention: BenchmarkMention, gap: string): boolean {
  return gap.startsWith(':') && THAN_BEFORE.test(lower.slice(0, mention.from))
}

/** The value of the benchmark that is kept where several are named at once: the national one. */
export function valueFor(mention: BenchmarkMention, lower: string, values: readonly Figure[]): number | null {
  const regionalFirst = /^regional and/.test(lower.slice(mention.from, mention.to)) || isSecondOfTwo(lower, mention)
  return (regionalFirst ? (values[1] ?? values[0]) : values[0])?.value ?? null
}

/** Whether two figures can be compared. */
export function alike(a: Figure, b: Figure): boolean {
  if (a.kind === b.kind) return true
  // No share is set against a number of people.
  if ((a.kind === 'percentage' && b.value > 100) || (b.kind === 'percentage' && a.value > 100)) return false
  return a.bare || b.bare
    ? a.kind === 'count' || b.kind === 'count'
    : (a.kind === 'rate' && b.kind === 'count') ||
        (a.kind === 'percentage' && b.kind === 'ratio') ||
        (a.kind === 'ratio' && b.kind === 'percentage')
}
