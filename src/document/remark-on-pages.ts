import type { Diagnostic } from '../schema/index.ts'
import type { SourceDocument } from './source-document.ts'

const FORM_FEED = '\f'
/** More are not named one by one. */
const MOST_NAMED = 12

/**
 * The pages without a letter that stand between pages with some: scanned, or damaged, or left blank. Nobody sees from a record that they are missing. In text,
 * form feeds end pages, as in what is made of a PDF.
 */
export function remarkOnPages({ format, text, emptyPages }: SourceDocument): Diagnostic[] {
  const pages = emptyPages ?? (format === 'text' && text.includes(FORM_FEED) ? emptyAmong(text.split(FORM_FEED)) : [])
  if (pages.length === 0) return []
  const message =
    pages.length === 1
      ? `Page ${pages[0]} has no text`
      : pages.length > MOST_NAMED
        ? `${pages.length} pages have no text, the first of them page ${pages[0]}`
        : `Pages ${pages.slice(0, -1).join(', ')} and ${pages[pages.length - 1]} have no text`
  return [{ rule: 'page/no-text', severity: 'info', message, span: null, related: [] }]
}

/** The pages, from 1, without a letter between others that have some; each given as its text. */
export function emptyAmong(pages: readonly string[]): number[] {
  const holds = pages.map((page) => /[\p{L}\p{N}]/u.test(page))
  const [first, last] = [holds.indexOf(true), holds.lastIndexOf(true)]
  return holds.flatMap((is, index) => (is || index < first || index > last ? [] : [index + 1]))
}
