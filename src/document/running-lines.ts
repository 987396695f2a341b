import type { Line } from './lines.ts'
import { ENDS_SENTENCE, LONG_LINE, STARTS_LOWER } from './rejoin.ts'

/** "Page 3 of 12", alone or beside the document's name, parted from it by space or a bar. */
const PAGE_FOOT =
  /^(?:\S.{1,100}?(?:\s{2,}| ?[|–—] ?| - ))?page \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?:(?:\s{2,}| ?[|–—] ?| - )\S.{1,100})?$/i
const LONGEST_FOOT = 230
const PAGE_NUMBER = /^\d{1,3}$/
const LONGEST_HEAD = 80
const MOST_HEADS = 2

/**
 * Leaves out what the pages of a printed document repeat: its feet ("Council report … Page 3 of 12"), and where a sentence goes on
 * behind one, the head of the next page or a bare page number between its halves.
 */
export function withoutRunningLines(source: string, lines: readonly Line[]): readonly Line[] {
  const texts = lines.map((line) => (line.end - line.start <= LONGEST_FOOT ? source.slice(line.start, line.end) : ''))
  const left = new Set<number>()
  texts.forEach((text, at) => {
    const isFoot = /page \d/i.test(text) && PAGE_FOOT.test(text)
    if (isFoot) left.add(at)
    else if (!PAGE_NUMBER.test(text) || !standsAlone(lines, at)) return
    const next = behind(source, lines, texts, at)
    if (next === null) return
    for (let between = at; between < next; between++) left.add(between)
  })
  return left.size === 0 ? lines : lines.filter((_, at) => !left.has(at))
}

function standsAlone(lines: readonly Line[], at: number): boolean {
  const own = lines[at]?.node
  return lines[at - 1]?.node !== own && lines[at + 1]?.node !== own
}

/** Where the sentence before a page's end goes on: after at most two short lines; null where it has ended or nothing plainly goes on. */
function behind(source: string, lines: readonly Line[], texts: readonly string[], at: number): number | null {
  const last = lines[at - 1]
  if (last === undefined || last.kind === 'heading' || last.kind === 'row') return null
  if (last.end - last.start < LONG_LINE || ENDS_SENTENCE.test(source.slice(last.end - 8, last.end))) return null
  for (let next = at + 1; next <= at + 1 + MOST_HEADS; next++) {
    const line = lines[next]
    if (line === undefined || line.kind !== last.kind || line.marker !== null) return null
    if (STARTS_LOWER.test(source.slice(line.start, line.start + 8))) return next
    const text = texts[next] ?? ''
    if (text === '' || text.length > LONGEST_HEAD || ENDS_SENTENCE.test(text) || !standsAlone(lines, next)) return null
  }
  return null
}
