/** What a token is made of: letters (with digits after them, "s42"), a number in digits, or one other character. */
type TokenForm = 'word' | 'number' | 'mark'

/** One token of a sentence. `from` and `to` are offsets into the sentence, `to` exclusive; `lower` is `text` in small letters. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly lower: string
  readonly is: TokenForm
}

const WORD = "[a-zà-öø-ÿ][a-zà-öø-ÿ0-9]*(?:'[a-zà-öø-ÿ]+)*"
const TOKEN = new RegExp(`(${WORD})|(\\d+(?:[.,]\\d+)*)|\\S`, 'g')

/**
 * The tokens of a text, in order; spaces stand between them and are none. A hyphen is a mark of its own, so that "England-wide" and
 * "England wide" have the same words; an apostrophe inside a word belongs to it. `lower` is `text` in small letters, of the same length.
 */
export function lex(text: string, lower: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(lower); match !== null; match = TOKEN.exec(lower)) {
    const from = match.index
    const to = from + match[0].length
    const is = match[1] !== undefined ? 'word' : match[2] !== undefined ? 'number' : 'mark'
    tokens.push({ from, to, text: text.slice(from, to), lower: match[0], is })
  }
  return tokens
}

/** The index of the first token that begins at an offset or after it; the number of tokens where none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.from ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
