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

/** Phrases of the vocabulary with what each means. Looking one up takes as many steps as the longest phrase has tokens. */
export class Lexicon<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meaning: undefined }
  readonly #endings: Map<string, Node<Meaning>> = new Map()

  /** Phrases in small letters, words apart by one space; a hyphen is a token of its own. The last meaning given to a phrase holds. */
  constructor(phrases: Iterable<readonly [phrase: string, meaning: Meaning]>) {
    for (const [phrase, meaning] of phrases) this.#add(lex(phrase, phrase), meaning)
  }

  #add(tokens: readonly Token[], meaning: Meaning): void {
    let node = this.#root
    for (const { lower } of tokens) node = nodeFor(node.next, lower)
    if (node !== this.#root) node.meaning = meaning
    let back: Node<Meaning> | undefined
    for (const { lower } of [...tokens].reverse()) back = nodeFor(back?.next ?? this.#endings, lower)
    if (back !== undefined) back.meaning = meaning
  }

  /** The longest phrase that begins at a token; null where none does. */
  at(tokens: readonly Token[], index: number): Found<Meaning> | null {
    let node: Node<Meaning> | undefined = this.#root
    let found: Found<Meaning> | null = null
    for (let i = index; i < tokens.length; i++) {
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
      const node = nodes.get(tokens[i]?.lower ?? '')
      if (node === undefined) break
      if (node.meaning !== undefined) found = { meaning: node.meaning, next: i }
      nodes = node.next
    }
    return found
  }

  /** The meaning of a single word, for what is no longer a token. */
  of(word: string): Meaning | undefined {
    return this.#root.next.get(word)?.meaning
  }
}

function nodeFor<Meaning>(nodes: Map<string, Node<Meaning>>, word: string): Node<Meaning> {
  const known = nodes.get(word)
  if (known !== undefined) return known
  const made: Node<Meaning> = { next: new Map(), meaning: undefined }
  nodes.set(word, made)
  return made
}
