import { escapeJson } from './escape-json.ts'
import type { Formatter } from './formatter.ts'

/** The record as one JSON object, two spaces deep, as `JSON.stringify` prints it, with a newline at the end. */
export const json: Formatter = {
  before({ schemaVersion, generator }) {
    const head = JSON.stringify({ schemaVersion, generator }, null, 2)
    return escapeJson(`${head.slice(0, -'\n}'.length)},\n  "reports": [`)
  },
  report: (report) => `\n    ${pretty(report, '    ')}`,
  between: ',',
  after: (failures, count) => `${count > 0 ? '\n  ]' : ']'},\n  "failures": ${pretty(failures, '  ')}\n}\n`,
  holdsFailures: true,
}

function pretty(value: unknown, indent: string): string {
  return escapeJson(JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`))
}
