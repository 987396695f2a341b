import type { CheckFormatName, CheckFormatter } from './formatter.ts'

export {
  CHECK_FORMAT_NAMES,
  type CheckFormatName,
  type CheckFormatter,
  type CheckResult,
} from './formatter.ts'

const FORMATTERS: Readonly<Record<CheckFormatName, () => Promise<CheckFormatter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
}

/** The formatter of that name. */
export function loadCheckFormatter(name: CheckFormatName): Promise<CheckFormatter> {
  return FORMATTERS[name]()
}
