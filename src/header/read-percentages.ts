import { type Block, type Document, splitSentences, toSource } from '../document/index.ts'
import type { Authority, Evidence, ReportKind } from '../schema/index.ts'
import { ratingPatterns } from '../vocabulary/ratings.ts'
import { readSentencePercentages } from './percentage-sentences.ts'

type Percentage = Evidence['percentages'][number]

/** The overall percentage, and every place that prints one. */
export interface Percentages {
  readonly stated: number | null
  readonly readings: readonly Percentage[]
}

const NUMBER = '(?<n>\\d{2,3}(?:\\.\\d{1,2})?)'
const LABEL =
  /^(?:(?:cqc |total |final )?overall (?:rating|score|percentage|cqc score)|local authority rating and scores?|(?:overall )?percentage score|total score|cqc score|final score)\b/i
const ALONE = new RegExp(
  `^(?:[\\w' ]{3,60} )?["']?(?:(?:outstanding|good|requires improvement|inadequate)["']?[ :|(-]{1,3})?${NUMBER} ?%\\)?$`,
  'i',
)
/** `Overall score: 62`, `Score: 64%`, `CQC overall percentage: 64 out of 100`. */
const LABELLED = new RegExp(
  `^(?:(?:cqc|total|final|our|its|the council's|adult social care) )*(?:overall (?:cqc )?(?:rating|score|percentage|grade|percentage score)|score(?= ?[:-] ?\\d{2,3} ?(?:%|per|out))|total score|percentage score|cqc score|final score)(?: (?:for|of) [^:%\\d]{2,60}?)? ?(?:[:|-]+ ?| is | was | )(?:["']?(?:outstanding|good|requires improvement|inadequate)["']?[ ,(:|-]{1,3})?${NUMBER}(?! ?(?:out of|/) ?(?:4|36)\\b)(?!\\d)(?: ?(?:%|per ?cent|pc|/ ?100|out of (?:a possible )?100))?\\W{0,2}$`,
  'i',
)
const LABEL_LENGTH = 140
const SAID = 300

/** Every overall percentage the document prints, in order. A score out of 36 or of one statement is none. `stated` is the first that says plainly what it is. */
export function readPercentages(document: Document, kind: ReportKind, subject: Authority | null): Percentages {
  if (kind === 'peer-challenge') return { stated: null, readings: [] }
  const found: { reading: Percentage; isPlain: boolean }[] = []
  const { blocks } = document
  const isCare =
    kind === 'cqc-assessment' ||
    blocks.some(({ passage: { text } }) => ratingPatterns.commission.test(text) || ratingPatterns.care.test(text))
  const add = (block: Block, from: number, printed: string, isPlain: boolean) => {
    const value = Number(printed)
    const { start, end } = toSource(block.passage, from, from + printed.length)
    if (value <= 100) found.push({ reading: { value, span: document.toSpan(start, end) }, isPlain })
  }
  for (const [index, block] of blocks.entries()) {
    const { text } = block.passage
    if (!/\d\d/.test(text)) continue
    const isBelow = index > 0 && blocks.slice(Math.max(0, index - 3), index).some((b) => LABEL.test(b.passage.text))
    const line = text.length > LABEL_LENGTH ? null : (LABELLED.exec(text) ?? (isBelow ? ALONE.exec(text) : null))
    const printed = line?.groups?.n
    if (line !== null && printed !== undefined) {
      add(block, line[0].lastIndexOf(printed), printed, true)
      continue
    }
    if (!isCare || block.kind === 'row') continue
    let said = blocks[index - 1]?.passage.text.slice(-SAID) ?? ''
    for (const { from, to } of splitSentences(text)) {
      const sentence = text.slice(from, to)
      const context = { gssCode: subject?.gssCode ?? null, isHeadline: block.kind === 'heading', said }
      for (const one of readSentencePercentages(sentence, context))
        add(block, from + one.from, sentence.slice(one.from, one.to), one.isPlain)
      said = sentence.slice(-SAID)
    }
  }
  const stated = found.find((one) => one.isPlain) ?? found[0]
  return { stated: stated?.reading.value ?? null, readings: found.map((one) => one.reading) }
}
