import { matchAt, matchesOf } from '../text/matches.ts'
import { NUMBER_BEGINS, scaleValue, vulgarValue } from '../vocabulary/numbers.ts'
import { readDigits } from './numbers/digits.ts'
import { withMarks } from './numbers/marks.ts'
import { Addresses, beginsNumber, endsNumber } from './numbers/surroundings.ts'
import { type NumberToken, unreadable } from './numbers/token.ts'
import { readWords } from './numbers/words.ts'

/** What joins the two ends of a range or of a change. */
const JOINED = /^ ?(?:-|to|and|or) ?$/
/** "from 500 to 2 thousand": so much more is in another scale. */
const MOST_TIMES = 10
const ORDINAL = /(?:st|nd|rd|th)(?![a-z0-9])/y

/**
 * Every number of a text in small letters, in order, each whole with its sign, currency, scale, plus and per cent. A run of digits that can't
 * be read whole is `unreadable`: no number is ever read from the middle of one. What they count is decided elsewhere.
 */
export function scanNumbers(lower: string): NumberToken[] {
  const tokens: NumberToken[] = []
  const addresses = new Addresses(lower)
  let done = 0
  for (const match of matchesOf(lower, NUMBER_BEGINS)) {
    const at = match.index
    if (at < done) continue
    const isDigits = /\d/.test(match[0])
    const token = isDigits ? scanDigits(lower, at, addresses) : scanWord(lower, at, match[0])
    if (token === null || token.from < done) continue
    tokens.push(token)
    done = token.to
  }
  return tokens.map((token, i) => withNextScale(lower, token, tokens[i + 1]))
}

/** "£12.2 to £12.6m", "2 to 3 million people": the scale of the second end is the first one's too. */
function withNextScale(lower: string, token: NumberToken, next: NumberToken | undefined): NumberToken {
  if (next?.scale == null || token.scale !== null || token.percent !== null || !isWhole(token)) return token
  const factor = scaleValue(next.scale)
  if (token.value > (next.value / factor) * MOST_TIMES || !JOINED.test(lower.slice(token.to, next.from))) return token
  return next.money && !token.money ? token : { ...token, value: token.value * factor, scale: next.scale }
}

function isWhole({ form }: NumberToken): boolean {
  return form === 'digits' || form === 'words'
}

function scanWord(lower: string, at: number, word: string): NumberToken | null {
  const sign = vulgarValue(word)
  if (sign !== undefined && /[^\s("'>~<-]/.test(lower.charAt(at - 1))) return unreadable(at, at + word.length)
  if (sign !== undefined) return withMarks(lower, at, at + word.length, sign, 'fraction')
  const read = readWords(lower, at)
  return read === null ? null : withMarks(lower, read.from, read.to, read.value, read.form)
}

function scanDigits(lower: string, at: number, addresses: Addresses): NumberToken {
  const address = addresses.endAround(at)
  if (address !== null) return unreadable(at, address)
  const read = readDigits(lower, at)
  if (read.is === 'unreadable' || !beginsNumber(lower, at)) return unreadable(at, read.to)
  const ordinal = read.is === 'number' ? matchAt(ORDINAL, lower, read.to) : null
  if (ordinal !== null)
    return { ...withMarks(lower, at, read.to, read.value, 'ordinal'), to: read.to + ordinal[0].length }
  const token = withMarks(lower, at, read.to, read.value, read.is === 'fraction' ? 'fraction' : 'digits')
  if (!endsNumber(lower, token.to)) return unreadable(at, token.to)
  if (read.is === 'part') return { ...token, outOf: read.of }
  if (read.is === 'fraction') return token
  // "73,85%": a comma for the point only where a per cent shows it.
  return read.comma && token.percent === null ? unreadable(at, token.to) : token
}
