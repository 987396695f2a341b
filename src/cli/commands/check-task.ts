import { type CheckOptions, checkDocument } from '../../check.ts'
import type { SourceDocument } from '../../document/index.ts'
import type { CheckedDocument } from '../../schema/index.ts'

/** Document to what cannot be true in it. */
export function checkTask(document: SourceDocument, options: CheckOptions): CheckedDocument {
  return checkDocument(document, options)
}
