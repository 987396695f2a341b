import { type Passage, type SentenceRange, splitSentences } from '../document/index.ts'
import type { Place, PlacedBlock } from '../outline/outline.ts'
import { HAS_NUMBER, NUMBER_WRITTEN } from '../vocabulary/numbers.ts'
import type { AttachedPeriod } from './period.ts'

/** One sentence of prose with what stands around it; all offsets inside claims are into `text`. */
export interface Sentence {
  /** Readable text of the sentence, and the same in small letters. */
  readonly text: string
  readonly lower: string
  /** Where `text` begins in `passage.text`. */
  readonly offset: number
  readonly passage: Passage
  readonly place: Place
  /** The sentence that it may continue: the one before it in the paragraph, or for a list item the one that opens the list. */
  readonly previous: Sentence | null
  /** True for the first sentence of its paragraph or item. */
  readonly opensBlock: boolean
  /** The period that the heading above gives to what stands below it. */
  readonly headed: AttachedPeriod | null
}

const SHORT_SENTENCE = 400
const LONGEST_SENTENCE = 2000
/** More than any sentence that was met holds; lists of figures by authority have about thirty. */
const MOST_NUMBERS = 60
const ROW_OF_NUMBERS = 20
const LETTERS_PER_NUMBER = 4

/** Whether a passage can hold a figure at all; most can't, and are passed over. */
export function mayHoldFigure(text: string): boolean {
  return HAS_NUMBER.test(text)
}

/** The sentences of a block. `opener` is the line that a list item hangs from, where there is one, `headed` the period of the heading above. */
export function sentencesOf(
  placed: PlacedBlock,
  opener: Sentence | null,
  headed: AttachedPeriod | null = null,
): Sentence[] {
  const { passage } = placed.block
  const sentences: Sentence[] = []
  let previous = opener
  for (const { from, to } of splitSentences(passage.text).flatMap((range) => bounded(passage.text, range))) {
    const text = passage.text.slice(from, to)
    const sentence: Sentence = {
      text,
      lower: text.toLowerCase(),
      offset: from,
      passage,
      place: placed.place,
      previous,
      opensBlock: sentences.length === 0,
      headed,
    }
    sentences.push(sentence)
    previous = sentence
  }
  return sentences
}

/**
 * A sentence too long to be one (a table without stops, a hostile line) is cut at spaces, and so is one with more figures than
 * a sentence holds, so that no step's work grows with its square.
 */
function bounded(text: string, range: SentenceRange): SentenceRange[] {
  if (range.to - range.from <= SHORT_SENTENCE) return [range]
  const pieces: SentenceRange[] = []
  let from = range.from
  let numbers = 0
  let all = 0
  const cutAt = (limit: number): void => {
    // Only this piece is searched: a text without spaces would be searched to its beginning each time.
    const space = text.slice(from, limit + 1).lastIndexOf(' ')
    const to = space > 0 ? from + space : limit
    if (to > from && isProse(text, from, to, numbers)) pieces.push({ from, to })
    from = text.charAt(to) === ' ' ? to + 1 : to
    numbers = 0
  }
  NUMBER_WRITTEN.lastIndex = range.from
  for (
    let match = NUMBER_WRITTEN.exec(text);
    match !== null && match.index < range.to;
    match = NUMBER_WRITTEN.exec(text)
  ) {
    while (match.index - from > LONGEST_SENTENCE) cutAt(from + LONGEST_SENTENCE)
    numbers += 1
    all += 1
    if (numbers > MOST_NUMBERS) cutAt(match.index)
  }
  while (range.to - from > LONGEST_SENTENCE) cutAt(from + LONGEST_SENTENCE)
  if (from < range.to && isProse(text, from, range.to, numbers)) pieces.push({ from, to: range.to })
  return isProse(text, range.from, range.to, all) ? pieces : []
}

/** A row of numbers with next to no words between them is a table that lost its cells: what they count cannot be told. */
function isProse(text: string, from: number, to: number, numbers: number): boolean {
  if (numbers < ROW_OF_NUMBERS) return true
  const letters = text.slice(from, to).replace(/[^a-z]+/gi, '').length
  return letters >= numbers * LETTERS_PER_NUMBER
}
