import { CqcExtractError } from '../errors.ts'
import type { Failure } from '../schema/index.ts'

/** A failure as data. What is no error of ours is a defect of the program, and says so. */
export function toFailure(path: string, error: unknown): Failure {
  if (error instanceof CqcExtractError) return { path, code: error.code, message: error.message }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { path, code: 'UNREADABLE', message: `a defect in the program stopped it, please report it (${message})` }
}
