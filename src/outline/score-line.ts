import { type Block, type Passage, toSource } from '../document/index.ts'
import type { StatementEntry } from '../vocabulary/quality-statements.ts'
import { ratingNamed, scoreOfRating, scoreOfWord } from '../vocabulary/scoring.ts'
import { nameAt } from '../vocabulary/statement-names.ts'
import { themeNamed } from '../vocabulary/themes.ts'

/** A statement's name in a line of scores; `area` where a theme's name stands in its place. Offsets into the source. */
export interface NameToken {
  readonly type: 'name'
  readonly entry: StatementEntry
  readonly area: boolean
  readonly start: number
  readonly end: number
  /** What follows and promises a score: a dash or colon, or a cell's edge in a flattened table. */
  readonly promise: 'dash' | 'cell' | null
}

/** A score as printed, with the words of its meaning where they stand; `value` null where the line says Score and gives none. */
export interface ScoreToken {
  readonly type: 'score'
  readonly value: number | null
  /** Where its meaning ("Evidence shows a good standard") stands in the source. */
  readonly meaning: { readonly start: number; readonly end: number } | null
  /** The word score stands before it, or its meaning after it. */
  readonly explicit: boolean
  readonly start: number
  readonly end: number
}

/** A line made of names and scores alone, in order. */
export interface ScoreLine {
  readonly tokens: readonly (NameToken | ScoreToken)[]
}

