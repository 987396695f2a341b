import { before, matchAt } from '../../text/matches.ts'
import {
  GLUED_SCALES,
  LOOSE_MARK_BEFORE,
  markModifier,
  NEGATIVE_AFTER,
  OTHER_MONEY_AFTER,
  OTHER_MONEY_BEFORE,
  PERCENT_AFTER,
  PLUS_AFTER,
  POUND_BEFORE,
  POUNDS_AFTER,
  SCALE_AFTER,
  scaleValue,
} from '../../vocabulary/numbers.ts'
import { type NumberForm, type NumberToken, unreadable } from './token.ts'

/** "£12-15m": the second end has no sign of its own. */
const AFTER_POUNDS = /£[\d.,]{1,12}(?:k|m|mn|bn)? ?(?:-|to|and) ?$/

/**
 * A number with its currency, sign, scale, plus and per cent; unreadable where its sign or its currency can't be told. `at` and `end` are
 * where the bare number stands.
 */
export function withMarks(lower: string, at: number, end: number, bare: number, form: NumberForm): NumberToken {
  const isCount = form === 'digits' || form === 'words'
  const pound = form === 'digits' ? POUND_BEFORE.exec(before(lower, at, 5)) : null
  const from = pound === null ? at : at - pound[0].length
  const scale = isCount ? scaleAt(lower, end, pound !== null || AFTER_POUNDS.test(before(lower, at, 24))) : null
  let to = scale?.to ?? end
  const value = scale === null ? bare : round(bare * scaleValue(scale.word))
  const plus = isCount ? matchAt(PLUS_AFTER, lower, to) : null
  to += plus?.[0].length ?? 0
  const percent = pound !== null || form === 'ordinal' ? null : matchAt(PERCENT_AFTER, lower, to)
  to += percent?.[0].length ?? 0
  const pounds = pound === null && isCount && percent === null ? matchAt(POUNDS_AFTER, lower, to) : null
  to += pounds?.[0].length ?? 0
  const money = pound !== null || pounds !== null
  if (isCount && !money && (OTHER_MONEY_BEFORE.test(before(lower, at, 5)) || matchAt(OTHER_MONEY_AFTER, lower, to)))
    return unreadable(from, to)
  const token: NumberToken = {
    from,
    to,
    value,
    form,
    money,
    percent: percent === null ? null : percent[1] === undefined ? 'percent' : 'percentage points',
    ...(plus === null ? looseBefore(lower, from) : { loose: 'at least' as const, looseFrom: from }),
    outOf: null,
    scale: scale?.word ?? null,
  }
  return form === 'digits' ? signed(lower, token) : token
}

/** What a sign right before a number says, and where it begins. */
function looseBefore(lower: string, from: number): Pick<NumberToken, 'loose' | 'looseFrom'> {
  const ahead = before(lower, from, 6)
  const mark = LOOSE_MARK_BEFORE.exec(ahead)?.[1]
  if (mark === undefined) return { loose: null, looseFrom: from }
  return { loose: markModifier(mark), looseFrom: from - ahead.length + ahead.lastIndexOf(mark) }
}

/** A minus that is no dash: of money or a share, after a word that leads a value in; any other can't be told from one. */
function signed(lower: string, token: NumberToken): NumberToken {
  const ahead = before(lower, token.from, 16)
  if (!ahead.endsWith('-') || /[a-z0-9%+]-$/.test(ahead)) return token
  const isSigned = (token.money || token.percent !== null) && NEGATIVE_AFTER.test(ahead.slice(0, -1))
  return isSigned ? { ...token, from: token.from - 1, value: -token.value } : unreadable(token.from, token.to)
}

/** A scale behind a number. A mark ("5m") may be a length, so a space before it ("5 m") is one only for money. */
function scaleAt(lower: string, at: number, money: boolean): { word: string; to: number } | null {
  const match = matchAt(SCALE_AFTER, lower, at)
  const [, mark, word] = match ?? []
  if (match === null) return null
  const to = at + match[0].length
  if (word !== undefined) return { word, to }
  if (mark === undefined || (!money && (match[0] !== mark || !GLUED_SCALES.has(mark)))) return null
  return { word: mark, to }
}

/** 224.264 × 1e6 is not whole in binary. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
