import type { QuotedSentence } from '../../schema/index.ts'
import { printable } from '../printable.ts'

/** How a sentence's marked words are set off from the others. */
export interface Marking {
  readonly plain: (words: string) => string
  readonly marked: (words: string) => string
}

/** More than this between two marks, or beyond them, is left out. */
const LONGEST_GAP = 160

/** A sentence on one line with its figures set off; what is far from them is left out. */
export function quotation({ text, marks }: QuotedSentence, { plain, marked }: Marking): string {
  const pieces: string[] = []
  let at = 0
  marks.forEach(({ from, to }, index) => {
    pieces.push(
      plain(shorten(text.slice(at, from), index === 0 ? 'start' : 'middle')),
      marked(printable(text.slice(from, to))),
    )
    at = to
  })
  pieces.push(plain(shorten(text.slice(at), 'end')))
  return pieces.join('').trim()
}

/** Words between marks on one line, their edges kept apart from the marks as they were. */
function shorten(words: string, place: 'start' | 'middle' | 'end'): string {
  const line = `${/^\s/.test(words) ? ' ' : ''}${printable(words)}${/\S\s$/.test(words) ? ' ' : ''}`
  if (line.length <= LONGEST_GAP) return line
  const half = Math.floor(LONGEST_GAP / 2)
  if (place === 'start') return `… ${cutStart(line, LONGEST_GAP)}`
  if (place === 'end') return `${cutEnd(line, LONGEST_GAP)} …`
  return `${cutEnd(line, half)} … ${cutStart(line, half)}`
}

function cutEnd(line: string, length: number): string {
  const at = line.lastIndexOf(' ', length)
  return line.slice(0, at > 0 ? at : length)
}

function cutStart(line: string, length: number): string {
  const at = line.indexOf(' ', line.length - length)
  return line.slice(at === -1 ? line.length - length : at + 1)
}
