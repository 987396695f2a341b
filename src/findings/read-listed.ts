import { type Document, type Passage, splitSentences, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/index.ts'
import type { Finding } from '../schema/index.ts'
import { adviceSections } from '../vocabulary/recommendations.ts'
import { findsFault } from '../vocabulary/strengths.ts'
import { modeOfLabel } from './label-mode.ts'
import { praisingRuns } from './praise.ts'

type Type = Finding['type']

const SHORTEST = 20
/** A line above a list or a few paragraphs, or the head of a column. */
const LONGEST_LABEL = 80

/**
 * What other documents than a peer challenge list as found: below a label ("What was working well", "Areas for improvement"), in a column with such a
 * head, and in CQC's summary of strengths and areas for development, whose sentences praise or find fault.
 */
export function readListedFindings(document: Document, placed: readonly PlacedBlock[]): Finding[] {
  const findings: Finding[] = []
  let mode: Type | null = null
  let isList = false
  let column: { at: number; type: Type; cells: number } | null = null
  const add = (type: Type, one: PlacedBlock, passage: Passage, from: number, to: number) => {
    if (to - from < SHORTEST) return
    const { start, end } = toSource(passage, from, to)
    const { theme, section } = one.place
    findings.push({
      type,
      text: document.text.slice(start, end),
      theme,
      section,
      partOf: null,
      span: document.toSpan(start, end),
    })
  }
  for (const [index, one] of placed.entries()) {
    const { block, role } = one
    const { text } = block.passage
    column = block.kind === 'row' ? (headOf(one) ?? column) : null
    if (block.kind === 'row') {
      const cell = column?.cells === block.cells.length ? block.cells[column.at] : undefined
      if (column !== null && cell !== undefined && headOf(one) === null)
        add(column.type, one, cell, 0, cell.text.length)
      continue
    }
    const label = text.length > LONGEST_LABEL ? null : modeOfLabel(text)
    if (label !== null) {
      mode = label
      isList = placed[index + 1]?.block.kind === 'item'
    } else if (role !== 'prose' || (isList && block.kind !== 'item')) mode = null
    else if (mode !== null) add(mode, one, block.passage, 0, text.trimEnd().length)
    else if (one.place.section !== null && adviceSections.assessmentSummary.test(one.place.section)) {
      const sentences = splitSentences(text)
      for (const run of praisingRuns(text, sentences, new Set())) add('strength', one, block.passage, run.from, run.to)
      for (const { from, to } of sentences)
        if (findsFault(text.slice(from, to))) add('consideration', one, block.passage, from, to)
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start)
}

/** The column of a table's head that says it holds findings. */
function headOf({ block }: PlacedBlock): { at: number; type: Type; cells: number } | null {
  for (const [at, cell] of block.cells.entries()) {
    const type = cell.text.length > LONGEST_LABEL ? null : modeOfLabel(cell.text)
    if (type !== null) return { at, type, cells: block.cells.length }
  }
  return null
}
