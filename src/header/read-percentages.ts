import { type Block, type Document, toSource } from '../document/index.ts'
import type { Evidence, ReportKind } from '../schema/index.ts'
import { matchesOf } from '../vocabulary/matches.ts'
import { SCORES_COUNCIL } from '../vocabulary/scoring.ts'

type Percentage = Evidence['percentages'][number]

const NUMBER = '(?<n>\\d{1,3}(?:\\.\\d{1,2})?)'
const PERCENT = ' ?(?:%|per ?cent\\b|pc\\b|/ ?100|out of (?:a (?:possible|maximum) )?(?:100|a hundred))'
/** Each says in so many words that the figure is the overall score; of a text in small letters. */
const FORMS = [
  new RegExp(
    `\\boverall (?:cqc )?(?:rating|score|percentage)(?: score)?(?: (?:for|given to) [^:.;%\\d]{2,60}?)?(?:: ?| -+ ?| of | was | is | )${NUMBER}(?!\\d)(?!\\.\\d)(?! ?(?:out of|/) ?(?:4|36)\\b)(?:${PERCENT})?(?![\\w%]| (?:out|of))`,
    'g',
  ),
  new RegExp(`\\bscor(?:ed|es|ing) (?:a total of |an overall )?${NUMBER}${PERCENT} (?:overall|in total)`, 'g'),
  new RegExp(
    `\\boverall,? (?:[\\w' ]{2,60} )?(?:scored|scores|achieved|received) (?:a total of )?${NUMBER}${PERCENT}`,
    'g',
  ),
  new RegExp(`(?<![\\d.])${NUMBER}${PERCENT} overall (?:score|rating)`, 'g'),
  new RegExp(`${SCORES_COUNCIL}${NUMBER}${PERCENT}`, 'g'),
]
const LABEL = /^(?:overall (?:rating|score)|local authority rating and scores?|overall percentage score)\b/i
const ALONE = new RegExp(
  `^(?:[\\w' ]{3,60} )?["']?(?:(?:outstanding|good|requires improvement|inadequate)["']?[ :|(-]{1,3})?${NUMBER} ?%\\)?$`,
  'i',
)

/** Every overall percentage the document prints, in order. A score out of 36 or of one statement is none. */
export function readPercentages(document: Document, kind: ReportKind): Percentage[] {
  if (kind === 'peer-challenge') return []
  const found: Percentage[] = []
  document.blocks.forEach((block, index) => {
    const { text } = block.passage
    if (!/\d/.test(text)) return
    const lower = text.toLowerCase()
    if (lower.includes('overall') || /scor\w+ (?:it|their|the)/.test(lower)) {
      for (const form of FORMS)
        for (const match of matchesOf(lower, form)) found.push(...toPercentage(document, block, match))
    }
    const label =
      index > 0 && document.blocks.slice(Math.max(0, index - 3), index).some((b) => LABEL.test(b.passage.text))
    const alone = label && text.length < 90 ? ALONE.exec(text) : null
    if (alone !== null) found.push(...toPercentage(document, block, alone))
  })
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter((one, i, all) => all.findIndex((other) => other.span.start === one.span.start) === i)
}

function toPercentage(document: Document, block: Block, match: RegExpMatchArray): Percentage[] {
  const printed = match.groups?.n
  if (printed === undefined || match.index === undefined) return []
  const value = Number(printed)
  if (value > 100) return []
  const from = match.index + match[0].lastIndexOf(printed)
  const { start, end } = toSource(block.passage, from, from + printed.length)
  return [{ value, span: document.toSpan(start, end) }]
}
