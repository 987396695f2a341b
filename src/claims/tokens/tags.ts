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
