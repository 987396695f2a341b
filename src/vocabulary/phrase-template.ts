import { anyOf } from './phrases.ts'

/** How many words a gap (`…`) may hold: enough for an object, too few to reach another clause. */
const GAP = "(?:[\\w'/-]{1,30},? ){0,4}?"

/**
 * Compiles phrases to one pattern over readable text. In a phrase `a/b` are words of one place, `?word` may be left out, `…` stands
 * for up to four words, and `{name}` for any entry of that list. Whole words, whatever their case.
 */
export function templatePattern(
  phrases: readonly string[],
  lists: Readonly<Record<string, readonly string[]>>,
  flags = 'i',
): RegExp {
  return new RegExp(`(?<![\\w-])(?:${phrases.map((phrase) => compile(phrase, lists)).join('|')})(?![\\w-])`, flags)
}

function compile(phrase: string, lists: Readonly<Record<string, readonly string[]>>): string {
  const words = phrase.split(' ')
  return words
    .map((word, i) => {
      const space = i === words.length - 1 ? '' : ' '
      if (word === '…') return GAP
      if (word.startsWith('?')) return `(?:${anyOf(word.slice(1).split('/'))}${space})?`
      const list = /^\{(\w+)\}$/.exec(word)?.[1]
      return `(?:${anyOf(list === undefined ? word.split('/') : (lists[list] ?? []))})${space}`
    })
    .join('')
}
