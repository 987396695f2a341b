import type { CompareRecord } from '../../schema/index.ts'
import { escapeJson } from '../escape-json.ts'

/** The whole comparison as one JSON object. */
export const compareJson = (record: CompareRecord): string => `${escapeJson(JSON.stringify(record, null, 2))}\n`

/** A line for each council, for each measure, or for each council's movements: the rows of the view. */
export const compareNdjson = ({ comparison }: CompareRecord): string => {
  const rows: readonly unknown[] =
    comparison.view === 'indicators'
      ? comparison.indicators
      : comparison.view === 'council'
        ? [comparison]
        : comparison.councils
  return rows.map((row) => `${escapeJson(JSON.stringify(row))}\n`).join('')
}
