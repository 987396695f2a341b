declare const __VERSION__: string
declare const __HOME__: string

/** Name and version as they stand in every record. */
export const GENERATOR = { name: 'cqc-extract', version: __VERSION__ } as const

/** Where this version's page of rules tells of one. */
export function rulePage(id: string): string {
  return `${__HOME__}/blob/v${__VERSION__}/src/checks/README.md#${id.replace('/', '')}`
}
