import type { PeriodMention } from './period.ts'
import { type AttachedSource, type Reading, stretchOf } from './reading.ts'

const WITH_SOURCE =
  /^[,)( ]{0,3}(?:\(?[a-z-]{2,7}[,)]{1,2} ?)?(?:(?:data|figures|results|returns?|statistics|estimates) )?(?:for |in |from )?$/
const COMES_FROM =
  /^(?:the|these|this|those|that|both|all)(?: (?:figures?|data|numbers?|percentages?|results?|findings?|statistics))? (?:comes?|came|is|are|was|were)(?: all| both)?(?: taken| drawn| reported)? (?:from|in) /

/** The source named before an offset in the sentence, else the first. The index that a score is measured on is its measure, not its source. */
export function namedSource(reading: Reading, before: number): AttachedSource | null {
  const { sentence, sources } = reading
  if (sources.length === 0) return null
  const own = sources.filter(
    (s) =>
      s.id !== 'imd' ||
      /(?:\b(?:according to|data|from|in|on) |\()(?:the )?(?:\d{4} )?(?:english )?$/.test(
        sentence.lower.slice(0, s.from),
      ),
  )
  // A source named after the figure counts in the same clause only: in brackets, or before a turn of the sentence.
  const later = own.find((s) => s.from >= before && !/[;:]|,? but |, when /.test(sentence.lower.slice(before, s.from)))
  const mention = own.filter((s) => s.from < before).at(-1) ?? later
  if (mention === undefined) return null
  return {
    id: mention.id,
    name: mention.name,
    text: sentence.text.slice(mention.from, mention.to),
    basis: 'stated',
    at: stretchOf(sentence, mention.from, mention.to),
  }
}

/** The year printed with the source itself: "(Safeguarding Adults Collection 2022/23)", "ASCOF figures for 2023/24". */
export function sourcePeriod(reading: Reading, source: AttachedSource | null): PeriodMention | null {
  if (source === null || source.basis === 'carried') return null
  const { lower } = reading.sentence
  const mentions = reading.sources.filter((s) => s.id === source.id)
  return (
    reading.periods.find((p) => mentions.some((s) => p.from >= s.to && WITH_SOURCE.test(lower.slice(s.to, p.from)))) ??
    null
  )
}

/** The source that a sentence without figures gives those before it: "The figure comes from the 2023/24 survey". Null where it gives none. */
export function toldSource({ sentence, sources, figures }: Reading): AttachedSource | null {
  const mention = sources[0]
  if (mention === undefined || figures.length > 0 || !COMES_FROM.test(sentence.lower)) return null
  return {
    id: mention.id,
    name: mention.name,
    text: sentence.text.slice(mention.from, mention.to),
    basis: 'carried',
    at: stretchOf(sentence, mention.from, mention.to),
  }
}
