import { type Document, splitSentences, toSource } from '../document/index.ts'
import { findAuthorities } from '../header/authority-mentions.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Authority, StrayName } from '../schema/index.ts'

/** What is a council's own, said of it: "Rochdale Council's medium-term plan", "the budget of Oldham Council". */
const OWN_AFTER =
  /^(?:'s|s')? (?:total |estimated |net |gross |overall |annual |own |adult social care )*(?:medium[- ]term|corporate plan|council plan|budget|spend|expenditure|strategy|adult social care|workforce|leadership|cabinet|scrutiny|population|directorate|department|local account|residents|staff|senior leaders)/
const OWN_BEFORE = /\b(?:budget|spend(?:ing)?|expenditure|population|leadership|workforce) (?:of|for|in) (?:the )?$/
/** "The team was in Tameside from 5 to 8 March". */
const TEAM_BEFORE =
  /\b(?:team|peers?|inspectors?|assessors?) (?:(?:was|were|spent [a-z]+ days|worked|stayed) )(?:on[- ]?site )?(?:in|at|with) (?:the )?$/
const FINANCIAL = /\bfinancial facts\b/i
/** Whom a team thanks is whom it visited. */
const THANKS =
  /\b(?:grateful to|thanks to|thank(?:ed|s)?|hosted by|welcomed (?:by|to)) (?:the )?(?:everyone at |staff (?:at|of) |colleagues at )?$/
/** A council beside which the document's own is set, or from which it learns, is no stray. */
const BESIDE =
  /\b(?:compared|comparison|neighbour\w*|similar|shared?|joint(?:ly)?|together|with|partner\w*|visit(?:ed|s)?|learn\w*|like|such as|including|both|other|another|also|formerly|previously|joined|from|than|unlike|and|while|whereas|across|between|host\w*|led by|region\w*|border\w*|out of area|placed|commission\w*|on behalf|trust|integrated)\b/

/** The GSS codes of the councils that headings name, each once. */
export function readHeaded(blocks: readonly PlacedBlock[]): string[] {
  const heads = blocks.filter(({ block }) => block.kind === 'heading' && block.passage.text.length < 60)
  return [
    ...new Set(
      heads.flatMap(({ block }) => findAuthorities(block.passage.text, true).map(({ entry }) => entry.gssCode)),
    ),
  ]
}

/** Places that speak of another council as if it were the one that the document is about. */
export function readStrays(document: Document, blocks: readonly PlacedBlock[], own: Authority | null): StrayName[] {
  if (own === null) return []
  return blocks.flatMap(({ block, role, place }) => {
    const { passage } = block
    if (role === 'furniture' || role === 'title' || block.kind === 'row') return []
    return splitSentences(passage.text).flatMap(({ from, to }) => {
      const sentence = passage.text.slice(from, to)
      if (!/[A-Z]/.test(sentence)) return []
      const mentions = findAuthorities(sentence)
      const [mention] = mentions
      // Two councils in one sentence are set side by side.
      if (mention === undefined || mentions.length !== 1 || mention.entry.gssCode === own.gssCode) return []
      const lower = sentence.toLowerCase()
      const [before, after] = [lower.slice(0, mention.from), lower.slice(mention.to)]
      const isFinancial = FINANCIAL.test(place.section ?? '') && mention.from === 0
      const isOwn = mention.form === 'council' && (OWN_AFTER.test(after) || OWN_BEFORE.test(before) || isFinancial)
      const isHost =
        mention.form === 'council' &&
        (THANKS.test(before) || (/^at (?:the )?$/.test(before) && /^,? (?:we|our)\b/.test(after)))
      if ((!isOwn && !isHost && !TEAM_BEFORE.test(before)) || (isOwn && BESIDE.test(before.slice(-60)))) return []
      const { start, end } = toSource(passage, from + mention.from, from + mention.to)
      const { name, gssCode, region } = mention.entry
      return [{ authority: { name, gssCode, region }, span: document.toSpan(start, end) }]
    })
  })
}
