import { lex, type Token } from './lex.ts'

/** A phrase found among tokens: what it means, and the index of the token after it. */
export interface Found<Meaning> {
  readonly meaning: Meaning
  readonly next: number
}

interface Node<Meaning> {
  readonly next: Map<string, Node<Meaning>>
  meaning: Meaning | undefined
}

/**
 * Phrases of the vocabulary with what each means. Looking one up takes as many steps as the longest phrase has tokens. A hyphen
 * inside a word is passed over, so that "England-wide" is found by "england wide".
 */
export class Lexicon<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meaning: undefined }
  readonly #endings: Map<string, Node<Meaning>> = new Map()

  /** Phrases in small letters, words apart by one space or a hyphen. The last meaning given to a phrase holds. */
  constructor(phrases: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    for (const [phrase, meaning] of phrases) {
      const tokens = lex(phrase, phrase)
      this.#add(
        tokens.filter((_, i) => !isHyphen(tokens, i)).map(({ lower }) => lower),
        meaning,
      )
    }
  }

  #add(words: readonly string[], meaning: Meaning): void {
    let node = this.#root
    for (const word of words) node = nodeFor(node.next, word)
    if (node !== this.#root) node.meaning = meaning
    let back: Node<Meaning> | undefined
    for (const word of [...words].reverse()) back = nodeFor(back?.next ?? this.#endings, word)
    if (back !== undefined) back.meaning = meaning
  }

  /** The longest phrase that begins at a token; null where none does. */
  at(tokens: readonly Token[], index: number): Found<Meaning> | null {
    let node: Node<Meaning> | undefined = this.#root
    let found: Found<Meaning> | null = null
    for (let i = index; i < tokens.length; i++) {
      if (i > index && isHyphen(tokens, i)) continue
      node = node.next.get(tokens[i]?.lower ?? '')
      if (node === undefined) break
      if (node.meaning !== undefined) found = { meaning: node.meaning, next: i + 1 }
    }
    return found
  }

  /** The longest phrase that ends right before a token; `next` is then the index of its first token. */
  endingAt(tokens: readonly Token[], index: number): Found<Meaning> | null {
    let nodes: Map<string, Node<Meaning>> = this.#endings
    let found: Found<Meaning> | null = null
    for (let i = index - 1; i >= 0; i--) {
      if (i < index - 1 && isHyphen(tokens, i)) continue
      const node = nodes.get(tokens[i]?.lower ?? '')
      if (node === undefined) break
      if (node.meaning !== undefined) found = { meaning: node.meaning, next: i }
      nodes = node.next
    }
    return found
  }

  /** The words that phrases begin with: for whoever asks first, since most words begin none. */
  beginnings(): Iterable<string> {
    return this.#root.next.keys()
  }

  /** The meaning of a single word, for what is no longer a token. */
  of(word: string): Meaning | undefined {
    return this.#root.next.get(word)?.meaning
  }
}

/** A hyphen between two words without spaces. */
function isHyphen(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  return token?.lower === '-' && tokens[index - 1]?.to === token.from && tokens[index + 1]?.from === token.to
}

function nodeFor<Meaning>(nodes: Map<string, Node<Meaning>>, word: string): Node<Meaning> {
  const known = nodes.get(word)
  if (known !== undefined) return known
  const made: Node<Meaning> = { next: new Map(), meaning: undefined }
  nodes.set(word, made)
  return made
}
