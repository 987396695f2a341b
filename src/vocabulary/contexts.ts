import data from './data/contexts.json' with { type: 'json' }

/** How a sentence stands to the one before it. */
export type ContextWord = keyof typeof data.kinds

/** The phrases of each kind, in small letters. */
export const contextWords: Readonly<Record<ContextWord, readonly string[]>> = data.kinds
