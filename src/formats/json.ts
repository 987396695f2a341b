import { escapeJson } from './escape-json.ts'
import type { Formatter } from './formatter.ts'

/** The record as one JSON object, two spaces deep, as `JSON.stringify` prints it, with a newline at the end. */
export const json: Formatter = {
  before({ envelope: { schemaVersion, generator } }) {
    const head = JSON.stringify({ schemaVersion, generator }, null, 2)
    return escapeJson(`${head.slice(0, -'\n}'.length)},\n  "reports": [`)
  },
  report: (report) => `\n    ${pretty([[report]]).slice('[\n  [\n    '.length, -'\n  ]\n]'.length)}`,
  between: ',',
  after: (failures, count) =>
    `${count > 0 ? '\n  ]' : ']'},\n  "failures": ${pretty({ failures }).slice('{\n  "failures": '.length, -'\n}'.length)}\n}\n`,
  holdsFailures: true,
}

/** What stands deeper is wrapped, and the wrapping cut off again: indenting line by line afterwards takes twice as long. */
function pretty(value: unknown): string {
  return escapeJson(JSON.stringify(value, null, 2))
}
