/** What a word is in its place. `ed` is a form of which only the clause can say whether it is the finite verb or a participle. */
export type Tag =
  | 'figure'
  | 'covered'
  | 'ends'
  | 'number'
  | 'determiner'
  | 'pronoun'
  | 'preposition'
  | 'relative'
  | 'subordinator'
  | 'complementiser'
  | 'coordinator'
  | 'be'
  | 'have'
  | 'do'
  | 'modal'
  | 'negative'
  | 'adverb'
  | 'adjective'
  | 'noun'
  | 'verb'
  | 'ed'
  | 'participle'
  | 'gerund'
  | 'to'
  | 'infinitive'
  | 'comma'
  | 'semicolon'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'stop'

/** What noun phrases are mostly made of. */
export const NOUN_WORDS = ['noun', 'adjective'] as const satisfies readonly Tag[]
/** What begins a finite verb group. */
export const FINITE = ['verb', 'be', 'have', 'modal', 'do'] as const satisfies readonly Tag[]
/** A verb in whatever form. */
export const VERB_FORMS = ['verb', 'participle', 'gerund', 'infinitive'] as const satisfies readonly Tag[]
/** What may stand anywhere in a verb group. */
export const ADVERBIAL = ['adverb', 'negative'] as const satisfies readonly Tag[]
/** What parts the items of a list. */
export const LIST_MARKS = ['comma', 'coordinator'] as const satisfies readonly Tag[]

/** A token with what it is; `can` holds what the word could be. */
export interface Tagged {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly lower: string
  readonly tag: Tag
  readonly can: number
  readonly bare?: boolean
}

/** A token before its neighbours have decided; `fixed` where nothing is left to decide (a figure, a mark, a number). */
export interface Untagged {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly lower: string
  readonly fixed: Tag | null
  /** Of a figure: true where no noun of its own follows it. */
  readonly bare?: boolean
}

/** Whether a token is one of these; false where there is none. */
export function is(token: Pick<Tagged, 'tag'> | undefined, ...tags: readonly Tag[]): boolean {
  return token !== undefined && tags.includes(token.tag)
}

/** Whether a token is one of these words, in small letters; false where there is none. */
export function says(token: { readonly lower: string } | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && words.includes(token.lower)
}
