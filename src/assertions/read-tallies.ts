import { scanNumbers } from '../claims/number.ts'
import { type Document, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { SurveyReading, TallyReading } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { findSources } from '../vocabulary/sources.ts'

const NUMBER = '(?:[1-9]|one|two|three|four|five|six|seven|eight|nine)'
/** "eight of the nine areas were scored 3". */
const TALLY = new RegExp(
  `\\b(all|${NUMBER}) (?:out )?(?:of )?(?:the |its |our )?(?:nine|9) (?:[a-z]+ ){0,3}?(?:(?:was|were|been|being|got|given|received|rated|scored|scoring|a|an|score|of|as|at|each|with) ){1,6}(?:a )?([1-4]|one|two|three|four)\\b(?! of)`,
  'g',
)
const FINANCIAL = /\b(20\d\d) ?[/-] ?(?:20)?(\d\d)\b/g
/** A survey that is spoken of as not held, or to come. */
const NOT_HELD = /\b(?:no|not|without|next|postponed|cancelled|never|every other|biennial|two years|will be|due)\b/
const REACH = 14

/** How many of the nine areas a text says have a score. */
export function readTallies(document: Document, blocks: readonly PlacedBlock[]): TallyReading[] {
  return blocks.flatMap(({ block: { passage } }) => {
    const lower = passage.text.toLowerCase()
    return /nine|\b9\b/.test(lower)
      ? matchesOf(lower, TALLY).map((match) => {
          const { start, end } = toSource(passage, match.index, match.index + match[0].length)
          const of = (word: string | undefined) => (word === 'all' ? 9 : (scanNumbers(word ?? '')[0]?.value ?? 0))
          return { count: of(match[1]), score: of(match[2]), span: document.toSpan(start, end) }
        })
      : []
  })
}

/** Surveys named with the year beside them. */
export function readSurveys(document: Document, blocks: readonly PlacedBlock[]): SurveyReading[] {
  return blocks.flatMap(({ block: { passage } }): SurveyReading[] => {
    const { text } = passage
    if (!/20\d\d ?[/-]/.test(text) || !/survey|SACE|ASCS/i.test(text)) return []
    const lower = text.toLowerCase()
    const sources = findSources(text, lower)
    return matchesOf(lower, FINANCIAL).flatMap((match): SurveyReading[] => {
      const [printed, first = '', second = ''] = match
      const end = match.index + printed.length
      const source = sources.find(
        ({ from, to }) => (to <= match.index && match.index - to <= REACH) || (from >= end && from - end <= REACH),
      )
      if (source === undefined || Number(second) !== (Number(first) + 1) % 100) return []
      // A council's own "survey of carers" is none of the national ones, which have capitals.
      if (
        !/[A-Z]/.test(text.slice(source.from, source.to)) ||
        NOT_HELD.test(lower.slice(Math.max(0, match.index - 90), end + 60))
      )
        return []
      const place = toSource(passage, match.index, end)
      return [
        {
          source: source.id,
          name: source.name,
          year: `${first}/${second}`,
          span: document.toSpan(place.start, place.end),
        },
      ]
    })
  })
}
