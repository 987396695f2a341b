import { findAuthorities } from '../header/index.ts'
import { ratingPatterns } from '../vocabulary/ratings.ts'

const BEFORE = 70
/** Not yet, not really, or not any more. */
const NOT_GIVEN =
  /\b(?:would|could|should|might|if|had (?:it|they|the council) (?:scored|been)|needs? to|needed to|must|aims?|aiming|ambition|target|goal|hop(?:e|es|ed|ing)|expect(?:s|ed|ing)?|predict\w*|plan(?:s|ned)? to|wants? to|next time|no (?:council|authority|local authority|area)|never|not|previous(?:ly)?|earlier|pilot|draft|mock|last time|used to|formerly)\b/i
const HAD = /^(?:if|had|were|to be|to get|to reach|to achieve|for an?)\b/i
/** The council's own opinion, and the public's. */
const SELF =
  /\b(?:ourselves|itself|themselves|self-assess\w*|self assessment|self-evaluat\w*|our own (?:score|assessment|view|judgement)|peer (?:team|challenge|review))\b/i
const PUBLIC =
  /\b(?:people|residents|staff|carers|users|respondents|tenants|families|visitors|partners)\b[^,;.]{0,30}\b(?:rated|gave|scored|graded|marked)\b/i
/** Another scale. */
const OTHER_SCALE = /\bout of (?:an? )?(?:possible )?(?:5|five|6|six|10|ten|20|100)\b|\b(?:5|10)-point\b/i
const ON_AVERAGE =
  /\b(?:on average|the average (?:council|authority|score)|average score|typical (?:council|authority)|nationally|across england)\b/i

/**
 * Whether a sentence whose scores begin at `at` speaks of scores that CQC gave this council: none hoped for, earlier, its own opinion, or others'.
 * `gssCode`: the document's own council, null where it has none.
 */
export function givesOwnScores(sentence: string, at: number, gssCode: string | null): boolean {
  if (SELF.test(sentence) || PUBLIC.test(sentence) || OTHER_SCALE.test(sentence) || ON_AVERAGE.test(sentence))
    return false
  const before = sentence.slice(0, at)
  if (NOT_GIVEN.test(before.slice(-BEFORE)) || HAD.test(before)) return false
  if (ratingPatterns.others.test(before)) return false
  return gssCode === null || findAuthorities(before).every(({ entry }) => entry.gssCode === gssCode)
}
