import { matchesOf } from '../text/matches.ts'

/** A paragraph's number at the beginning of a line: `6.1`, `2.2.`, `10.4.2`. A figure has a small letter or a sign after it. */
export const PARAGRAPH_NUMBER = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[ \t\u00a0]+["'\u201c\u2018([]{0,2}[A-Z])/

const AT_LINE_START =
  /(?:^|[\r\n])[ \t\u00a0]{0,12}(?<part>\d{1,2})\.(?<point>\d{1,2})(?:\.\d{1,2}){0,2}\.?[ \t\u00a0]+["'\u201c\u2018([]{0,2}[A-Z]/g

/**
 * Whether a document numbers its paragraphs, as committee papers do: two lines that follow one another in number (`3.1`, `3.2`; `3.4`, `4.1`). A lone
 * line that begins with a decimal is no such document.
 */
export function hasNumberedParagraphs(source: string): boolean {
  if (!/\d\.\d/.test(source)) return false
  let before = { part: -1, point: -1 }
  for (const match of matchesOf(source, AT_LINE_START)) {
    const part = Number(match.groups?.part)
    const point = Number(match.groups?.point)
    if ((part === before.part && point === before.point + 1) || (part === before.part + 1 && point <= 1)) return true
    before = { part, point }
  }
  return false
}
