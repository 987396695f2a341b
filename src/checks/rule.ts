import type { Facts, RuleDescription, Severity, Span } from '../schema/index.ts'
import type { Reference } from './reference.ts'

/** What a rule found: two statements that cannot both be true, with the place of the first and of the others. */
export interface Fault {
  /** Where the rule knows two strengths; else the rule's own. */
  readonly severity?: Severity
  /** One line: what each place says, values in backticks, no line numbers, no full stop. */
  readonly message: string
  readonly span: Span | null
  readonly related?: readonly Span[]
}

/** What coverage counts. */
export type Topic = 'comparisons' | 'changes' | 'sums' | 'scores'

/** A rule's faults, and the claims, statements or sums it was able to test. */
interface Checked {
  readonly faults: readonly Fault[]
  readonly examined?: readonly object[]
}

/** A thing that must hold in a record. Pure; reads the facts only; the runner adds the id and sorts. */
export interface Rule extends RuleDescription {
  readonly topic: Topic | null
  check(facts: Facts, reference: Reference | null): Checked
}
