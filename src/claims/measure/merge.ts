import { numberWords } from '../../vocabulary/word-classes.ts'
import type { Token } from '../tokens/lex.ts'
import { says, type Tag, type Untagged } from '../tokens/tags.ts'

const MARKS: Readonly<Record<string, Tag>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '–': 'dash',
  '—': 'dash',
  '-': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
}

const OPEN_END = ['over', 'above', 'under', 'older', 'younger', 'below', 'more', 'less', 'fewer', 'up'] as const

/** The last token of "65 and over", "18 or under", "10 or more"; -1 where a number opens no such band. */
function bandEnd(words: readonly Token[], i: number): number {
  if (words[i]?.is !== 'number') return -1
  return says(words[i + 1], 'and', 'or') && says(words[i + 2], ...OPEN_END) ? i + 2 : -1
}

/** The tokens with words that a hyphen or a slash ties together made one, and marks told apart. */
export function merged(words: readonly Token[], text: string): Untagged[] {
  const result: Untagged[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Token
    if (word.is === 'mark') {
      result.push({
        from: word.from,
        to: word.to,
        text: word.text,
        lower: word.lower,
        fixed: MARKS[word.text] ?? 'quote',
      })
      continue
    }
    let to = word.to
    let isWord = word.is === 'word' && !numberWords.has(word.lower)
    const band = bandEnd(words, i)
    if (band !== -1) {
      to = (words[band] as Token).to
      i = band
    }
    while (i + 1 < words.length) {
      const mark = words[i + 1] as Token
      const after = words[i + 2]
      if (mark.from !== to) break
      if (mark.text === '+') {
        to = mark.to
        i += 1
        break
      }
      if (mark.is !== 'mark') {
        to = mark.to
        isWord ||= mark.is === 'word'
        i += 1
        continue
      }
      if (!/^[-–/&.'’]$/.test(mark.text) || after === undefined || after.from !== mark.to || after.is === 'mark') {
        if (/^['’]$/.test(mark.text) && /s$/.test(word.lower) && text.charAt(mark.to) === ' ') {
          to = mark.to
          i += 1
        }
        break
      }
      to = after.to
      isWord ||= after.is === 'word'
      i += 2
    }
    const isWhole = to === word.to
    const printed = isWhole ? word.text : text.slice(word.from, to)
    result.push({
      from: word.from,
      to,
      text: printed,
      lower: isWhole ? word.lower : printed.toLowerCase(),
      fixed: isWord ? null : 'number',
    })
  }
  return result
}
