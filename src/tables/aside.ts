import { findAuthorities } from '../header/authority-mentions.ts'
import { findRoles } from '../vocabulary/table-heads.ts'
import { readCellValue } from './cell-value.ts'

/** A second figure that a cell tells beside its own: another area's, or that of an earlier time. Offsets are into the cell's text. */
export interface Aside {
  readonly is: 'england' | 'region' | 'other' | 'target' | 'previous'
  readonly label: string
  readonly from: number
  readonly to: number
  readonly value: number
  /** Where it says when: "last year", "2022/23". */
  readonly time: { readonly from: number; readonly to: number } | null
}

const IN_BRACKETS = /\(([^()]{2,60})\)/
const FROM =
  /[,;]?\s(?:(?:up|down|rising|falling|a (?:rise|fall|drop))\s)?(?:from|compared (?:to|with)|was)\s(?=[£\d])/i
const EARLIER =
  /^(?:last|previous|prior) (?:year|quarter|period|month)$|^(?:in )?(?:19|20)\d\d(?:\s?[/-]\s?\d{2,4})?$|^(?:a )?year (?:earlier|ago|before)$/i

/** Reads what follows a cell's own figure, which ends at `end`; null where it tells of no other. */
export function readAside(text: string, end: number): Aside | null {
  const rest = text.slice(end)
  const bracket = IN_BRACKETS.exec(rest)
  if (bracket !== null) return inBrackets(bracket[1] ?? '', end + bracket.index + 1)
  const from = FROM.exec(rest)
  if (from === null) return null
  const at = end + from.index + from[0].length
  const printed = /^£?[\d,.]{1,16}(?:%|m|k|bn| million)?/.exec(text.slice(at))?.[0].replace(/[.,]$/, '') ?? ''
  const value = readCellValue(printed)
  if (value === null) return null
  const to = at + printed.length
  const time = text
    .slice(to)
    .replace(/^[\s,]*(?:in )?/, '')
    .replace(/[.)]$/, '')
  return {
    is: 'previous',
    label: '',
    from: at,
    to,
    value: value.value,
    time: EARLIER.test(time) ? timeAt(text, time, to) : null,
  }
}

/** "England: 18.7%", "18.7% England", "2,610 last year". */
function inBrackets(inside: string, at: number): Aside | null {
  const figure = /£?\d[\d,.]{0,14}(?:%|m|k|bn| million)?/.exec(inside)
  if (figure === null) return null
  const printed = figure[0].replace(/[.,]$/, '')
  const value = readCellValue(printed)
  const before = inside
    .slice(0, figure.index)
    .replace(/[\s:=-]{1,9}$/, '')
    .trim()
  const after = inside
    .slice(figure.index + printed.length)
    .replace(/^[\s,]*(?:for |in )?/, '')
    .trim()
  const label = before !== '' ? before : after
  if (value === null || label === '' || (before !== '' && after !== '' && !EARLIER.test(after))) return null
  const place = { from: at + figure.index, to: at + figure.index + printed.length, value: value.value }
  if (EARLIER.test(label)) {
    const from = at + inside.indexOf(label)
    return { is: 'previous', label: '', ...place, time: { from, to: from + label.length } }
  }
  const role = findRoles(label.toLowerCase())[0]?.role ?? null
  const is =
    role === 'benchmark-england'
      ? 'england'
      : role === 'benchmark-region'
        ? 'region'
        : role === 'benchmark-other'
          ? 'other'
          : role === 'target'
            ? 'target'
            : role === 'previous'
              ? 'previous'
              : null
  if (is !== null) return { is, label, ...place, time: null }
  return findAuthorities(label, true).length > 0 ? { is: 'other', label, ...place, time: null } : null
}

function timeAt(text: string, time: string, after: number): { from: number; to: number } {
  const from = text.indexOf(time, after)
  return { from, to: from + time.length }
}
