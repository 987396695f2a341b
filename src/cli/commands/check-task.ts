import { type CheckOfRun, type CheckOptions, checkOfRun } from '../../check.ts'
import type { SourceDocument } from '../../document/index.ts'

/** Document to what cannot be true in it, and what other documents of the run may contradict. */
export function checkTask(document: SourceDocument, options: CheckOptions): CheckOfRun {
  return checkOfRun(document, options)
}
