import type { Line } from './lines.ts'

/** Lines that are one: a hard-wrapped paragraph, or a sentence broken by the end of a page or of a list item. */
export type LineGroup = readonly [Line, ...Line[]]

export const ENDS_SENTENCE = /[.!?:;]["'”’)\]*]*$/
const ENDS_OPEN =
  /\b(?:a|an|the|and|or|of|to|in|on|at|by|for|from|with|was|were|is|are|be|been|would|will|that|which|who|than|as|like|including|into|over|under|between|its|their|per|about|around|approximately)$/i
const BROKEN_WORD = /[a-z]-$/
export const STARTS_LOWER = /^[("'“‘]*[a-z]/
const ENDS_WITH_COMMA = /[a-z\d)%],$/i
const GOES_ON = /^[a-z£\d]/
export const LONG_LINE = 45
/** Half a paragraph at the end of a page is longer than a headline, which has no full stop either. */
const LONG_PARAGRAPH = 80

/** Groups lines that continue one another. Whether a single line break ends a paragraph is decided once, from the whole document. */
export function rejoinLines(source: string, lines: readonly Line[]): LineGroup[] {
  const width = wrapWidth(source, lines)
  const groups: [Line, ...Line[]][] = []
  for (const line of lines) {
    const group = groups[groups.length - 1]
    const previous = group?.[group.length - 1]
    if (group !== undefined && previous !== undefined && continues(source, group, previous, line, width))
      group.push(line)
    else groups.push([line])
  }
  return groups
}

function continues(source: string, group: LineGroup, previous: Line, line: Line, width: number | null): boolean {
  if (line.kind === 'heading' || previous.kind === 'heading' || line.kind === 'row' || previous.kind === 'row')
    return false
  const head = group[0]
  const before = source.slice(previous.start, previous.end)
  const after = source.slice(line.start, line.end)
  if (line.marker !== null)
    return head.marker !== null && ENDS_OPEN.test(before) && /^[£\d*(a-z]/.test(textOf(source, line))
  if (line.node === previous.node && width !== null) return isFull(before, after, indentOf(source, previous), width)
  if (ENDS_SENTENCE.test(before)) return false
  // After a comma a small letter or a figure goes on, however short the line is.
  if (line.node === previous.node && ENDS_WITH_COMMA.test(before) && GOES_ON.test(after)) return true
  if (BROKEN_WORD.test(before) && STARTS_LOWER.test(after)) return true
  // A short line followed by a small letter is as likely a heading or a caption as half a sentence.
  const apart = line.node !== previous.node
  const long =
    (before.length >= (apart ? LONG_PARAGRAPH : LONG_LINE) || (apart && /[.!?] [A-Z]/.test(before))) &&
    / \S+ \S+ /.test(before)
  if (STARTS_LOWER.test(after)) return long || (ENDS_OPEN.test(before) && before.split(' ').length > 3)
  return before.length >= LONG_LINE && / \S+ \S+ /.test(before) && ENDS_OPEN.test(before)
}

function textOf(source: string, line: Line): string {
  const range = line.ranges[0]
  return range === undefined ? '' : source.slice(range.start, Math.min(range.end, range.start + 8))
}

/** A wrapped line is broken where the next word no longer fits; a line that had room for it ends a paragraph. */
function isFull(before: string, after: string, indent: number, width: number): boolean {
  const word = /^\S+/.exec(after)?.[0].length ?? 0
  return (
    indent + before.length + 1 + word > width ||
    (STARTS_LOWER.test(after) && !ENDS_SENTENCE.test(before) && before.length > width / 2)
  )
}

/** How far a line's words are from the margin: a list's are wrapped at the same column as the rest. */
function indentOf(source: string, line: Line): number {
  let at = line.start
  while (at > 0 && line.start - at < LONG_LINE && !/[\r\n\f\u2028]/.test(source.charAt(at - 1))) at -= 1
  return line.start - at
}

/**
 * The column at which the document was hard-wrapped, or null when each line is a paragraph of its own.
 * Evidence is a long line that stops in mid-sentence while the next line of the same paragraph begins with a small letter.
 */
function wrapWidth(source: string, lines: readonly Line[]): number | null {
  let breaks = 0
  let broken = 0
  let width = 0
  for (let i = 1; i < lines.length; i++) {
    const previous = lines[i - 1]
    const line = lines[i]
    if (previous === undefined || line === undefined || previous.node !== line.node || line.marker !== null) continue
    const length = previous.end - previous.start
    if (length < LONG_LINE) continue
    breaks += 1
    const before = source.slice(Math.max(previous.start, previous.end - 40), previous.end)
    const after = source.slice(line.start, Math.min(line.end, line.start + 4))
    if (!ENDS_SENTENCE.test(before) && STARTS_LOWER.test(after)) {
      broken += 1
      width = Math.max(width, length + indentOf(source, previous))
    }
  }
  return broken >= 2 && broken >= breaks * 0.3 && width <= 200 ? width : null
}
