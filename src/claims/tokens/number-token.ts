import { numberWord } from '../../vocabulary/numbers.ts'
import type { Token } from './lex.ts'

/** Whether a token is a number, in digits or a word, or an article that stands for one ("a year ago"). */
export function isNumber(token: Token | undefined): boolean {
  if (token === undefined) return false
  if (token.is === 'number' || token.lower === 'a' || token.lower === 'an') return true
  const word = numberWord(token.lower)
  return word !== undefined && word.is !== 'joint'
}
