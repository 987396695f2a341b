import type { CheckedDocument, Failure, RuleDescription } from '../../schema/index.ts'

/** Everything a run of `check` has to print. */
export interface CheckResult {
  readonly generator: { readonly name: string; readonly version: string }
  readonly documents: readonly CheckedDocument[]
  readonly failures: readonly Failure[]
  /** The rules that ran. */
  readonly rules: readonly RuleDescription[]
}

/** How a result may look. */
export interface CheckFormatOptions {
  readonly color: boolean
  readonly width: number
  /** Whether what could not be checked is listed too. */
  readonly showUnchecked: boolean
  /** What parts the folders of a path on this system, for `sarif`; `/` where it is not given. */
  readonly separator?: string
  /** The address of the page that tells of a rule, for `sarif`; left out where it is not given. */
  readonly rulePage?: (id: string) => string
}

/** The result of a run as text, whole. */
export type CheckFormatter = (result: CheckResult, options: CheckFormatOptions) => string

export const CHECK_FORMAT_NAMES = ['pretty', 'json', 'sarif', 'github', 'markdown'] as const
export type CheckFormatName = (typeof CHECK_FORMAT_NAMES)[number]
