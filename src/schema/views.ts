import type { CompareRecord } from './compare-record.ts'
import type { RuleId, Severity } from './record.ts'

/** One of the ways in which councils are set side by side. */
export type ComparisonView = CompareRecord['comparison']

/** What a rule says of itself, for `--explain`, for SARIF and for the page of rules. */
export interface RuleDescription {
  /** `family/name`, as it stands in `Diagnostic.rule`. */
  readonly id: RuleId
  /** The strongest severity the rule gives. */
  readonly severity: Severity
  /** What must be true, as a sentence. */
  readonly summary: string
  /** What it means when it is not, and how the rule decides. */
  readonly why: string
  /** A short document that breaks the rule, and one like it that does not; with the reference table they are held against, where the rule needs one. */
  readonly examples: { readonly fires: string; readonly silent: string; readonly reference?: string }
}
