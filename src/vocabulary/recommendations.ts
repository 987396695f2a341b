import data from './data/recommendations.json' with { type: 'json' }
import { templatePattern } from './phrase-template.ts'
import { anyOf } from './phrases.ts'

const { lists } = data
const beginning = (phrases: readonly string[]) =>
  new RegExp(`^(?:\\d{1,2}[.)] )?(?:the )?(?:${anyOf(phrases)})(?![\\w-])`, 'i')

/** How peer challenges give advice, and what only looks like it. */
export const adviceForms: readonly { readonly id: string; readonly pattern: RegExp }[] = data.advice.map(
  ({ id, phrases }) => ({ id, pattern: templatePattern(phrases, lists) }),
)

const excluded = (of: string, flags: string) =>
  templatePattern(
    data.excluded.filter((group) => group.of === of).flatMap(({ phrases }) => phrases),
    lists,
    flags,
  )

/** A sentence with one of these advises nobody in particular, or tells a duty. */
export const noAdvice = excluded('sentence', 'i')

/** Words that look like advice and are none: a need that is known, what people need. */
export const notMeantAsAdvice = excluded('phrase', 'gi')

/** A council's initials as the one that might act: `LCC could`. */
export const initialsCould = /(?<![\w-])[A-Z]{2,6} (?:also )?(?:could|should|might|may|must|needs? to)(?![\w-])/

/** A cheap test that rules most sentences out. */
export const mayAdvise =
  /should|need|recommend|suggest|advis|urge|propos|encourag|invit|must|ought|help|benefit|could|might|may |would|can |opportunit|scope|merit|important|essential|vital|crucial|critical|imperative|necessary|requir|work to|take steps|priority|next step|remain/i

/** `should` with one of these after it tells what will come of something, unless the council is its subject. */
export const outcomeOf = new RegExp(`(?<![\\w-])should (?:also )?(?:${anyOf(data.outcomes)})(?![\\w-])`, 'i')
export const councilShould = templatePattern(['{council} should', '{council} … should'], lists)

/** A point that begins with what to do: `Review the front door`. Many such words are nouns too: `Work on it began`, `Support for carers is good`. */
export const imperative = new RegExp(
  `^(?:(?:to|and|also) )?(?:${anyOf(data.imperatives)})(?! (?:of|for|by|from)\\b)(?! (?:[\\w'-]{1,20} ){0,7}?(?:is|are|was|were|has|have|had|began|will|remains?|continues?)(?![\\w-])(?<!\\b(?:that|how|which|who|what|there|where) (?:[\\w'-]{1,20} ){0,4}\\w+)) `,
  'i',
)

/** Sections that advise every council, or tell how the challenge was done. */
export const genericSection = beginning(data.generic)
export const summarySection = beginning(data.summaries)
export const recommendationSection = new RegExp(`^(?:${anyOf(data.recommendationHeadings)}):?$`, 'i')
