import type { SentenceRange } from '../document/index.ts'
import { strengthWords } from '../vocabulary/strengths.ts'

/** What a theme is about, or half a list, praises nobody. */
const NO_STATEMENT =
  /^(?:this (?:area |theme |section )?(?:relates to|covers|includes|looks at)|such as\b|for example, i\)|ref\b|note\b)|\b(?:like|wish|want) to thank\b/i

/** Runs of sentences that praise and find no fault, as one range each: what a reader would call a strength. */
export function praisingRuns(text: string, sentences: readonly SentenceRange[]): SentenceRange[] {
  const runs: SentenceRange[] = []
  let from = -1
  let to = -1
  for (const sentence of sentences) {
    const words = text.slice(sentence.from, sentence.to)
    if (strengthWords.praise.test(words) && !strengthWords.fault.test(words) && !NO_STATEMENT.test(words)) {
      if (from === -1) from = sentence.from
      to = sentence.to
    } else if (from !== -1) {
      runs.push({ from, to })
      from = -1
    }
  }
  if (from !== -1) runs.push({ from, to })
  return runs
}
