import type { Block } from '../document/index.ts'

const LONGEST_HEADING = 110
const MOST_WORDS = 15
const ENDS_LIKE_PROSE = /[.!?;:,"')\]…]$/
const ASKS = /^(?:what|how|why|where|who|when)\b/i
const STARTS_LIKE_HEADING = /^[A-Z0-9]/
const CAPTION = /^(?:figure|fig|table|chart|image|photo|picture|source|note|nb|caption)\b[ .:]/i
const FINITE =
  /\b(?:was|were|has|had|have|said|told|says|tells|will|would|could|should|can|did|does|do|found|showed|shows|felt|feel|received|provided|gave|made|took|we|they|he|she|it|i|you)\b/i
const BEING = /\b(?:is|are)\b/i
const GERUND = /^[A-Z][a-z]+ing\b/
const STARTS_SENTENCE = /^(?:this|these|that|those|there|for example|however|although)\b/i
const FIGURES = /%|£|\d[\d,.]{0,20}\d{2}/
const CONTACT = /@|https?:|www\.|\|/

/** A year at the beginning of a heading, or led in, is no figure: "2023/24: where your money went". Elsewhere it is of a day, or of the report whose title it stands in. */
const YEARS = /(?:^|\b(?:in|during|for|over|throughout) )(?:19|20)\d\d(?:[/-]\d{2,4})?\b/g
const LETTERS = /[A-Za-z]{3}/

/** Whether a line tells numbers other than years, or nothing but years. */
function holdsFigures(text: string): boolean {
  const rest = text.replace(YEARS, '')
  return FIGURES.test(rest) || !LETTERS.test(rest)
}

/** Whether a line looks like a title or heading by itself: short, without a verb or a full stop, beginning with a capital. */
export function looksLikeHeading(block: Block): boolean {
  const { text } = block.passage
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph' || text.length < 4 || text.length > LONGEST_HEADING) return false
  if (!STARTS_LIKE_HEADING.test(text) || CAPTION.test(text) || CONTACT.test(text) || holdsFigures(text)) return false
  if (STARTS_SENTENCE.test(text) || text.split(' ').length > MOST_WORDS) return false
  if (text.endsWith('?')) return ASKS.test(text)
  if (ENDS_LIKE_PROSE.test(text)) return /^[^()]{3,80}\([A-Za-z ]{2,40}\)$/.test(text) && !FINITE.test(text)
  return ASKS.test(text) || !(FINITE.test(text) || (BEING.test(text) && !GERUND.test(text)))
}

/** Whether a block is running text or a list, which is what a heading stands above. */
export function looksLikeProse(block: Block): boolean {
  const { text } = block.passage
  if (block.kind === 'item') return true
  if (block.kind !== 'paragraph') return block.kind === 'row'
  return text.length > LONGEST_HEADING || (/[.!?:]["')\]]{0,2}$/.test(text) && text.split(' ').length > 3)
}

/**
 * Whether an unmarked line is a heading where it stands: it looks like one, running text follows, and what comes before is complete —
 * a sentence that has ended, a list item set apart by a blank line, or another heading. `announced`: the block before is itself a heading or label.
 */
export function isHeadingLine(
  before: Block | undefined,
  block: Block,
  after: Block | undefined,
  announced: boolean,
): boolean {
  if (block.kind === 'heading') return true
  if (after === undefined || !looksLikeHeading(block) || !looksLikeProse(after)) return false
  // A short line, then a list that it introduces without a colon, is no heading when both are one paragraph.
  if (after.kind === 'item' && after.gap === 0 && block.gap === 0) return false
  if (before === undefined || announced) return true
  const text = before.passage.text
  if (before.kind === 'item') return block.gap > 0 || /[.!?]["')\]]{0,2}$/.test(text)
  return /[.!?]["')\]]{0,2}(?:\/p>)?$/.test(text)
}
