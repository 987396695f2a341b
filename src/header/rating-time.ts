import { ratingPatterns as patterns } from '../vocabulary/ratings.ts'

const BREAK = /[,;:()\u2026]| - | (?:but|while|whereas|although) /g
const AHEAD = 45
const BEHIND = 45
/** "has become the latest county to be judged 'good'": it has been. */
const AMONG_THE_RATED =
  /\b(?:become|becomes|became|is|was|now) (?:one of (?:only |just )?[a-z ]{2,30}|(?:the )?(?:latest|first|second|third|only|newest|\d{1,3}(?:st|nd|rd|th)))\b[^.;]{0,60} to (?:be|have been) (?:rated|judged|graded|named|declared|deemed|given an?)(?: as)? ?["']?$/
/** "To achieve a good rating", "could be rated": not yet, or not at all. */
const MODAL =
  /\b(?:(?<!\b(?:come|came|comes|up|amounts?|equates?|equal|equivalent) )to|would|could|might|should|may|can|will|must|cannot)(?: \w{2,12}ly)?(?: have)?(?: be)? ?$/
const LONG_AGO = /\b(?:in|of|since|until|during) (?:\w+ )?(?:19\d\d|20[01]\d|202[012])\b/
const LATER = /^[^,]{0,40}\b(?:by|in) (?:\w+ )?20(?:2[789]|[3-9]\d)\b/

/** Whether a rating holds: it is not earlier, hoped for, feared, refused, a threshold, or one that was nearly given. */
export function holds(sentence: string, form: number, from: number, to: number): boolean {
  const chunk = chunkAround(sentence, form, to)
  const window = sentence.slice(Math.max(chunk.from, form - AHEAD), from).toLowerCase()
  const before = sentence.slice(0, from).toLowerCase()
  const after = sentence.slice(to, chunk.to).toLowerCase()
  const opening = (sentence.split(',')[0] ?? '').slice(0, 60).toLowerCase()
  if (patterns.fromBefore.test(before) || /^["']? to ["']?\w/.test(after)) return false
  if (patterns.nearMiss.test(window) || patterns.nearMissAfter.test(after.slice(0, BEHIND))) return false
  if (patterns.target.test(window) && !AMONG_THE_RATED.test(before)) return false
  const isPerfect = /\bto ?$/.test(before.slice(0, form)) && /^ ?have\b/.test(before.slice(form))
  if (!isPerfect && MODAL.test(before.slice(0, form).slice(-40)) && !AMONG_THE_RATED.test(before)) return false
  if (patterns.negation.test(window.slice(-40))) return false
  if (LATER.test(after) || LONG_AGO.test(`${window} ${after}`) || LONG_AGO.test(opening)) return false
  if (/^["']? (?:or|and) (?:above|better|higher|below|worse)\b/.test(after)) return false
  if (patterns.moveBefore.test(before)) return true
  return !patterns.earlier.test(window) && !patterns.earlier.test(opening.slice(0, chunk.from === 0 ? 60 : 24))
}

/** The stretch between commas and turns of the sentence in which a construction stands. */
function chunkAround(sentence: string, form: number, to: number): { from: number; to: number } {
  let from = 0
  BREAK.lastIndex = 0
  for (let match = BREAK.exec(sentence); match !== null; match = BREAK.exec(sentence)) {
    if (match.index < form) from = match.index + match[0].length
    else if (match.index >= to) return { from, to: match.index }
  }
  return { from, to: sentence.length }
}
