import type { Span } from '../schema/index.ts'

/** Turns offsets into spans with line, column and page. */
export type ToSpan = (start: number, end: number) => Span

/**
 * Prepares the line table of a text once, and gives a function from offsets to spans.
 * Lines end with `\n`, `\r\n` or a lone `\r`; columns count UTF-16 units from 1.
 */
export function spanner(text: string, pages: readonly number[] | null): ToSpan {
  const starts = lineStarts(text)
  return (start, end) => {
    const line = lastAtOrBefore(starts, start)
    return {
      start,
      end,
      line: line + 1,
      column: start - (starts[line] ?? 0) + 1,
      page: pages === null ? null : lastAtOrBefore(pages, start) + 1,
    }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  // indexOf is many times as fast as looking at each character; a lone carriage return is rare enough to be looked for once.
  if (text.includes('\r')) {
    const lineBreak = /\r\n|\n|\r/g
    while (lineBreak.test(text)) starts.push(lineBreak.lastIndex)
    return starts
  }
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Index of the last entry that is not greater than the offset; 0 when all are. */
function lastAtOrBefore(entries: readonly number[], offset: number): number {
  let low = 0
  let high = entries.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((entries[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
