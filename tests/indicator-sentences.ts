import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractReport } from '../src/extract.ts'
import { readText } from '../src/readers/text.ts'

/** A sentence of the table: its text, and the figure that is a measure, with the measure's id; null for a near miss. */
export interface IndicatorSentence {
  readonly text: string
  readonly figure: { readonly from: number; readonly to: number } | null
  readonly id: string | null
  /** Kept aside while the wordings were written: every third sentence of a measure, every third near miss. */
  readonly heldOut: boolean
}

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'indicators')

/** The table of sentences. */
export function indicatorSentences(): IndicatorSentence[] {
  return [...measures(), ...nearMisses()]
}

function lines(file: string): string[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function measures(): IndicatorSentence[] {
  const sentences: IndicatorSentence[] = []
  let id = ''
  let nth = 0
  for (const line of lines('measures.txt')) {
    const from = line.indexOf('{')
    if (from === -1) {
      id = line
      nth = 0
      continue
    }
    const to = line.indexOf('}') - 1
    nth += 1
    sentences.push({ text: line.replace(/[{}]/g, ''), figure: { from, to }, id, heldOut: nth % 3 === 0 })
  }
  return sentences
}

function nearMisses(): IndicatorSentence[] {
  return lines('near-misses.txt').map((line, index) => ({
    text: line.slice('{} '.length),
    figure: null,
    id: null,
    heldOut: index % 3 === 2,
  }))
}

/** What came of a sentence. `unread`: the figure is no claim, so that there is nothing to name. */
export type Verdict = 'right' | 'missed' | 'wrong' | 'unread' | 'silent' | 'invented'

/** Reads a sentence and says how its figures were named. */
export function judge({ text, figure, id }: IndicatorSentence): { readonly verdict: Verdict; readonly got: string } {
  const { claims } = extractReport(readText(text, 'sentence.txt', 'text'))
  const got = claims.map((claim) => `${claim.text}=${claim.indicator?.id ?? '-'}`).join(' ')
  if (figure === null)
    return { verdict: claims.some(({ indicator }) => indicator !== null) ? 'invented' : 'silent', got }
  const claim = claims.find(({ span }) => span.start < figure.to && figure.from < span.end)
  if (claim === undefined) return { verdict: 'unread', got }
  if (claim.indicator === null) return { verdict: 'missed', got }
  return { verdict: claim.indicator.id === id ? 'right' : 'wrong', got }
}
