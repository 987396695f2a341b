import { anyOf } from '../text/phrases.ts'

/** How many words a gap (`…`) may hold: enough for an object, too few to reach another clause. */
const GAP = "(?:,? [\\w'/-]{1,30}){0,4}?"

/**
 * The source of one pattern for phrases, over readable text. In a phrase `a/b` are words of one place, `?word` may be left out (never the first), `…` stands
 * for up to four words, `{name}` for any entry of that list, and `*{name}` for up to three of them. Whole words.
 */
export function anyTemplate(phrases: readonly string[], lists: Readonly<Record<string, readonly string[]>>): string {
  return `(?<![\\w-])(?:${phrases.map((phrase) => compile(phrase, lists)).join('|')})(?![\\w-])`
}

function compile(phrase: string, lists: Readonly<Record<string, readonly string[]>>): string {
  return phrase
    .split(' ')
    .map((word, i) => {
      const space = i === 0 ? '' : ' '
      if (word === '…') return GAP
      if (word.startsWith('?')) return `(?:${space}(?:${anyOf(word.slice(1).split('/'))}))?`
      const some = /^\*\{(\w+)\}$/.exec(word)?.[1]
      if (some !== undefined) return `(?:${space}(?:${anyOf(lists[some] ?? [])})){0,3}`
      const list = /^\{(\w+)\}$/.exec(word)?.[1]
      return `${space}(?:${anyOf(list === undefined ? word.split('/') : (lists[list] ?? []))})`
    })
    .join('')
}
