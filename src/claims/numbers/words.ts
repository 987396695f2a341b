import { type NumberWord, numberWord } from '../../vocabulary/numbers.ts'

/** A number read from words: where it ends, its value, and whether it is a count, a part ("two thirds") or a place ("third"). */
export interface WordsRead {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly form: 'words' | 'ordinal' | 'fraction'
}

/** One word with what it says; `from` and `to` are offsets into the sentence. */
interface Said {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly says: NumberWord
}

const WORD = /[ -]?([a-z]+)/y
const MOST_WORDS = 14
/** After "a third": a share of something, and no "third party". */
const SHARE_FOLLOWS =
  /(?![a-z0-9-])(?! ?[a-z0-9])| (?:of|were|was|are|is|have|has|had|said|felt|told|did|do|who|more|less|fewer|higher|lower|in|since|by|on|from|between|that|over|under|reported|agreed|received|lived|live|did|were|when|while|as|compared|nationally|locally)(?![a-z])| to (?=£?\d)/y
/** "a fifth and a quarter": another part follows. */
const PART_FOLLOWS = / (?:and|to|or) (?:an? |one |two |three )?[a-z]+/y

/**
 * The number written in words at an offset: "twenty-five", "one hundred and eighty", "two and a half", "half a million", "a quarter of a
 * million", "two dozen", "two thirds", "twenty-first". Null where the words say none ("a", "hundred" alone, "several dozen").
 */
export function readWords(lower: string, at: number): WordsRead | null {
  const words = wordsFrom(lower, articleBefore(lower, at))
  const first = words[0]
  if (first === undefined) return null
  const part = readPart(lower, words)
  if (part !== null) return { from: first.from, ...part }
  const ordinal = readOrdinal(words)
  if (ordinal !== null) return ordinal
  const whole = readWhole(words)
  if (whole === null) return null
  const { next, value } = withHalf(words, whole)
  const last = words[next - 1]
  return last === undefined ? null : { from: first.from, to: last.to, value, form: 'words' }
}

/** Where the article of "a dozen" or "a third" begins. */
function articleBefore(lower: string, at: number): number {
  for (const article of ['a ', 'an '])
    if (lower.startsWith(article, at - article.length) && !/[a-z0-9]/.test(lower.charAt(at - article.length - 1)))
      return at - article.length
  return at
}

function wordsFrom(lower: string, from: number): Said[] {
  const said: Said[] = []
  let at = from
  while (said.length < MOST_WORDS) {
    WORD.lastIndex = at
    const match = WORD.exec(lower)
    const word = match?.[1]
    const says = word === undefined ? undefined : numberWord(word)
    if (match === null || word === undefined || says === undefined) break
    if (said.length === 0 && match[0] !== word) break
    at = WORD.lastIndex
    said.push({ from: at - word.length, to: at, word, says })
  }
  return said
}

/** "half", "a quarter", "two thirds", "one-fifth of", and "half a million" or "a quarter of a million", which are counts. */
function readPart(lower: string, words: readonly Said[]): Omit<WordsRead, 'from'> | null {
  const opens = words[0]
  if (opens === undefined) return null
  const article = opens.word === 'a' || opens.word === 'an'
  const many = article ? 1 : opens.says.is === 'unit' ? opens.says.value : null
  const at = many === null ? 0 : 1
  const part = words[at]
  if (part === undefined) return null
  const of = partOf(lower, part, many)
  if (of === null) return null
  const share = (many ?? 1) / of
  // "half a million", "a quarter of a million", "half a dozen"
  const joint = words[at + 1]?.word === 'of' ? at + 2 : at + 1
  const scale = words[joint]?.word === 'a' ? words[joint + 1] : undefined
  if (scale !== undefined && (scale.says.is === 'scale' || scale.says.is === 'dozen'))
    return { to: scale.to, value: share * scale.says.value, form: 'words' }
  return { to: part.to, value: share, form: 'fraction' }
}

