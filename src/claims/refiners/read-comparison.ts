import type { BenchmarkMention } from '../../vocabulary/benchmarks.ts'
import { COMPARED, lastRelation, type RelationMention, relationAfter } from '../../vocabulary/relations.ts'
import { type Figure, noted, type Pair, type Refiner, revise } from '../reading.ts'
import { alike, findMentions, isCombined, valueBefore, valueFor, valuesAfter } from './benchmark-values.ts'
import { attach, dropOrphan, joined, pairUp, relationOf, toComparison } from './comparison-parts.ts'

const POINTS_BACK =
  /^(?:this|these|that|it|they|which|both|all|compared|by comparison|in comparison|nationally|the (?:england|national|regional|target)|the [a-z ]{3,30} average|however|again)\b/
const APART = /^ (?:percentage points? |points? )?(?:more|less|higher|lower|fewer|above|below|longer|shorter)\b/
const LONGEST_REACH = 170
/** "24%, down from 29% and lower than the average": it is the first that is compared, not what it came down from. */
const EARLIER_END =
  /[,(] ?(?:which was |was )?(?:up|down|improved|improving|reduced|increased|decreased|fallen|risen|rising|falling) from (?:about |around |just over |just under |over |under |nearly |a (?:high|low|peak) of )?£?$/

/** Sets figures against the benchmarks named beside them; the benchmark's own figure belongs to the claim. */
export const readComparison: Refiner = {
  id: 'read-comparison',
  description:
    'Reads "higher than the England average of 67.12%" and its kin, benchmark before or after its figure, in brackets or lists',
  examples: [
    {
      text: 'It was 73.9%; the England average was 83.4%, so this was lower.',
      gives: ['73.9% · lower england-average 83.4'],
    },
    {
      text: 'In all 60.9% felt consulted (national average 66.6%, lower).',
      gives: ['60.9% · lower england-average 66.6'],
    },
    {
      text: 'Beds cost £1,184 per week, £113 more than the South West average of £1,071.',
      gives: ['£1,184 per week · higher regional-average 1071'],
    },
    {
      text: 'It upheld 83% of cases, slightly above an average of 80% in similar authorities.',
      gives: ['83% · slightly higher other 80'],
    },
    {
      text: 'In all 71.5% said so, higher than the England average of 68.2%.',
      gives: ['71.5% · higher england-average 68.2'],
    },
    {
      text: 'It was 40%, in line with the England average of 41% and higher than the regional average of 35%.',
      gives: ['40% · similar england-average 41'],
    },
    {
      text: 'It was 12%, and 9% for carers, as compared to the England averages of 15% and 11% respectively.',
      gives: ['12% · null england-average 15', '9% · null england-average 11'],
    },
    { text: 'The share was 92.1% (England 90.9%).', gives: ['92.1% · null england-average 90.9'] },
    {
      text: 'The rate was 14 per cent - well above the 11.6 per cent national average.',
      gives: ['14 per cent · well higher england-average 11.6'],
    },
    { text: 'Only 38% were content (national average 45%).', gives: ['38% · null england-average 45'] },
  ],
  refine({ reading, previous }) {
    const mentions = findMentions(reading)
    if (mentions.length === 0) return { reading, previous: previous }
    let pair: Pair = { reading, previous }
    for (const mention of mentions) pair = compare(pair, mention)
    return pair
  },
}

function compare(pair: Pair, mention: BenchmarkMention): Pair {
  const { reading, previous } = pair
  const { lower } = reading.sentence
  const values = mention.after ? valueBefore(reading, mention, true) : valuesAfter(reading, mention)
  const early = values.length === 0 && !mention.after ? valueBefore(reading, mention, false) : []
  const all = values.length > 0 ? values : early
  const first = all[0]
  const start = Math.min(mention.from, first?.from ?? mention.from)
  const before = reading.figures.filter(
    (f) =>
      f.to <= start &&
      !all.includes(f) &&
      !(f.kind === 'ratio' && / (?:of )?the $/.test(lower.slice(f.to, start))) &&
      (first === undefined ? f.kind !== 'rank' : alike(f, first)),
  )
  // "£1,184, £113 more than the average": the second figure is the distance between the two.
  const distance = before[before.length - 1]
  const apart =
    distance !== undefined &&
    before.length > 1 &&
    APART.test(lower.slice(distance.to, start)) &&
    /(?:^|, ?)(?:which (?:is|was) )?(?:some |about |around |nearly |over )?£?$/.test(
      lower.slice(before[before.length - 2]?.to ?? 0, distance.from),
    )
  const ended = distance !== undefined && before.length > 1 && EARLIER_END.test(lower.slice(0, distance.from))
  const nearest = before[before.length - (apart || ended ? 2 : 1)]
  // "That is well below the 36.8% recorded across England": of the sentence before.
  const ofBefore = first !== undefined && nearest === undefined && previous !== null && POINTS_BACK.test(lower)
  if (
    mention.after &&
    !ofBefore &&
    (first === undefined ||
      nearest === undefined ||
      (!COMPARED.test(lower.slice(nearest.to, first.from)) &&
        lastRelation(lower.slice(nearest.to, first.from)) === null))
  )
    return pair

  if (all.length >= 2 && before.length >= 2 && !isCombined(lower, mention))
    return pairUp(pair, mention, before.slice(-all.length), all)
  if (nearest !== undefined) {
    const stretch = lower.slice(nearest.to, start)
    // "16%, half the national average of 33%": the fraction says how much lower, and is no claim.
    const fraction = reading.figures.find(
      (f) =>
        f.kind === 'ratio' &&
        f.from >= nearest.to &&
        f.to <= start &&
        / (?:of )?(?:the )?$/.test(lower.slice(f.to, start)),
    )
    const relation =
      relationOf(lower, nearest, stretch) ??
      sameAsBefore(lower, nearest, mention) ??
      relationAfter(lower.slice(Math.max(mention.to, all.at(-1)?.to ?? 0)).slice(0, 60))
    // "99 per cent had …, but here it was weaker than the national average: only 41%": the figure follows.
    if (first === undefined && /,? but |;/.test(stretch)) {
      const following = reading.figures.find(
        (f) => f.from > mention.to && f.comparison === null && /^[:,]/.test(lower.slice(mention.to)),
      )
      return following === undefined ? pair : attach(pair, reading, [following], all, mention, relation)
    }
    if (
      stretch.length > LONGEST_REACH ||
      (relation === null && !joined(stretch, first !== undefined, mention.benchmark))
    )
      return dropOrphan(pair, all, mention.benchmark)
    const shared =
      /\b(?:both|all)(?: of which)?(?: were| was)? /.test(stretch) && first === undefined
        ? before.filter((f) => f.comparison === null)
        : [nearest]
    const beside = fraction ?? (apart ? distance : undefined)
    const without = beside === undefined ? reading : revise(reading, new Set([beside]), new Map())
    return attach({ reading: without, previous }, without, shared, all, mention, relation)
  }
  const last = all[all.length - 1]
  const next =
    last === undefined
      ? undefined
      : reading.figures.find((f) => f.from >= last.to && !all.includes(f) && alike(f, last))
  if (next !== undefined && last !== undefined && !/[;]/.test(lower.slice(last.to, next.from))) {
    return attach(pair, reading, [next], all, mention, lastRelation(lower.slice(0, mention.from)))
  }
  if (previous !== null && POINTS_BACK.test(lower)) {
    const target = previous.figures.filter((f) => (first === undefined ? f.kind !== 'rank' : alike(f, first))).at(-1)
    const relation =
      lastRelation(lower.slice(0, start)) ??
      relationAfter(lower.slice(Math.max(mention.to, all.at(-1)?.to ?? 0)).slice(0, 60))
    if (target !== undefined && target.comparison === null && (relation !== null || first !== undefined)) {
      const compared = noted(target, 'read-comparison', {
        comparison: toComparison(reading, mention, valueFor(mention, lower, all), relation, relation?.from ?? 0, all),
      })
      return {
        reading: revise(reading, new Set(all), new Map()),
        previous: revise(previous, new Set(), new Map([[target, compared]])),
      }
    }
  }
  return dropOrphan(pair, all, mention.benchmark)
}

/** "better than both the South West (78.9%) and England (77.6%)": the second is compared as the first was. */
function sameAsBefore(lower: string, subject: Figure, mention: BenchmarkMention): RelationMention | null {
  const said = subject.comparison
  if (said === null || said.relation === null || !/ and (?:the |its )?$/.test(lower.slice(0, mention.from))) return null
  return { relation: said.relation, strength: said.strength, from: 0, to: 0 }
}
