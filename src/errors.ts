/** Why an input or a run failed: a closed set that scripts can rely on. */
export const ERROR_CODES = [
  'NO_INPUT',
  'NOT_FOUND',
  'UNREADABLE',
  'UNSUPPORTED_FORMAT',
  'NO_TEXT',
  'DAMAGED',
  'ENCRYPTED',
  'TOO_LARGE',
  'TIMED_OUT',
  'BAD_OPTION',
  'BAD_REFERENCE',
  'CANNOT_WRITE',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A failure with a code and one sentence for a person, without a full stop. Anything else that is thrown is a bug in this program. */
export class CqcExtractError extends Error {
  override readonly name = 'CqcExtractError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