/** How many parts make the whole, where a word names one; null where it names a place ("the third") or a time ("last quarter"). */
function partOf(lower: string, { word, says, to }: Said, many: number | null): number | null {
  if (says.is === 'part') {
    if (word === 'half') return lower.charAt(to) === '-' ? null : says.value
    if (says.plural ? many === null || many < 2 : many !== 1) return null
    return says.value
  }
  if (says.is !== 'ordinal' || says.value < 3 || many !== 1) return null
  SHARE_FOLLOWS.lastIndex = to
  if (SHARE_FOLLOWS.test(lower)) return says.value
  PART_FOLLOWS.lastIndex = to
  const joined = PART_FOLLOWS.exec(lower)?.[0].split(' ').at(-1)
  const other = joined === undefined ? undefined : numberWord(joined)
  return other?.is === 'part' || other?.is === 'ordinal' ? says.value : null
}

/** "third", "twenty-first": the article before it is no part of it. */
function readOrdinal(words: readonly Said[]): WordsRead | null {
  const [first, second] = words[0]?.says.is === 'joint' ? words.slice(1) : words
  if (first === undefined) return null
  if (first.says.is === 'ordinal') return { from: first.from, to: first.to, value: first.says.value, form: 'ordinal' }
  if (first.says.is === 'ten' && second?.says.is === 'ordinal' && second.says.value < 10)
    return { from: first.from, to: second.to, value: first.says.value + second.says.value, form: 'ordinal' }
  return null
}

interface Counted {
  readonly next: number
  readonly value: number
}

/** A whole number from the first word on; null where no count begins there. */
function readWhole(words: readonly Said[]): Counted | null {
  let total = 0
  let current = 0
  let lastScale = Number.POSITIVE_INFINITY
  let i = 0
  if (words[0]?.word === 'a' || words[0]?.word === 'an') {
    const next = words[1]?.says
    if (next?.is !== 'scale' && next?.is !== 'dozen') return null
    current = 1
    i = 1
  }
  let done = i
  for (; i < words.length; i++) {
    const { says, word } = words[i] ?? { says: { is: 'joint' as const }, word: '' }
    if (says.is === 'unit' || says.is === 'ten') {
      if (!fits(says, current, done > 0)) break
      current += says.value
    } else if (says.is === 'scale') {
      if (current === 0) break
      if (says.value === 100) {
        if (current >= 100) break
        current *= 100
      } else {
        if (says.value >= lastScale) break
        total += current * says.value
        lastScale = says.value
        current = 0
      }
    } else if (says.is === 'dozen') {
      if (current === 0 || total > 0) break
      return { next: i + 1, value: current * says.value }
    } else if (word === 'and' && i > 0 && words[i - 1]?.says.is === 'scale' && addsOn(words, i + 1, lastScale)) continue
    else break
    done = i + 1
  }
  return done === 0 || (done === 1 && words[0]?.says.is === 'joint') ? null : { next: done, value: total + current }
}

/** "twenty five" fits, "five twenty" and "two three" are two numbers. */
function fits(says: { is: string; value: number }, current: number, begun: boolean): boolean {
  if (!begun) return true
  const low = current % 100
  if (says.is === 'ten') return low === 0
  return low === 0 ? says.value > 0 : low >= 20 && low % 10 === 0 && says.value > 0 && says.value < 10
}

/** After "and": what is less than what was said before, so that "two thousand and three thousand" are two numbers. */
function addsOn(words: readonly Said[], at: number, lastScale: number): boolean {
  const first = words[at]?.says
  if (first === undefined || (first.is !== 'unit' && first.is !== 'ten')) return false
  const after = words.slice(at + 1, at + 3).find(({ says }) => says.is === 'scale' || says.is === 'joint')?.says
  if (after?.is !== 'scale') return true
  return words[at - 2]?.word === 'hundred' ? after.value > 100 : after.value < lastScale
}

/** "two and a half", "one and a half thousand", "three and three quarters". */
function withHalf(words: readonly Said[], whole: Counted): Counted {
  const { next, value } = whole
  if (words[next]?.word !== 'and') return whole
  const many = words[next + 1]
  const part = words[next + 2]
  if (many === undefined || part === undefined || part.says.is !== 'part') return whole
  const times = many.word === 'a' || many.word === 'an' ? 1 : many.says.is === 'unit' ? many.says.value : 0
  if (times === 0 || times >= part.says.value) return whole
  const scale = words[next + 3]?.says
  const mixed = value + times / part.says.value
  return scale?.is === 'scale' ? { next: next + 4, value: mixed * scale.value } : { next: next + 3, value: mixed }
}
