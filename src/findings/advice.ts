import { adviceForms, adviceSigns } from '../vocabulary/recommendations.ts'

/** A need or a `should` in a subordinate clause tells of something else: "the needs that should be addressed". */
const RELATIVE = /\b(?:that|which|who|what|where|when|as|if) $/i
/** `needs` as a noun: care needs, their needs and. */
const NEEDS_NOUN =
  /\b(?:their|the|of|care|support|health|people's|person's|eligible|non-eligible|unmet|local|complex|individual|communication|housing|its|on|assessing|meet|with|cultural|future|all|these|those|different|diverse|identified|assessed|accessible|learning|training|improvement|changing|higher|additional|specific|educational) $/i
/** "an area that needs attention" */
const AREA_THAT = /\b(?:areas?|issues?|aspects?|something|one|those) (?:that|which) $/i
const ASKED = /\?["')]*$/

/**
 * Whether a sentence advises the council to do something. `listed`: it stands in a list of points for consideration or of
 * recommendations, where a bare verb ("Review the front door") is advice too.
 */
export function isAdvice(sentence: string, listed: boolean): boolean {
  if (ASKED.test(sentence)) return false
  if (listed && adviceSigns.imperative.test(sentence)) return true
  if (!adviceSigns.any.test(sentence) || adviceSigns.nobody.test(sentence)) return false
  const said = sentence.replace(adviceSigns.notMeant, (words) => '-'.repeat(words.length))
  if (adviceSigns.initialsCould.test(said)) return true
  return adviceForms.some(({ id, pattern }) => {
    const match = pattern.exec(said)
    return match !== null && stands(id, said, match.index)
  })
}

function stands(id: string, sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at)
  if (isQuoted(sentence, at)) return false
  if (id === 'should') {
    if (RELATIVE.test(before) && !/\b(?:that|which) $/.test(before)) return false
    return !adviceSigns.outcome.test(sentence) || adviceSigns.councilShould.test(sentence)
  }
  if (id === 'needs-to' || id === 'needs-action' || id === 'needs-more')
    return !NEEDS_NOUN.test(before) && (!RELATIVE.test(before) || AREA_THAT.test(before))
  if (id === 'is-needed') return !/\b(?:that|which|who|what|where|when|as|if|whatever|whenever)\b/i.test(before)
  // What will come of advice is told after it: "This would help everyone".
  if (id === 'help') return !/\b(?:this|that|which|these|it|they|who)(?: also)? $/i.test(before)
  return true
}

function isQuoted(sentence: string, at: number): boolean {
  return (sentence.slice(0, at).split('"').length - 1) % 2 === 1
}
