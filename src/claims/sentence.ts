import { type Passage, splitSentences } from '../document/index.ts'
import type { Place, PlacedBlock } from '../outline/outline.ts'

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
}

const HAS_NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|dozen|half|quarters?|thirds?|fifths?|tenths?|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/i

/** Whether a passage can hold a figure at all; most can't, and are passed over. */
export function mayHoldFigure(text: string): boolean {
  return HAS_NUMBER.test(text)
}

/** The sentences of a block. `opener` is the line that a list item hangs from, where there is one. */
export function sentencesOf(placed: PlacedBlock, opener: Sentence | null): Sentence[] {
  const { passage } = placed.block
  const sentences: Sentence[] = []
  let previous = opener
  for (const { from, to } of splitSentences(passage.text)) {
    const text = passage.text.slice(from, to)
    const sentence: Sentence = {
      text,
      lower: text.toLowerCase(),
      offset: from,
      passage,
      place: placed.place,
      previous,
      opensBlock: sentences.length === 0,
    }
    sentences.push(sentence)
    previous = sentence
  }
  return sentences
}
