import type { Claim, ClaimKind, Report, StatementId } from './schema/index.ts'

/** Which way a claim differs from its benchmark. */
export type Compared = 'higher' | 'lower' | 'similar'

/** Which claims to keep: an empty list does not filter; a claim must pass each of the others. */
export interface ClaimFilter {
  readonly statements: readonly StatementId[]
  /** Theme numbers, 1 to 4. */
  readonly themes: readonly number[]
  /** Canonical source ids, such as `ascs`. */
  readonly sources: readonly string[]
  readonly kinds: readonly ClaimKind[]
  readonly compared: readonly Compared[]
  /** Ids of official measures, such as `carers-satisfied`. */
  readonly indicators: readonly string[]
}

/** The report with only the claims that pass; everything else stays as it is. */
export function filterClaims(report: Report, filter: ClaimFilter): Report {
  if (Object.values(filter).every((wanted) => wanted.length === 0)) return report
  return { ...report, claims: report.claims.filter((claim) => passes(claim, report, filter)) }
}

function passes(claim: Claim, report: Report, filter: ClaimFilter): boolean {
  return (
    allows(filter.statements, claim.statement) &&
    allows(filter.themes, themeOf(claim, report)) &&
    allows(filter.sources, claim.source?.id ?? null) &&
    allows(filter.kinds, claim.kind) &&
    allows(filter.compared, comparedAs(claim)) &&
    allows(filter.indicators, claim.indicator?.id ?? null)
  )
}

function allows<T>(wanted: readonly T[], value: T | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value))
}

/** The theme of the statement a claim stands under, or of the part of the document it stands in; null where there is none. */
function themeOf(claim: Claim, report: Report): number | null {
  const statement = report.statements.find(({ id }) => id === claim.statement)
  if (statement) return statement.theme.number
  const around = report.sections.filter(
    ({ theme, span }) => theme !== null && span.start <= claim.span.start && claim.span.end <= span.end,
  )
  return around.at(-1)?.theme ?? null
}

/** What the text says, and where it gives no direction, what the figures say. */
function comparedAs({ comparisons: [comparison] }: Claim): Compared | null {
  if (comparison === undefined) return null
  if (comparison.relation === 'higher' || comparison.relation === 'lower') return comparison.relation
  if (comparison.relation === 'similar' || comparison.relation === 'same') return 'similar'
  if (comparison.difference === null) return null
  if (comparison.difference === 0) return 'similar'
  return comparison.difference > 0 ? 'higher' : 'lower'
}
