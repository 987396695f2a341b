import type { SentenceRange } from '../document/index.ts'
import { findsFault, isPraise } from '../vocabulary/strengths.ts'

/** What a theme is about, or half a list, praises nobody. */
const NO_STATEMENT =
  /^(?:this (?:area |theme |section )?(?:relates to|covers|includes|looks at)|such as\b|for example, i\)|ref\b|note\b)|\b(?:like|wish|want) to thank\b/i
/** What begins so speaks of the sentence before; "It is positive that" and "This theme" do not. */
const POINTS_BACK =
  /^(?:this|these|those|they|that|such|both|all of (?:this|these|them))\b(?! (?:theme|section|report|chapter|area relates))/i

/** Runs of sentences that praise and find no fault, as one range each: what a reader would call a strength. One that points back ("These are highly regarded") begins with the sentence it points to. */
export function praisingRuns(
  text: string,
  sentences: readonly SentenceRange[],
  advice: ReadonlySet<SentenceRange>,
): SentenceRange[] {
  const runs: SentenceRange[] = []
  let from = -1
  let to = -1
  for (const [at, sentence] of sentences.entries()) {
    const words = text.slice(sentence.from, sentence.to)
    if (!advice.has(sentence) && isPraise(words) && !findsFault(words) && !NO_STATEMENT.test(words)) {
      if (from === -1) from = beginning(text, sentences, at, to, advice)
      to = sentence.to
    } else if (from !== -1) {
      runs.push({ from, to })
      from = -1
    }
  }
  if (from !== -1) runs.push({ from, to })
  return runs
}

/** Where a run begins: with the sentence that its first one points back to, unless that finds fault or stands elsewhere. */
function beginning(
  text: string,
  sentences: readonly SentenceRange[],
  at: number,
  taken: number,
  advice: ReadonlySet<SentenceRange>,
): number {
  const sentence = sentences[at]
  const before = sentences[at - 1]
  if (sentence === undefined) return -1
  if (before === undefined || !POINTS_BACK.test(text.slice(sentence.from, sentence.to))) return sentence.from
  if (advice.has(before)) return sentence.from
  const isNext = sentence.from - before.to <= 2 && before.from >= taken
  return isNext && !findsFault(text.slice(before.from, before.to)) ? before.from : sentence.from
}

/** Advice with what it points back to: "This should be done at pace" goes with the sentence before, and with its advice where that is some. */
export function wholeAdvice(
  text: string,
  sentences: readonly SentenceRange[],
  advice: ReadonlySet<SentenceRange>,
): SentenceRange[] {
  const whole: SentenceRange[] = []
  for (const [at, sentence] of sentences.entries()) {
    if (!advice.has(sentence)) continue
    const before = sentences[at - 1]
    const last = whole.at(-1)
    const pointsBack = before !== undefined && POINTS_BACK.test(text.slice(sentence.from, sentence.to))
    if (!pointsBack) whole.push(sentence)
    else if (last !== undefined && last.to === before.to) whole[whole.length - 1] = { from: last.from, to: sentence.to }
    else whole.push({ from: before.from, to: sentence.to })
  }
  return whole
}
