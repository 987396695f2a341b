import type { Claim, Facts } from '../../schema/index.ts'
import { distinctions } from '../../vocabulary/distinctions.ts'
import { intervalOf, overlaps } from '../interval.ts'
import { distinctionKey, measureWords, periodKey, unionPart } from '../measure-key.ts'
import { addTo } from '../place.ts'
import type { Fault, Rule } from '../rule.ts'
import { shortMeasure } from '../wording.ts'

/** One measure, one value. */
export const conflictingValues: Rule = {
  id: 'claim/conflicting-values',
  severity: 'warning',
  topic: null,
  summary: 'The same measure of the same people at the same time has one value',
  why: 'Figures are repeated in summary, section, theme and table, and one of them is corrected or copied alone. Two figures are compared where they are the same official measure, or are told in nearly the same words, of the same period, people and answer band: 71% “extremely, very or quite satisfied” does not contradict 39% “extremely or very satisfied”. Where the words differ a little, only values that are near each other are told, as a figure and its misprint are.',
  examples: {
    fires: survey('62.4%', 'found it easy to get information'),
    silent: survey('31.9%', 'found it very easy to get information'),
  },
  check(facts) {
    const groups = new Map<string, Told[]>()
    for (const claim of facts.report.claims) {
      const told = read(claim, facts)
      if (told !== null) addTo(groups, told.key, told)
    }
    return { faults: [...groups.values()].flatMap((group) => disagreements(group, facts)) }
  },
}

interface Told {
  readonly claim: Claim
  readonly key: string
  readonly words: ReadonlySet<string>
  /** With the words beside the figure. */
  readonly wide: ReadonlySet<string>
}

/** Claims in one group are compared one by one with those before; the bound keeps the work in proportion. */
const LOOK_BACK = 24
/** How much of all their words two measures share that are told "in nearly the same words". */
const ALIKE = 0.75
/** A figure and its misprint are not far apart. */
const NEAR = 0.7

/** What must be equal before two values are compared; null for a claim too vague to compare. */
function read(claim: Claim, { report, evidence }: Facts): Told | null {
  const { kind, unit, upper, status, indicator } = claim
  if (upper !== null || kind === 'rank' || kind === 'score' || status === 'target' || status === 'forecast') return null
  const beside = evidence.beside.get(claim.span.start)
  // "Of the 402" points back and measures nothing anew.
  if (beside !== undefined && /\bof (?:the|these|those|all) +$/i.test(beside.slice(0, beside.indexOf('  ') + 1)))
    return null
  const period = periodKey(claim)
  if (period !== null && /\b(?:past|last|next|previous|recent|current)\b/.test(period)) return null
  const own = report.authority?.name ?? null
  const words = measureWords(claim.measure, own)
  const wide = new Set([...words, ...measureWords((beside ?? '').replace(/[\d/]+/g, ' '), own)])
  const isNamed = indicator !== null && period !== null
  if (!isNamed && Math.max(words.size, period === null ? 0 : wide.size) < (period === null ? 3 : 2)) return null
  // A time that is carried from afar may be another's; a table's stands over it.
  const isCarried = claim.source === null && claim.period?.basis === 'carried' && beside !== undefined
  if (isCarried && !isNamed && words.size < 4) return null
  return { claim, words, wide, key: [kind, status, kind === 'percentage' ? '' : unit, period ?? 'none'].join('|') }
}

function disagreements(group: readonly Told[], facts: Facts): Fault[] {
  const found: Fault[] = []
  const told = new Set<Told>()
  group.forEach((two, index) => {
    const one = group
      .slice(Math.max(0, index - LOOK_BACK), index)
      .find(
        (earlier) =>
          !told.has(earlier) &&
          isSame(earlier, two, facts) &&
          !overlaps(intervalOf(earlier.claim), intervalOf(two.claim)),
      )
    if (one === undefined) return
    told.add(two)
    found.push({
      message: `\`${shortMeasure(one.claim.measure)}\` is given as \`${one.claim.text}\` in one place and as \`${two.claim.text}\` in another`,
      span: one.claim.span,
      related: [two.claim.span],
    })
  })
  return found
}

function isSame(a: Told, b: Told, facts: Facts): boolean {
  const [one, two] = [a.claim, b.claim]
  if (one.sentence.span.start === two.sentence.span.start) return false
  if (one.source !== null && two.source !== null && one.source.id !== two.source.id) return false
  if (one.indicator !== null && two.indicator !== null) {
    if (one.indicator.id !== two.indicator.id) return false
    return (
      one.indicator.narrowing === two.indicator.narrowing &&
      one.period !== null &&
      groupOf(one, facts) === groupOf(two, facts) &&
      isNear(one, two)
    )
  }
  // Last, since it reads all the words beside both, and few come so far.
  return measureTheSame(a, b) && distinctionKey(one, facts) === distinctionKey(two, facts)
}

/** Whether the words of two measures are near enough, and their values, to be two tellings of one. */
function measureTheSame(a: Told, b: Told): boolean {
  const [one, two] = [a.claim, b.claim]
  const shared = unionPart(a.words, b.words)
  const isSourced = one.source !== null && two.source !== null
  if (shared === 1 && (isSourced ? a.words.size >= 2 : a.words.size >= 4) && one.period !== null) return true
  // Without a period the two stand for one time only where they stand in different parts of a text that tells one.
  if (one.period === null)
    return shared === 1 && isNear(one, two) && one.section !== two.section && one.kind === 'count'
  return (shared >= ALIKE || areToldAlike(a, b)) && isNear(one, two)
}

/** Each measure's words stand in or beside the other: "assessed 1,129 carers" and "1,192 carers were assessed". */
function areToldAlike(a: Told, b: Told): boolean {
  const isIn = (words: ReadonlySet<string>, wide: ReadonlySet<string>) => [...words].every((word) => wide.has(word))
  return Math.max(a.words.size, b.words.size) >= 2 && isIn(a.words, b.wide) && isIn(b.words, a.wide)
}

function isNear(one: Claim, two: Claim): boolean {
  const [small, large] = [Math.min(one.value, two.value), Math.max(one.value, two.value)]
  return large > 0 && small / large >= NEAR
}

/** Of one official measure: whose figure it is. */
function groupOf(claim: Claim, { evidence }: Facts): string {
  return distinctions(`${claim.measure} ${evidence.beside.get(claim.span.start) ?? ''}`, [
    'gender',
    'age',
    'people',
    'place',
    'answers',
    'settings',
  ]).join(' ')
}

function survey(figure: string, answer: string): string {
  return `In the Adult Social Care Survey 2021/22, 64.2% of people using services found it easy to get information.

Staff used a directory to guide people to the right support.

In the Adult Social Care Survey 2021/22, ${figure} of people using services ${answer}.
`
}
