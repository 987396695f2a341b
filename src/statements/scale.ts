import { matchesOf } from '../text/matches.ts'

const LOW = '(?:0|zero|1|one)'
const HIGH = '(?:4|four)'
const STEP = '(?:[1-4]|one|two|three|four)'
const ASIDE =
  '(?: ?[([][^()[\\]]{1,60}[)\\]]| ?- [a-z ]{3,30} -?|,? (?:being|for|meaning|as) [a-z ]{3,40}?|,? the [a-z]{4,10},?)?'
const END =
  '(?:lowest|highest|best|worst|top|bottom|maximum|minimum|poorest|weakest|strongest|most|least|very (?:best|worst|top)|pinnacle)'
const MEANS =
  '(?:is|are|was|being|means?|meaning|stands? for|standing for|represents?|representing|indicates?|indicating|denotes?|denoting|shows?|showing|reflects?|reflecting|signif(?:ies|y|ying)|equals?|equates to|corresponds to|=)'
const MEANING =
  '(?:(?:evidence )?(?:of )?(?:an? |some |significant |good |exceptional |very )*(?:shortfalls?|standard)|inadequate|requires improvement|requiring improvement|good|outstanding)'

/** Each is a way to say what the scores run from and to, or what one of them stands for; of a text in small letters. */
const FORMS = [
  // From one end to the other: "1-4", "between one and four", "from 1 (inadequate) up to 4", "1, 2, 3 or 4".
  `\\b(?:${LOW}${ASIDE}(?: ?- ?|,? (?:right |all the way )?(?:up |through )?to )${HIGH}|${HIGH}${ASIDE}(?: ?- ?|,? (?:right |all the way )?(?:down )?to )${LOW}|between ${LOW}${ASIDE},? and ${HIGH})\\b`,
  `\\b(?:one|1), (?:two|2),? (?:three|3),? (?:or|and) (?:four|4)\\b`,
  // The most that can be had: "out of four", "a maximum of 4", "up to four points".
  `\\b(?:out of|up to|at most|as (?:high|many|much) as|an? (?:maximum|possible|potential)(?: (?:possible|available))?(?: (?:score|mark|total|rating))?(?: of)?)(?: an?)?(?: possible| maximum| total)?(?: of)? ${STEP}\\b`,
  // What a number stands for: "1 is the lowest", "with 4 being the best", "a 3 means a good standard", "four the top mark".
  `\\b${STEP}${ASIDE},? (?:which )?${MEANS} (?:judged |rated |considered |seen )?(?:as )?(?:an? |the )?(?:${END}|${MEANING})\\b`,
  `\\b${STEP} (?:as |for )?(?:the )${END}\\b`,
  `\\b${STEP} (?:for |as |- |: )?(?:an? |some |significant )(?:[a-z]+ )?(?:shortfalls?|standard)\\b`,
  `\\b(?:lowest|highest|best|worst|top|bottom|maximum|minimum)(?: (?:possible|score|mark|grade))*(?: (?:for|in) [a-z ]{3,30}?)? (?:is|being|=) (?:an? )?${STEP}\\b`,
].map((form) => new RegExp(form, 'g'))

/** Where a sentence tells the scale of the scores and gives none: the ranges of its words, in order of the ways to say it. Asked of small letters. */
export function findScales(lower: string): readonly { readonly from: number; readonly to: number }[] {
  if (!/\b(?:[0-4]|zero|one|two|three|four)\b/.test(lower)) return []
  return FORMS.flatMap((form) =>
    matchesOf(lower, form).map((match) => ({ from: match.index, to: match.index + match[0].length })),
  )
}
