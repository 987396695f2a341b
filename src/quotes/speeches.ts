import type { Quote } from '../schema/index.ts'
import { normalise } from '../text/normalise.ts'

/** The quotes of an article so far, numbered by speech. */
export interface Speeches {
  readonly quotes: Quote[]
  /** The number of the last speech. */
  speech: number
  /** The paragraph, by its place among those that may hold quotes, in which the last quote stands. */
  paragraph: number
}

/** Fewer words may well be said twice. */
const FEWEST = 5
/** An article has no more quotes than these; in anything else only what is the same throughout is told. */
const MOST_COMPARED = 300

/**
 * Adds a paragraph's quotes. `goesOn`: its first quote may go on with the speech of the paragraph before, since nothing announces it. A speaker who is named
 * only at the end of a speech is the speaker of all of it.
 */
export function addParagraph(
  speeches: Speeches,
  said: readonly Omit<Quote, 'speech'>[],
  paragraph: number,
  goesOn: boolean,
): void {
  for (const [at, one] of said.entries()) {
    const last = speeches.quotes.at(-1)
    const isNear = at > 0 || (goesOn && speeches.paragraph === paragraph - 1)
    const isSame = last !== undefined && isNear && (last.speaker === one.speaker || last.speaker === null)
    if (!isSame) speeches.speech += 1
    else if (last.speaker === null && one.speaker !== null) nameSpeaker(speeches, one)
    const { text, speaker, role, span } = one
    speeches.quotes.push({ text, speaker, role, speech: speeches.speech, span })
    speeches.paragraph = paragraph
  }
}

function nameSpeaker({ quotes, speech }: Speeches, { speaker, role }: Omit<Quote, 'speech'>): void {
  for (let at = quotes.length - 1; at >= 0; at--) {
    const quote = quotes[at]
    if (quote === undefined || quote.speech !== speech || quote.speaker !== null) return
    quotes[at] = { ...quote, speaker, role }
  }
}

/** Without pull quotes: what is printed again, or by itself out of a speech, is the same words. The one whose speaker is known stays. */
export function withoutRepeats(quotes: readonly Quote[]): Quote[] {
  const keys = quotes.map((quote) => normalise(quote.text))
  const kept = new Map<string, number>()
  for (const [at, key] of keys.entries()) {
    const before = kept.get(key)
    if (before === undefined || (quotes[before]?.speaker === null && quotes[at]?.speaker !== null)) kept.set(key, at)
  }
  return quotes.filter((quote, at) => {
    const key = keys[at] ?? ''
    if (key.split(' ').length < FEWEST) return true
    return kept.get(key) === at && !(quotes.length <= MOST_COMPARED && isPart(quote, key, quotes, keys))
  })
}

function isPart(quote: Quote, key: string, quotes: readonly Quote[], keys: readonly string[]): boolean {
  return quotes.some((other, i) => {
    const longer = keys[i] ?? ''
    const isSpeaker = quote.speaker === null || quote.speaker === other.speaker
    return longer.length > key.length && isSpeaker && longer.includes(key)
  })
}
