import data from './data/connectors.json' with { type: 'json' }

/** What a connecting word does: sets against, leads to a benchmark's value, points back to what was said. */
export type Connector = keyof typeof data.kinds

/** The phrases of each kind, in small letters. */
export const connectors: Readonly<Record<Connector, readonly string[]>> = data.kinds
