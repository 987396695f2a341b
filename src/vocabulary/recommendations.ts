import { anyOf } from '../text/phrases.ts'
import data from './data/recommendations.json' with { type: 'json' }
import { anyTemplate } from './phrase-template.ts'

const { lists } = data
const beginning = (phrases: readonly string[]) => `^(?:\\d{1,2}[.)] )?(?:the )?(?:${anyOf(phrases)})(?![\\w-])`
const excluded = (of: string) =>
  anyTemplate(
    data.excluded.filter((group) => group.of === of).flatMap(({ phrases }) => phrases),
    lists,
  )

/** How peer challenges give advice, by the ids of the forms. */
export const adviceForms: readonly { readonly id: string; readonly pattern: RegExp }[] = data.advice.map(
  ({ id, phrases }) => ({ id, pattern: new RegExp(anyTemplate(phrases, lists), 'i') }),
)

/** What else tells advice from what only looks like it. */
export const adviceSigns = {
  /** A cheap test that rules most sentences out. */
  any: /should|need|recommend|suggest|advis|urge|propos|encourag|invit|must|ought|help|benefit|could|might|may |would|can |opportunit|scope|merit|important|essential|vital|crucial|critical|imperative|necessary|requir|work to|take steps|priority|next step|remain/i,
  /** A sentence with one of these advises nobody in particular, or tells a duty. */
  nobody: new RegExp(excluded('sentence'), 'i'),
  /** Words that look like advice and are none: a need that is known, what people need. */
  notMeant: new RegExp(excluded('phrase'), 'gi'),
  /** A council's initials as the one that might act: `LCC could`. */
  initialsCould: /(?<![\w-])[A-Z]{2,6} (?:also )?(?:could|should|might|may|must|needs? to)(?![\w-])/,
  /** `should` with one of these after it tells what will come of something, unless the council is its subject. */
  outcome: new RegExp(`(?<![\\w-])should (?:also )?(?:${anyOf(data.outcomes)})(?![\\w-])`, 'i'),
  councilShould: new RegExp(anyTemplate(['{council} should', '{council} … should'], lists), 'i'),
  /** A point that begins with what to do: `Review the front door`. Many such words are nouns too: `Work on it began`, `Support for carers is good`. */
  imperative: new RegExp(
    `^(?:(?:to|and|also) )?(?:${anyOf(data.imperatives)})(?! (?:of|for|by|from)\\b)(?! (?:[\\w'-]{1,20} ){0,7}?(?:is|are|was|were|has|have|had|began|will|remains?|continues?)(?![\\w-])(?<!\\b(?:that|how|which|who|what|there|where) (?:[\\w'-]{1,20} ){0,4}\\w+)) `,
    'i',
  ),
}

/** Sections that advise every council or tell how the challenge was done, summaries, and those that are named for recommendations. */
export const adviceSections = {
  generic: new RegExp(beginning(data.generic), 'i'),
  summary: new RegExp(beginning(data.summaries), 'i'),
  /** CQC's own summary of what it found, in an assessment. */
  assessmentSummary: new RegExp(beginning(data.assessmentSummaries), 'i'),
  recommendation: new RegExp(`^(?:${anyOf(data.recommendationHeadings)}):?$`, 'i'),
}
