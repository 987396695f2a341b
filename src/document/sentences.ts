import { matchesOf } from '../text/matches.ts'
import { ABBREVIATION, BEFORE_NUMBER, LEADS_ON, LOST_STOP } from '../vocabulary/sentences.ts'

/** A sentence of a passage, as offsets into `passage.text`. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
}

const END = /[.!?]["')\]]{0,3} (?=["'([]{0,3}[A-Z0-9£>~])/g
const INITIAL = /(?:^|[\s("'])(?:[A-Z]|[A-Z]\.[A-Z])$/

/**
 * Splits readable text into sentences; abbreviations, initials, "c. 300" and "No. 5" do not end one, and a standard sentence begins also where
 * the full stop before it was lost. Never gives an empty sentence.
 */
export function splitSentences(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = []
  let from = 0
  for (const space of ends(text)) {
    if (space > from) sentences.push({ from, to: space })
    from = space + 1
  }
  const end = text.trimEnd().length
  if (end > from) sentences.push({ from, to: end })
  return sentences
}

/** The spaces at which a sentence ends, in order. */
function ends(text: string): number[] {
  const spaces: number[] = []
  for (const match of matchesOf(text, END)) {
    const space = match.index + match[0].length - 1
    if (!match[0].startsWith('.') || !isAbbreviation(text, match.index, space + 1)) spaces.push(space)
  }
  const lost = matchesOf(text, LOST_STOP)
    .map(({ index }) => index + 1)
    .filter((space) => !LEADS_ON.test(text.slice(Math.max(0, space - 10), space)))
  return lost.length === 0 ? spaces : [...new Set([...spaces, ...lost])].sort((a, b) => a - b)
}

function isAbbreviation(text: string, dot: number, next: number): boolean {
  const before = text.slice(Math.max(0, dot - 12), dot)
  if (ABBREVIATION.test(before) || INITIAL.test(before)) return true
  return BEFORE_NUMBER.test(before) && /\d/.test(text.charAt(next))
}
