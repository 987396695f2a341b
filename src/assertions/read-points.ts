import { type Document, splitSentences, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { PointsReading } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'

const POINTS =
  /(?<![\d.,-])(\d{1,2}) (?:points )?(?:out )?of (?:a possible |a maximum of |the )?36\b(?! (?:people|homes|councils|cases|weeks|days|months))/g
const PERCENT = /(?<![\d.,])(\d{2,3}(?:\.\d{1,2})?) ?(?:%|per ?cent\b|pc\b)/g
/** What a council would have to have is not what it has. */
const NEEDED =
  /\b(?:need(?:ed|s)?|would|requires? at least|threshold|short of|between|at least|average|previous(?:ly)?|last time|earlier|in 20\d\d)\b/
const TOTAL = /^(?:grand |overall )?total(?: score| points)?(?: out)?(?: of)?(?: 36)?\b[^\d]{0,20}$/i
/** A total stands under its scores. */
const REACH = 14

/** The points of 36 that a document gives the council, with the percentage told beside them, and the total of a list of scores. */
export function readPoints(document: Document, blocks: readonly PlacedBlock[]): PointsReading[] {
  const found: PointsReading[] = []
  blocks.forEach(({ block, role }, index) => {
    const { passage } = block
    const { text } = passage
    const place = (from: number, to: number) => {
      const { start, end } = toSource(passage, from, to)
      return document.toSpan(start, end)
    }
    const total = totalIn(text)
    const isUnder = blocks.slice(Math.max(0, index - REACH), index).filter((one) => one.role === 'score').length >= 3
    if (total !== null && isUnder && role !== 'heading') {
      found.push({ points: total.value, percent: null, span: place(total.from, total.to) })
      return
    }
    if (!text.includes('36')) return
    const lower = text.toLowerCase()
    for (const { from, to } of splitSentences(text)) {
      const sentence = lower.slice(from, to)
      const points = matchesOf(sentence, POINTS)
      const [match] = points
      if (match === undefined || points.length !== 1 || NEEDED.test(sentence)) continue
      const percents = matchesOf(sentence, PERCENT)
      const percent =
        percents.length === 1 && Math.abs((percents[0]?.index ?? 0) - match.index) < 60
          ? Number(percents[0]?.[1])
          : null
      found.push({
        points: Number(match[1]),
        percent,
        span: place(from + match.index, from + match.index + match[0].length),
      })
    }
  })
  return found.filter(({ points }) => points >= 9 && points <= 36)
}

/** "Total | 26", "Total score: 26". */
function totalIn(text: string): { value: number; from: number; to: number } | null {
  const match = /(?<!\d)(\d{1,2})(?: ?(?:\/|out of|of) ?36)?\W{0,4}$/.exec(text)
  if (match === null || text.length > 60 || !TOTAL.test(text.slice(0, match.index).replace(/[|:]/g, ' ').trim()))
    return null
  return { value: Number(match[1]), from: match.index, to: match.index + (match[1]?.length ?? 0) }
}
