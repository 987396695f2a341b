import { type Document, type SentenceRange, splitSentences, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/index.ts'
import type { Finding } from '../schema/index.ts'
import { adviceSections } from '../vocabulary/recommendations.ts'
import { isAdvice } from './advice.ts'
import { modeOfLabel } from './label-mode.ts'
import { praisingRuns, wholeAdvice } from './praise.ts'

/** What the label above a block says that it holds. */
type Mode = 'consideration' | 'strength' | 'recommendation' | null

const SHORTEST = 20

/**
 * What a peer challenge found: strengths (what stands under "Strengths", or sentences of praise), points for consideration, and every
 * sentence that advises the council to do something; the last may stand inside a point. Advice to all councils is left out.
 */
export function readFindings(document: Document, placed: readonly PlacedBlock[]): Finding[] {
  const findings: Finding[] = []
  const isPart = !placed.some(isMarker)
  let started = isPart
  let mode: Mode = null
  let theme: number | null = null
  let section: string | null = null
  for (const one of placed) {
    if (isMarker(one)) started = true
    if (one.place.theme !== theme || one.place.section !== section) {
      ;({ theme, section } = one.place)
      mode = section !== null && adviceSections.recommendation.test(section) ? 'recommendation' : null
    }
    if (one.role !== 'prose') {
      mode = modeOf(one) ?? (one.role === 'label' ? null : mode)
      continue
    }
    if (!started || (section !== null && adviceSections.generic.test(section) && theme === null)) continue
    findings.push(...readBlock(document, one, mode))
  }
  findings.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  return findings.map((finding, index) => ({ ...finding, partOf: considerationAround(findings, index) }))
}

/** The index of the consideration that a recommendation stands in: one of those right before it, since they are in order. */
function considerationAround(findings: readonly Finding[], index: number): number | null {
  const one = findings[index]
  if (one?.type !== 'recommendation') return null
  for (let at = index - 1; at >= 0; at--) {
    const other = findings[at]
    if (other?.type === 'consideration') return one.span.end <= other.span.end ? at : null
  }
  return null
}

/** Findings begin at the first theme, summary or label; before it the report tells how it came about. */
function isMarker({ role, place, block }: PlacedBlock): boolean {
  if (place.theme !== null) return true
  return (
    (role === 'heading' || role === 'label') &&
    (adviceSections.summary.test(block.passage.text) || modeOfLabel(block.passage.text) !== null)
  )
}

function modeOf({ role, block }: PlacedBlock): Mode {
  if (role !== 'label' && role !== 'heading') return null
  return modeOfLabel(block.passage.text)
}

function readBlock(document: Document, { block, place }: PlacedBlock, mode: Mode): Finding[] {
  const { text } = block.passage
  if (text.length < SHORTEST) return []
  const make = (type: Finding['type'], { from, to }: SentenceRange): Finding => {
    const { start, end } = toSource(block.passage, from, to)
    const span = document.toSpan(start, end)
    return {
      type,
      text: document.text.slice(start, end),
      theme: place.theme,
      section: place.section,
      partOf: null,
      span,
    }
  }
  const whole = { from: 0, to: text.trimEnd().length }
  const introduces = text.trimEnd().endsWith(':')
  const sentences = splitSentences(text)
  const findings: Finding[] = []
  if (mode === 'consideration' && !introduces) findings.push(make('consideration', whole))
  if (mode === 'strength' && !introduces) findings.push(make('strength', whole))
  if (mode === 'recommendation' && block.kind === 'item' && !introduces) return [make('recommendation', whole)]
  const listed = mode === 'consideration' || mode === 'recommendation'
  const advice = new Set(sentences.filter(({ from, to }) => isAdvice(text.slice(from, to), listed)))
  if (mode === null && (place.theme !== null || (place.section !== null && adviceSections.summary.test(place.section))))
    for (const run of praisingRuns(text, sentences, advice)) findings.push(make('strength', run))
  if (mode !== 'strength')
    for (const range of wholeAdvice(text, sentences, advice)) findings.push(make('recommendation', range))
  return findings
}
