import type { Claim, Coverage, Diagnostic, Facts, Span, UncheckedClaim } from '../schema/index.ts'
import type { Reference } from './reference.ts'
import type { Topic } from './rule.ts'
import { rules } from './rules/index.ts'

/** Which rules run, and against what. */
export interface RunOptions {
  /** Only these rules (`family/name`, or a whole `family`); all when left out. */
  readonly only?: readonly string[]
  /** Not these rules or families. */
  readonly ignore?: readonly string[]
  readonly reference?: Reference | null
}

/** What in a record cannot be true, sorted by place, with what the stages before have remarked on. */
export function runRules(facts: Facts, options: RunOptions = {}): Diagnostic[] {
  return runRulesWithCoverage(facts, options).diagnostics
}

/** The same, with how much of the record the rules could test. Coverage counts every rule, whichever are asked for. */
export function runRulesWithCoverage(
  facts: Facts,
  options: RunOptions = {},
): { diagnostics: Diagnostic[]; coverage: Coverage; unchecked: UncheckedClaim[] } {
  const examined: Record<Topic, Set<object>> = {
    comparisons: new Set(),
    changes: new Set(),
    sums: new Set(),
    scores: new Set(),
  }
  const diagnostics: Diagnostic[] = facts.report.diagnostics.filter((one) => isWanted(one.rule, options))
  for (const rule of rules) {
    if (rule.topic === null && !isWanted(rule.id, options)) continue
    const outcome = rule.check(facts, options.reference ?? null)
    if (rule.topic !== null) for (const thing of outcome.examined ?? []) examined[rule.topic].add(thing)
    if (!isWanted(rule.id, options)) continue
    for (const { severity, message, span, related } of outcome.faults)
      diagnostics.push({
        rule: rule.id,
        severity: severity ?? rule.severity,
        message,
        span,
        related: [...(related ?? [])],
      })
  }
  const kept = toldOnce(diagnostics.filter((one) => !isReported(one, facts.evidence.reported)).sort(byPlace))
  const unchecked = uncheckedClaims(facts.report.claims, examined)
  return { diagnostics: kept, coverage: { ...sizes(examined), unchecked: unchecked.length }, unchecked }
}

/** Whether the options ask for a rule, named whole or by its family. */
export function isWanted(id: string, { only, ignore }: RunOptions): boolean {
  const names = [id, id.slice(0, id.indexOf('/'))]
  if (ignore?.some((name) => names.includes(name))) return false
  return only === undefined || only.length === 0 || only.some((name) => names.includes(name))
}

/** Whether a document tells of the slip instead of making it: a correction, a response to a draft. */
function isReported({ span, related }: Diagnostic, reported: readonly Span[]): boolean {
  return [span, ...related].some(
    (place) => place !== null && reported.some(({ start, end }) => start <= place.start && place.start < end),
  )
}

const RANK: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 }

/** One slip is told once: of two remarks on the same figures the graver stays, else the one that names more of them, else the first. */
function toldOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const places = diagnostics.map(({ span, related }) => [span, ...related].flatMap((place) => place ?? []))
  return diagnostics.filter((one, index) => {
    const own = places[index] ?? []
    return !diagnostics.some((other, at) => {
      const theirs = places[at] ?? []
      // Of one place alone two things may be wrong; only two rules on its dates say the same.
      const isTold = own.length > 1 ? theirs.length > 1 : theirs.length === 1 && isOfDates(one) && isOfDates(other)
      if (at === index || !isTold || own.length === 0) return false
      const isWithin = own.every((place) => theirs.some(({ start, end }) => place.start < end && start < place.end))
      const graver = RANK[other.severity] - RANK[one.severity]
      if (!isWithin) return false
      return graver !== 0 ? graver < 0 : theirs.length > own.length || (theirs.length === own.length && at < index)
    })
  })
}

function isOfDates({ rule }: Diagnostic): boolean {
  return rule.startsWith('date/') || rule.startsWith('period/')
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [first, second] = [a.span?.start ?? -1, b.span?.start ?? -1]
  if (first !== second) return first - second
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0
}

function sizes(examined: Record<Topic, Set<object>>): Omit<Coverage, 'unchecked'> {
  return {
    comparisons: examined.comparisons.size,
    changes: examined.changes.size,
    sums: examined.sums.size,
    scores: examined.scores.size,
  }
}

function uncheckedClaims(claims: readonly Claim[], examined: Record<Topic, Set<object>>): UncheckedClaim[] {
  return claims
    .filter(
      (claim) =>
        (claim.comparisons.length > 0 || claim.change !== null) &&
        !examined.comparisons.has(claim) &&
        !examined.changes.has(claim),
    )
    .map((claim) => ({ text: claim.text, measure: claim.measure, why: whyUnchecked(claim), span: claim.span }))
}

/** What is not given, or leaves nothing to disagree with. */
function whyUnchecked({ kind, comparisons: [comparison], change }: Claim): string {
  if (comparison !== undefined) {
    if (kind === 'rank') return 'a rank is set against no figure'
    if (comparison.value === null) return `the ${comparison.label} is not given`
    if (comparison.relation === null) return 'the text does not say which is higher'
    if (comparison.relation === 'similar') return '“similar” may be said of figures that differ'
    return 'it is not known which way the measure is good'
  }
  if (change?.from == null) return 'the figure that it changed from is not given'
  return 'the text gives no direction and no amount of the change'
}
