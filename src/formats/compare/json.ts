import { escapeJson } from '../escape-json.ts'
import type { CompareFormatter } from './formatter.ts'

/** The whole comparison as one JSON object. */
export const compareJson: CompareFormatter = (record) => `${escapeJson(JSON.stringify(record, null, 2))}\n`

/** A line for each council, for each measure, or for each council's movements: the rows of the view. */
export const compareNdjson: CompareFormatter = ({ comparison }) => {
  const rows: readonly unknown[] =
    comparison.view === 'indicators'
      ? comparison.indicators
      : comparison.view === 'council'
        ? [comparison]
        : comparison.councils
  return rows.map((row) => `${escapeJson(JSON.stringify(row))}\n`).join('')
}
