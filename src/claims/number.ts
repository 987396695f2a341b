import { matchesOf } from '../vocabulary/matches.ts'

/** How a number was written: `73.85`, `twenty-five`, `3rd` or `third`, `quarter`. */
export type NumberForm = 'digits' | 'words' | 'ordinal' | 'fraction'

/** A number in a sentence, before anything is known of what it counts. */
export interface NumberToken {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: NumberForm
}

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fifths: 1 / 5,
  sixths: 1 / 6,
  eighths: 1 / 8,
  tenths: 1 / 10,
}
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }

const unit = UNITS.join('|')
const tens = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?`
const small = `(?:${tens}|${unit})`
const WORDS = `(?:(?:${small}|a) hundred(?: and ${small})?|${small}|a dozen|dozen)(?: (?:thousand|million|billion)(?![a-z]))?`
const DIGITS = '\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?'
const NUMBER = new RegExp(
  `(\\d{1,4}(?:st|nd|rd|th)(?![a-z])|\\b(?:${ORDINALS.join('|')})(?![a-z]))|(\\b(?:${Object.keys(FRACTIONS).join('|')})(?![a-z]))|(${DIGITS})|(\\b${WORDS}(?![a-z]))`,
  'g',
)

/** Every number of a text in small letters, in order. What they count is decided elsewhere. */
export function scanNumbers(lower: string): NumberToken[] {
  const tokens: NumberToken[] = []
  for (const match of matchesOf(lower, NUMBER)) {
    const from = match.index
    const to = from + match[0].length
    // By number: named groups make an object of each match, and this pattern is asked of every sentence.
    const [, ordinal, fraction, digits, words] = match
    if (ordinal !== undefined) tokens.push({ from, to, value: ordinalValue(ordinal), form: 'ordinal' })
    else if (fraction !== undefined) tokens.push({ from, to, value: FRACTIONS[fraction] ?? 0, form: 'fraction' })
    else if (digits !== undefined) tokens.push({ from, to, value: Number(digits.replaceAll(',', '')), form: 'digits' })
    else if (words !== undefined) tokens.push({ from, to, value: wordsValue(words), form: 'words' })
  }
  return tokens
}

function ordinalValue(text: string): number {
  const word = ORDINALS.indexOf(text)
  return word === -1 ? Number.parseInt(text, 10) : word + 1
}

/** "one hundred and eighty" is 180; "a dozen" 12; "two thousand" 2,000. */
export function wordsValue(text: string): number {
  // Most are one word, and splitting takes longer than looking it up.
  const unit = UNITS.indexOf(text)
  if (unit !== -1) return unit
  let total = 0
  let current = 0
  for (const word of text.split(/[- ]/)) {
    const small = UNITS.indexOf(word)
    const ten = TENS.indexOf(word)
    const scale = SCALES[word]
    if (small !== -1) current += small
    else if (ten !== -1) current += (ten + 2) * 10
    else if (word === 'dozen') current = Math.max(1, current) * 12
    else if (word === 'a') current += 1
    else if (scale === 100) current *= 100
    else if (scale !== undefined) {
      total += current * scale
      current = 0
    }
  }
  return text.startsWith('a dozen') ? 12 : total + current
}