const LONGEST_LINE = 700
const CHEAP = /[a-z]{5}|^\W{0,3}\d/
const SEPARATOR = /[\s|,;:.*•·'"()[\]=-]+/y
const NUMBERING =
  /(?:(?:quality statement|statement|area|category)(?: \d)?|\d{1,2}[.)]|\d{1,2}(?= [a-z])|[a-i][.)]|and(?= ))[:.-]?\s{0,3}(?=[a-z'"])['"]?/y
const THEME = /(?:theme (?:\d|one|two|three|four)\b[^|]{0,80}|[^|]{4,80})(?=\||$)/y
const MEANING =
  /[\s(:|-]{0,4}(?:(?:inadequate|requires improvement|good|outstanding)\s{0,2}[:-]\s{0,2})?(evidence shows (?:an? |some )?[a-z]+ (?:standard|shortfalls)(?: of care)?|(?:exceptional|good) standard|(?:some|significant) shortfalls)\b/y
/** A rating word that repeats the score: `3 - good`. */
const RATING_AFTER = /[\s(:|-]{1,4}(?:inadequate|requires improvement|good|outstanding)\b(?! standard)/y
const WORDED =
  /(?:an? )?(?:indicative |provisional |overall |area |final )?scored?(?:s| of| as| is| was| an?)?\s{0,3}[:=-]?\s{0,3}(?:(\d{1,2}(?:\.\d)?)(?![\d%])|(one|two|three|four)\b|(?=[|.)\s-]{0,20}$|not |n\/a|tbc))(?:not (?:scored|assessed|yet [a-z]+|available)|n\/a|tbc)?/y
const BARE =
  /(\d{1,2}(?:\.\d)?)(?![\d%,.=]{0,20}[\d%=])|(one|two|three|four|outstanding|good|requires improvement|inadequate)\b/y
const OUT_OF = /\s{0,2}(?:out of|\/)\s{0,2}(?:4|four)\b/y
/** A line of the key to the scores: "3 = Good". */
export const KEY_EQUALS = /^\W{0,3}[1-4] ?= ?\w/

/** A passage, and its text in small letters, in which all but names are looked for. */
interface Line {
  readonly passage: Passage
  readonly lower: string
}

/** A token, and where it ends in the readable text. */
interface Read<T> {
  readonly token: T
  readonly to: number
}

/**
 * Reads a block that is made of quality-statement names and scores and nothing else: `4. Partnership and communities – 2`, `Score: 3`,
 * `2- Evidence shows some shortfalls`, a name by itself, several in a flattened table, or a table's row with a name and a score among its
 * cells. Null for anything else, so that prose which mentions safeguarding, a key (`1 = Evidence shows …`) or a band table is none.
 */
export function readScoreLine(block: Block): ScoreLine | null {
  if (block.kind === 'row' && block.cells.length > 1) return readRow(block.cells)
  const tokens = readTokens(block.passage)
  return tokens === null || isLoneNumber(block.passage.text, tokens) ? null : { tokens }
}

/** Cells that are neither names nor scores are remarks, and say nothing against the row; a score's meaning may have its own cell. */
function readRow(cells: readonly Passage[]): ScoreLine | null {
  const tokens = cells.flatMap((cell) => (themeNamed(cell.text) === null ? (readTokens(cell) ?? []) : []))
  const name = tokens.findIndex((token) => token.type === 'name')
  if (name === -1) return null
  const meaning = cells.map(readMeaning).find((one) => one !== null) ?? null
  const withMeaning = tokens.map((token) =>
    token.type === 'score' && token.meaning === null ? { ...token, meaning } : token,
  )
  return { tokens: withMeaning.slice(name) }
}

function readMeaning(cell: Passage): ScoreToken['meaning'] {
  const means = match(MEANING, cell.text.toLowerCase(), 0)
  return means === null ? null : toSource(cell, means[0].length - (means[1]?.length ?? 0), means[0].length)
}

function readTokens(passage: Passage): (NameToken | ScoreToken)[] | null {
  if (passage.text.length > LONGEST_LINE) return null
  const lower = passage.text.toLowerCase()
  if (!CHEAP.test(lower) || KEY_EQUALS.test(lower)) return null
  const line = { passage, lower }
  const tokens: (NameToken | ScoreToken)[] = []
  let at = 0
  while (at < lower.length) {
    const next = readToken(line, at, tokens)
    if (next === null) return null
    at = next
  }
  return tokens.length > 0 ? tokens : null
}

/** Reads what stands at `at` into `tokens`; gives where it ends, or null where it is neither name nor score. */
function readToken(line: Line, at: number, tokens: (NameToken | ScoreToken)[]): number | null {
  const { passage, lower } = line
  const separator = match(SEPARATOR, lower, at)
  if (separator !== null) return at + separator[0].length
  const again = readAgain(line, at, tokens)
  if (again !== null) return again
  const afterName = tokens[tokens.length - 1]?.type === 'name'
  const numbering = match(NUMBERING, lower, at)?.[0].length ?? 0
  const numbered = numbering > 0 && readName(passage, at + numbering) !== null
  const score = afterName || !numbered ? readScore(line, at, afterName || tokens.length === 0) : null
  const read = score ?? readName(passage, at)
  if (read !== null) {
    tokens.push(read.token)
    return read.to
  }
  if (numbered) return at + numbering
  const theme = lower.includes('|') ? (match(THEME, lower, at)?.[0] ?? '') : ''
  return theme !== '' && at + theme.length < lower.length && themeNamed(theme) !== null ? at + theme.length : null
}

/** A score that is said again with its meaning, as a cell of two lines does: "Score: 3", "3 - Evidence shows a good standard". */
function readAgain(line: Line, at: number, tokens: (NameToken | ScoreToken)[]): number | null {
  const last = tokens[tokens.length - 1]
  if (last?.type !== 'score' || last.value === null || last.meaning !== null) return null
  const read = readScore(line, at, true)
  if (read === null || read.token.value !== last.value || read.token.meaning === null) return null
  tokens[tokens.length - 1] = { ...last, meaning: read.token.meaning }
  return read.to
}

function readName(passage: Passage, at: number): Read<NameToken> | null {
  const { text } = passage
  const name = nameAt(text, at)
  if (name === null) return null
  const { entry, area } = name
  const to = text.startsWith(')', name.to) && text.slice(at, name.to).includes('(') ? name.to + 1 : name.to
  const sign = /^['"]?\s?([-:|])/.exec(text.slice(to, to + 4))?.[1]
  const promise = sign === undefined ? null : sign === '|' ? 'cell' : 'dash'
  return { token: { type: 'name', entry, area, ...toSource(passage, at, to), promise }, to }
}

function readScore({ passage, lower }: Line, at: number, bareAllowed: boolean): Read<ScoreToken> | null {
  const worded = match(WORDED, lower, at)
  const found = worded ?? (bareAllowed ? match(BARE, lower, at) : null)
  if (found === null) return null
  const [all, digits, word] = found
  const value = digits !== undefined ? Number(digits) : word === undefined ? null : valueOfWord(word)
  const after = at + all.length + (match(OUT_OF, lower, at + all.length)?.[0].length ?? 0)
  const means = match(MEANING, lower, after)
  const to = after + (means?.[0].length ?? match(RATING_AFTER, lower, after)?.[0].length ?? 0)
  const meaning = means === null ? null : toSource(passage, to - (means[1]?.length ?? 0), to)
  return {
    token: {
      type: 'score',
      value,
      meaning,
      explicit: worded !== null || meaning !== null,
      ...toSource(passage, at, to),
    },
    to,
  }
}

function valueOfWord(word: string): number | null {
  const rating = ratingNamed(word)
  return rating === null ? scoreOfWord(word) : scoreOfRating(rating)
}

/** `Good` or `24` by itself is a rating or a page number, not a score, unless it is one digit as a table's cell. */
function isLoneNumber(text: string, tokens: readonly (NameToken | ScoreToken)[]): boolean {
  const [only] = tokens
  return (
    tokens.length === 1 &&
    only?.type === 'score' &&
    !only.explicit &&
    !/^\W*(?:[1-4]|one|two|three|four)\W*$/i.test(text)
  )
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
