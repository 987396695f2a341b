import type { Scan } from '../../grammar/scan.ts'
import { current, offsetOf, wordAt } from '../../grammar/standing.ts'
import { type Figure, noted, type Pair, revise } from '../../reading.ts'
import { opensBack } from '../opens-back.ts'
import { claimBefore, isApposed } from './base.ts'
import { factsOf, ID, merged, placeOf, settled } from './make.ts'
import { isShare } from './parts.ts'
import type { ChangeClause } from './told.ts'
import { comparable } from './units.ts'

/** The claim that an amount sums up: "391, a 22% reduction". Alone the amount is a claim of its own. */
export function summedUp(pair: Pair, scan: Scan, clause: ChangeClause): Pair | null {
  const { reading, previous } = pair
  const [amount] = clause.amounts
  if (amount === undefined) return null
  const base = claimBefore(reading, scan, clause.first, clause.amounts)
  if (base !== null && sums(pair, scan, clause, base)) {
    const facts = factsOf(reading, clause, base)
    const figure = noted(base, ID, { change: merged(base.change, facts, base.value, placeOf(reading, scan, clause)) })
    return settled(
      pair,
      scan,
      clause,
      [...clause.amounts, ...(clause.from === null ? [] : [clause.from])],
      new Map([[base, figure]]),
    )
  }
  const target = previous?.figures.at(-1)
  if (
    previous !== null &&
    target !== undefined &&
    clause.head !== 'verb' &&
    reading.figures[0] === current(reading, amount) &&
    opensBack(scan) &&
    isApposed(scan, clause.first) &&
    target.change?.percent == null &&
    canChange(target, current(reading, amount), clause)
  ) {
    const change = merged(target.change, factsOf(reading, clause, target), target.value, placeOf(reading, scan, clause))
    const read = settled(pair, scan, { first: 0, next: clause.next }, clause.amounts, new Map())
    return {
      reading: read.reading,
      previous: revise(previous, new Set(), new Map([[target, noted(target, ID, { change })]])),
    }
  }
  const own = current(reading, amount)
  if (!isShare(amount) && own.bare) return null
  const facts = factsOf(reading, clause, own)
  // "increased by 62% since 2019" holds since then.
  const since = clause.since !== null && wordAt(scan, clause.since.first - 1) === 'since'
  const change = {
    ...facts,
    fromPeriod: since ? null : facts.fromPeriod,
    from: null,
    to: null,
    at: placeOf(reading, scan, clause),
  }
  const covered = { first: clause.first, next: clause.next }
  return settled(pair, scan, covered, clause.amounts.slice(1), new Map([[own, noted(own, ID, { change })]]))
}

/** Whether an amount is of the claim before it. */
function sums({ reading }: Pair, scan: Scan, clause: ChangeClause, base: Figure): boolean {
  const [amount] = clause.amounts
  if (amount === undefined || base.change?.percent != null) return false
  const between = reading.sentence.lower.slice(base.to, offsetOf(scan, clause.first))
  const own = current(reading, amount)
  if (clause.head === 'verb') {
    const way = wordAt(scan, clause.word)
    if (way === 'up' || way === 'down') {
      // ", up 1.4 points" is of the whole clause before the comma.
      const reach = wordAt(scan, clause.word - 1) === ',' ? LONGEST_CLAUSE : 60
      return canChange(base, own, clause) && between.length < reach
    }
    if (hasChanged(scan, clause, base)) return between.length < 60 && (isShare(amount) || comparable(base, own))
    return canChange(base, own, clause) && base.change !== null && between.length < 40
  }
  return (
    canChange(base, own, clause) &&
    isApposed(scan, clause.first) &&
    !isNewItem(scan, clause.first) &&
    !isOfAnother(scan, clause)
  )
}

const LONGEST_CLAUSE = 120

function canChange(base: Figure, amount: Figure, clause: ChangeClause): boolean {
  if (amount.kind === 'percentage' || amount.kind === 'ratio') {
    // A share that a share sums up: by points, since a time that is named.
    const dated = amount.unit === 'percentage points' || clause.since !== null
    return base.kind !== 'percentage' || base.change !== null || dated
  }
  return comparable(base, amount)
}

/** "391 people and has fallen by 22%" */
function hasChanged(scan: Scan, { first }: ChangeClause, base: Figure): boolean {
  for (let at = first - 1; at > 0 && offsetOf(scan, at) >= base.to; at--) {
    if (wordAt(scan, at) !== 'and') continue
    const next = wordAt(scan, at + 1)
    return HAS.has(next === 'it' || next === 'this' ? wordAt(scan, at + 2) : next)
  }
  return false
}

const HAS = new Set(['has', 'had', 'have'])

/** ", and a 56% increase in reablement was seen": another thing. */
function isNewItem(scan: Scan, at: number): boolean {
  const article = wordAt(scan, at - 1)
  return (article === 'a' || article === 'an') && wordAt(scan, at - 2) === 'and'
}

/** "a 48% drop in those waiting over 28 days": the amount is of another group than the figures before it, which nobody has named yet. */
function isOfAnother(scan: Scan, { told, first }: ChangeClause): boolean {
  if (!OF_GROUP.has(wordAt(scan, told)) || !GROUPS.has(wordAt(scan, told + 1))) return false
  const named = new Set(scan.tokens.slice(0, first).map(({ lower }) => lower))
  return scan.tokens.slice(told + 2, told + 7).some(({ lower, is }) => is !== 'mark' && !named.has(lower))
}

const OF_GROUP = new Set(['in', 'of', 'among', 'for'])
const GROUPS = new Set(['those', 'people', 'cases', 'individuals', 'adults', 'carers', 'residents', 'clients'])
