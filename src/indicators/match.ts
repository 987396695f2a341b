import type { Claim } from '../schema/index.ts'
import { type IndicatorRule, indicatorRules, narrowings } from '../vocabulary/indicator-wordings.ts'
import { englandAverages, indicatorOf } from '../vocabulary/indicators.ts'
import { NARROWING, type Said } from './terms.ts'
import { hasUnit } from './unit.ts'

/** What is known of a claim: the terms said right at it, in its measure, and around it. */
export interface Setting {
  readonly claim: Claim
  readonly clause: Said
  readonly measure: Said
  /** The words before the sentence's first figure, the line that a list hangs from, the heading above. */
  readonly around: Said
  /** The line that a list hangs from, and the heading above. */
  readonly above: Said
  /** What stands before the sentence in its paragraph; found when it is asked for, which it seldom is. */
  readonly before: () => Said
  /** The whole sentence with the names of its sources, of which "local survey of carers" has one; found when it is asked for. */
  readonly sentence: () => Said
  /** Whose answers the figure before it in the same sentence gave. */
  readonly whoBefore: IndicatorRule['who'] | null
  /** The measure that the figure before it was read as. */
  readonly idBefore: string | null
}

/** A rule that holds for a claim, and what spoke for it. */
export interface Match {
  readonly rule: IndicatorRule
  readonly narrowing: string | null
  /** England's average as known for this measure, where the text gives that very figure. */
  readonly average: number | null
}

const OWN_SURVEY = "surveys of one's own"
const SURVEYS: ReadonlySet<string> = new Set(['ascs', 'sace'])

/** The rules that a claim's own fields leave open, before any word is looked at; none for a target or a forecast. */
export function rulesFor(claim: Claim): readonly IndicatorRule[] {
  if (claim.status === 'target' || claim.status === 'forecast') return []
  return indicatorRules.filter(
    (rule) =>
      hasUnit(claim, rule) &&
      (rule.sourced !== true || isQuoted(rule, claim)) &&
      (rule.average !== true || knownAverage(rule, claim) !== null),
  )
}

/** The rule that a claim is told by, of those that its fields leave `open`; null where none holds, or where several do and nothing tells which. */
export function matchRule(setting: Setting, open: readonly IndicatorRule[]): Match | null {
  const { clause, measure } = setting
  const near: Said = new Map([...measure, ...clause])
  const rules = open.filter((rule) => isAsked(rule, setting, near) && isPossible(rule, setting, near))
  if (rules.length === 0) return null
  const match = bestOf(rules, setting, near)
  return match === null || isOfSomethingElse(setting, near) ? null : match
}

/** Whether all that a rule asks is said at the figure or around it, but for topics, which may stand further off: most rules fall here. */
function isAsked({ asks }: IndicatorRule, { around }: Setting, near: Said): boolean {
  return asks.every((ask) => near.has(ask) || around.has(ask) || TOPICS.has(ask))
}

function bestOf(rules: readonly IndicatorRule[], setting: Setting, near: Said): Match | null {
  const { clause } = setting
  const here = rules.filter((rule) => rule.asks.every((ask) => clause.has(ask)))
  if (here.length > 0) return choose(here, setting)
  const close = rules.filter((rule) => rule.asks.every((ask) => near.has(ask)))
  if (close.length > 0) return choose(close, setting)
  const around = choose(
    rules.filter((rule) => isToldAround(rule, setting, near)),
    setting,
  )
  if (around !== null) return around
  return choose(
    rules.filter((rule) => isOnTopic(rule, setting, near)),
    setting,
  )
}

/** A figure of the whole nation, of a survey of one's own, or one that is wished for. */
function isOfSomethingElse({ claim, around, sentence }: Setting, near: Said): boolean {
  return (
    near.has(OWN_SURVEY) ||
    around.has(OWN_SURVEY) ||
    sentence().has(OWN_SURVEY) ||
    (near.has('a region') && !claim.comparisons.some(({ benchmark }) => benchmark === 'regional-average')) ||
    (near.has('the nation') && claim.comparisons.length === 0) ||
    (near.has('a target') && !claim.comparisons.some(({ benchmark }) => benchmark === 'target'))
  )
}

function isPossible(rule: IndicatorRule, setting: Setting, near: Said): boolean {
  return (
    !rule.refuses.some((term) => near.has(term)) &&
    rule.silentUnder?.some((term) => setting.above.has(term)) !== true &&
    (rule.after === undefined || rule.after === setting.idBefore) &&
    isAnsweredBy(rule, setting, near) &&
    (rule.about === undefined || isAboutSafeguarding(setting, near))
  )
}

/** What is asked stands before the first figure or above the list, and nothing at the figure speaks of anything else. */
function isToldAround(rule: IndicatorRule, { around }: Setting, near: Said): boolean {
  const asked = rule.asks
  if (!asked.every((term) => near.has(term) || around.has(term)) || !hasOwnPart(asked, near)) return false
  return !indicatorRules.some(
    (other) =>
      other !== rule &&
      other.who === rule.who &&
      other.asks.some((ask) => !asked.includes(ask) && near.has(ask) && !GENERAL.has(ask)),
  )
}

