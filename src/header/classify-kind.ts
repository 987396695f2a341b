import type { Block, Document } from '../document/index.ts'
import type { ReportKind } from '../schema/index.ts'
import { type KindSignal, kindSignals } from '../vocabulary/report-kinds.ts'

/** A sign found in a document, with its weight and in how many blocks it stood. */
interface FoundSignal {
  readonly id: string
  readonly kind: ReportKind
  readonly weight: number
  readonly count: number
}

/** The kind of a document and the evidence for it. */
export interface Classified {
  readonly kind: ReportKind
  readonly signals: readonly FoundSignal[]
  /** What a document of the kind `other` was taken for ("a committee paper"); null for the other kinds. */
  readonly taken: string | null
  /** False where its scores and ratings are those of providers or of a whole system. */
  readonly isOfCouncil: boolean
  /** False where it is no council's at all. */
  readonly hasCouncil: boolean
}

/** A headline's verb. */
const TELLS =
  /\b(?:has|have|had|says?|said|agrees?|agreed|gets?|rated|rates|launch(?:es|ed)?|approves?|approved|unveils?|sets out|backs?|calls?|will|is|are|was|were|to be|after|amid|praised?|welcomes?|discuss(?:es|ed)?|hears?|heard|told|tells|warned|urged|slams?|criticised|grilled|quizzed|faces?|misses|scrapes|puts|gives|wins|joins|to (?:discuss|consider|hear|debate|review|act|face))\b/
/** "Cabinet member", "scrutiny officer": an office. */
const OF_A_PERSON = /^ (?:members?|lead|office|officer|secretary|chair)\b/
const AFTER_NAME =
  /^(?:[ :,-]{1,3}(?:for|of|and|update|report|summary|draft|final|version|v?\d[\d./-]*|to|[a-z\d'&]{1,20})){0,12}$/
const PARAGRAPH = /^\d{1,2}\.\d/
const HEAD_BLOCKS = 6
const LINE_LENGTH = 140
/** How many blocks are read before the kind is looked at again, and by how much one must lead to be certain. */
const STRETCH = 40
const CLEAR_LEAD = 12
/** Less than this is no report of that kind: one heading alone may stand in an article too. */
const ENOUGH = { 'cqc-assessment': 4, 'peer-challenge': 5, other: 4 } as const

/**
 * Weighs the signs of each kind. What is neither CQC's own report nor a peer challenge, nor has signs of something else, is an article. Reads on only while the kind is
 * in doubt: a whole report shows its kind in its first pages.
 */
export function classifyKind(document: Document): Classified {
  const counts = new Map<KindSignal, number>()
  for (const [index, block] of document.blocks.entries()) {
    countSignals(block, index, counts)
    if (index % STRETCH !== STRETCH - 1) continue
    if (isClear(weigh(counts).totals)) break
  }
  const { signals, totals } = weigh(counts)
  const kind = decide(totals)
  if (kind !== 'other') return { kind, signals, taken: null, isOfCouncil: true, hasCouncil: true }
  const told = [...counts.keys()].filter(
    (signal) => signal.kind === 'other' && signals.some(({ id }) => id === signal.id),
  )
  const best = told.reduce<KindSignal | null>((top, one) => (top === null || one.weight > top.weight ? one : top), null)
  return {
    kind,
    signals,
    taken: best?.taken ?? null,
    isOfCouncil: best?.noScores !== true,
    hasCouncil: best?.noCouncil !== true,
  }
}

function countSignals(block: Block, index: number, counts: Map<KindSignal, number>): void {
  const text = block.passage.text.toLowerCase()
  let told: string | null = null
  for (const signal of kindSignals) {
    if (signal.where === 'head' && (index >= HEAD_BLOCKS || !isHeadLine(text))) continue
    if (signal.where === 'marker' && !PARAGRAPH.test(block.marker ?? '')) continue
    if (signal.where === 'name' && (index >= HEAD_BLOCKS || !isHeadLine(text) || !isNamed(signal, text))) continue
    if (signal.where === 'line' && text.length > LINE_LENGTH) continue
    if (signal.where === 'told') told ??= withoutSpeech(text)
    if (isThere(signal, signal.where === 'told' ? (told ?? '') : text))
      counts.set(signal, (counts.get(signal) ?? 0) + 1)
  }
}

function weigh(counts: ReadonlyMap<KindSignal, number>): {
  signals: FoundSignal[]
  totals: Record<ReportKind, number>
} {
  const signals: FoundSignal[] = []
  const totals = { 'cqc-assessment': 0, 'peer-challenge': 0, article: 0, other: 0 }
  for (const [signal, count] of counts) {
    if (count < (signal.atLeast ?? 1)) continue
    signals.push({ id: signal.id, kind: signal.kind, weight: signal.weight, count })
    totals[signal.kind] += signal.weight
  }
  return { signals, totals }
}

function isClear(totals: Readonly<Record<ReportKind, number>>): boolean {
  const [first = 0, second = 0] = Object.values(totals).sort((a, b) => b - a)
  return first - second >= CLEAR_LEAD
}

function decide(totals: Readonly<Record<ReportKind, number>>): ReportKind {
  const assessment = totals['cqc-assessment']
  const peer = totals['peer-challenge']
  const { article, other } = totals
  if (other >= ENOUGH.other && other > article && other >= peer && other > assessment) return 'other'
  if (peer >= ENOUGH['peer-challenge'] && peer > totals.article && peer > assessment) return 'peer-challenge'
  if (assessment >= ENOUGH['cqc-assessment'] && assessment > totals.article) return 'cqc-assessment'
  return 'article'
}

/** A line of the document's head, not a sentence of its text. */
function isHeadLine(text: string): boolean {
  return text.length <= LINE_LENGTH && !/[.!?]$/.test(text)
}

function isThere(signal: KindSignal, text: string): boolean {
  if (signal.where === 'marker') return true
  if (signal.where === 'line') return signal.phrases.some((phrase) => text.startsWith(phrase))
  return signal.phrases.some((phrase) => text.includes(phrase))
}

/** "Improvement plan 2025-2027", "Market position statement: Kent": the line is a name and tells no news. */
function isNamed({ phrases }: KindSignal, text: string): boolean {
  // A question in a title tells no news: "How are we doing? A local account".
  if (TELLS.test(text.slice(text.indexOf('? ') + 1))) return false
  return phrases.some((phrase) => {
    const at = text.lastIndexOf(phrase)
    const after = text.slice(at + phrase.length)
    return at !== -1 && AFTER_NAME.test(after) && !OF_A_PERSON.test(after) && !/\w$/.test(text.slice(0, at))
  })
}

/** A paragraph without what is quoted in it, and nothing of one that opens a speech: inspectors say "told us" to the press too. */
function withoutSpeech(text: string): string {
  if (!text.includes('"')) return text
  return text.replace(/"[^"]*(?:"|$)/g, '')
}
