/** A sentence of a passage, as offsets into `passage.text`. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
}

const END = /[.!?]["')\]]{0,3} (?=["'([]{0,3}[A-Z0-9£])/g
const ABBREVIATION =
  /(?:^|[\s("'])(?:e\.g|i\.e|etc|cf|vs|approx|no|nos|mr|mrs|ms|dr|st|cllr|prof|rev|hon|rt|sr|jr|p|pp|s|ss|art|para|fig|ref|ed|vol|inc|ltd|dept|[A-Z]|[A-Z]\.[A-Z])$/i
const NEEDS_NUMBER = /(?:^|[\s("'])(?:no|nos|p|pp|s|ss|art|para|fig|vol|ref)$/i
const NEVER_BEFORE_SENTENCE = /(?:^|[\s("'])(?:e\.g|i\.e|cf|vs|approx|mr|mrs|ms|dr|st|cllr|prof|rev|rt|hon)$/i

/** Splits readable text into sentences; abbreviations, initials and "No. 5" do not end one. Never gives an empty sentence. */
export function splitSentences(text: string): SentenceRange[] {
  const sentences: SentenceRange[] = []
  let from = 0
  END.lastIndex = 0
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const to = match.index + match[0].length - 1
    if (match[0].startsWith('.') && isAbbreviation(text, match.index, to + 1)) continue
    if (to > from) sentences.push({ from, to })
    from = to + 1
  }
  const end = text.trimEnd().length
  if (end > from) sentences.push({ from, to: end })
  return sentences
}

function isAbbreviation(text: string, dot: number, next: number): boolean {
  const before = text.slice(Math.max(0, dot - 12), dot)
  if (!ABBREVIATION.test(before)) return false
  if (NEEDS_NUMBER.test(before)) return /\d/.test(text.charAt(next))
  return NEVER_BEFORE_SENTENCE.test(before) || /(?:^|[\s("'])(?:[A-Z]|[A-Z]\.[A-Z])$/.test(before)
}
