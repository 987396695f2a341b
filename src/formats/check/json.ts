import { escapeJson } from '../escape-json.ts'
import type { CheckFormatter } from './formatter.ts'

/** What was found, as data: each document's diagnostics with their quoted words and fingerprints, its coverage, and the inputs that failed. */
export const json: CheckFormatter = ({ generator, documents, failures }) =>
  `${escapeJson(JSON.stringify({ schemaVersion: 1, generator, documents, failures }, null, 2))}\n`
