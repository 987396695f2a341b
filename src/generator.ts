declare const __VERSION__: string

/** Name and version as they stand in every record. */
export const GENERATOR = { name: 'cqc-extract', version: __VERSION__ } as const