/** Whether the figure's own words say a part of it: whose answer it is, of which part, or something that was asked. */
function hasOwnPart(asked: readonly string[], near: Said): boolean {
  return [...near.keys()].some(
    (term) =>
      term === 'carers' ||
      term === 'users' ||
      term.startsWith(NARROWING) ||
      (asked.includes(term) && !GENERAL.has(term)),
  )
}

/** What a paragraph or a part may be about, so that its sentences need not say it again. */
const TOPICS: ReadonlySet<string> = new Set(['occupational therapy', 'dols', 'residents', 'care home'])

/** The subject stands above, in the heading or earlier in the paragraph; the figure's own words say all else that is asked, and no other subject. */
function isOnTopic(rule: IndicatorRule, { around, before, claim }: Setting, near: Said): boolean {
  const asked = rule.asks
  const missing = asked.filter((term) => !near.has(term))
  if (missing.length === 0 || missing.length === asked.length) return false
  if (!missing.every((term) => TOPICS.has(term) && (before().has(term) || around.has(term)))) return false
  if (claim.comparisons.length === 0 && near.has('the nation')) return false
  if (missing.includes('residents')) return !near.has('users') && !near.has('carers') && !near.has('other people')
  if (missing.includes('care home')) return true
  return (
    !near.has('said to wait for') && !near.has('other things waited for') && !before().has('other things waited for')
  )
}

/** Terms that many subjects share, and so speak of none. */
const GENERAL: ReadonlySet<string> = new Set([
  'care',
  'residents',
  'older',
  'hospital',
  'providers',
  'done',
  'accessing',
  'waiting',
  'councils',
  'women',
  'men',
  'how long',
])

function isAboutSafeguarding({ claim, around, before }: Setting, near: Said): boolean {
  return (
    claim.source?.id === 'sac' ||
    claim.statement === 'safeguarding' ||
    near.has('safeguarding') ||
    near.has('safeguarding outcomes') ||
    around.has('safeguarding') ||
    before().has('safeguarding')
  )
}

function isAnsweredBy(rule: IndicatorRule, setting: Setting, near: Said): boolean {
  if (rule.who === 'any') return true
  if (near.has('other people') || near.has('not carers of the survey') || near.has('both')) return false
  const who = whoAnswers(setting, near)
  if (who !== rule.who) return false
  const isNamed = isQuoted(rule, setting.claim)
  if (near.has('residents at large') && !isNamed) return false
  if (who === 'carers' || rule.plain === true || isNamed || near.has('users') || setting.whoBefore === 'users')
    return true
  return setting.claim.comparisons.some(({ benchmark }) => benchmark === 'england-average')
}

/** Whether a claim's source is one that the measure is quoted under. */
function isQuoted(rule: IndicatorRule, { source }: Claim): boolean {
  return source !== null && (indicatorOf(rule.id)?.sources ?? []).includes(source.id)
}

/** Whose answers a figure gives: by its own words, by the survey, by the figure before it or the line above. */
function whoAnswers({ claim, around, whoBefore }: Setting, near: Said): 'users' | 'carers' {
  if (near.has('carers')) return 'carers'
  const source = claim.source?.id ?? ''
  if (SURVEYS.has(source)) return source === 'sace' ? 'carers' : 'users'
  if (near.has('users')) return 'users'
  return whoBefore === 'carers' || around.has('carers') ? 'carers' : 'users'
}

/** The one measure that the rules agree on: else the one that asks for most, else the one whose average for England the text gives. */
function choose(rules: readonly IndicatorRule[], setting: Setting): Match | null {
  const matches = rules.map((rule) => toMatch(rule, setting))
  const ids = new Set(matches.map(({ rule }) => rule.id))
  if (ids.size <= 1) return matches[0] ?? null
  const supported = matches.filter(({ average }) => average !== null)
  if (new Set(supported.map(({ rule }) => rule.id)).size === 1) return supported[0] ?? null
  const most = Math.max(...rules.map(({ asks }) => asks.length))
  const fullest = matches.filter(({ rule }) => rule.asks.length === most)
  return new Set(fullest.map(({ rule }) => rule.id)).size === 1 ? (fullest[0] ?? null) : null
}

function toMatch(rule: IndicatorRule, { claim, clause, measure }: Setting): Match {
  const here = narrowingsSaid(rule, clause)
  const parts = here.length > 0 ? here : narrowingsSaid(rule, measure)
  const narrowing = parts.length === 0 ? null : parts.sort().join(', ')
  return { rule, narrowing, average: knownAverage(rule, claim) }
}

/** England's average for the measure, where the text sets the figure against that very number; else null. */
function knownAverage(rule: IndicatorRule, { comparisons }: Claim): number | null {
  const stated = comparisons.filter(({ benchmark }) => benchmark === 'england-average')
  const known = englandAverages.find(
    (one) =>
      one.indicator === rule.id && stated.some(({ value }) => value !== null && Math.abs(value - one.value) < 0.005),
  )
  return known?.value ?? null
}

/** The parts of the population that are said, but for those that the measure is of by itself. */
function narrowingsSaid(rule: IndicatorRule, said: Said): string[] {
  return narrowings
    .filter(({ name, of }) => said.has(NARROWING + name) && (of === undefined || of.includes(rule.id)))
    .map(({ name }) => name)
    .filter((name) => rule.within?.includes(name) !== true)
}
