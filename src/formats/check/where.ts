import type { Format, Span } from '../../schema/index.ts'
import { printable } from '../printable.ts'

/** Formats whose lines their readers see: of the others, the text that lines are counted in is made in reading. */
const HAS_LINES: ReadonlySet<Format> = new Set(['text', 'markdown'])
const LONGEST_HEADING = 70

/** "line 12, under “Waiting lists”", "page 3, under …"; of a Word file or a page of the web the heading alone. */
export function whereWords(format: Format, span: Span | null, heading: string | null): string {
  if (span === null) return 'the document as a whole'
  const place = span.page !== null ? `page ${span.page}` : HAS_LINES.has(format) ? `line ${span.line}` : null
  const title = heading === null ? null : printable(heading)
  const under =
    title === null || title === ''
      ? null
      : `under “${title.length > LONGEST_HEADING ? `${title.slice(0, LONGEST_HEADING - 1).trimEnd()}…` : title}”`
  return [place, under].filter((one) => one !== null).join(', ') || 'no heading'
}
