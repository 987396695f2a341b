import data from './data/qualifiers.json' with { type: 'json' }

/** What a word beside a number says of it: a limit, a span of time, whose it is. */
export type Qualifier = keyof typeof data.kinds

/** The phrases of each kind, in small letters. */
export const qualifiers: Readonly<Record<Qualifier, readonly string[]>> = data.kinds
