import type { Modifier } from '../schema/index.ts'
import { isBlankCell } from '../vocabulary/table-heads.ts'
import { type Unit, wholeUnit } from './unit.ts'

/** A cell's figure: its printed value from `from` to before `to`, its number as printed, and what the cell itself says of its unit. */
export interface CellValue {
  readonly from: number
  readonly to: number
  readonly value: number
  readonly upper: number | null
  readonly outOf: number | null
  readonly modifier: Modifier | null
  readonly unit: Unit | null
  /** In brackets, which in accounts makes it less than nothing. */
  readonly bracketed: boolean
  readonly signed: boolean
}

const NUMBER = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?|\\.\\d{1,6}'
const CELL = new RegExp(
  `^\\s?(?:[▲▼↑↓⬆⬇→←↗↘●■◆]\\s?){0,2}(<|>|≤|≥|~|c\\.? ?|circa |approx\\.? |under |over |up to |at least |less than |more than )?(\\()?\\s?([+-])?\\s?(£)?\\s?([+-])?(${NUMBER})(st|nd|rd|th)?\\s?(k|m|bn|million|billion|thousand)?(?![a-z0-9])`,
  'i',
)
const UNIT =
  /^\s?(%|per ?cent|pc(?![a-z])|pp(?![a-z])|percentage points?|ppts?|(?:working )?(?:minutes?|hours?|days?|weeks?|months?|years?)(?![a-z])|per [\d,]{3,9}(?: (?:population|people|adults))?|p\/?w(?![a-z])|(?:per|a) (?:week|year|hour|night)(?![a-z]))/i
const OUT_OF = new RegExp(`^\\s?(?:\\/|of|out of)\\s?(${NUMBER})`, 'i')
const RANGE = new RegExp(`^\\s?(?:-|to)\\s?£?(${NUMBER})`, 'i')
/** What may follow a figure and adds nothing to it: its share or its interval in brackets, marks of notes, arrows, "provisional". */
const AFTER =
  /^(?:[,;]?\s(?:(?:up|down|rising|falling|a (?:rise|fall|drop)) )?(?:from|compared (?:to|with)|was) £?[\d,.]{1,16}(?:%|m|k|bn| million)?(?: (?:in )?[\w ./-]{2,24})?|\s?(?:\([^()]{0,60}\)|\[[^[\]]{0,24}\]|[*†‡^~#▲▼↑↓⬆⬇→←↗↘●■¹²³⁰-⁹]{1,3}|[rpe](?![a-z])))*$/i
const BASE = /\(\s?n\s?=\s?([\d,]{1,12})\s?\)/i
const RATIO = /^(\d{1,2}) in ([1-9]\d{0,3})$/
const YEAR = /^(?:19|20)\d\d(?:\s?[/-]\s?(?:\d\d|(?:19|20)\d\d))?$/
const LONGEST = 70

/** The figure that a cell is, or null where it is words, a date, a year or nothing. */
export function readCellValue(text: string): CellValue | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST || YEAR.test(trimmed) || isBlankCell(trimmed.toLowerCase())) return null
  const ratio = RATIO.exec(text)
  if (ratio !== null) return ratioOf(ratio)
  const match = CELL.exec(text)
  if (match === null) return null
  const [all, loose = '', bracket, sign, pound, inner, digits = '', ordinal, scale = ''] = match
  // A telephone number, a code.
  if (/^0\d/.test(digits)) return null
  let to = all.length
  const range = ordinal === undefined ? RANGE.exec(text.slice(to)) : null
  to += range?.[0].length ?? 0
  const outOf = OUT_OF.exec(text.slice(to))
  to += outOf?.[0].length ?? 0
  const printed = UNIT.exec(text.slice(to))
  to += printed?.[0].length ?? 0
  const closes = bracket !== undefined && /^\s?\)/.test(text.slice(to))
  const end = to + (closes ? text.slice(to).indexOf(')') + 1 : 0)
  if (!AFTER.test(text.slice(end).trimEnd())) return null
  const minus = sign === '-' || inner === '-'
  const factor = factorOf(scale)
  const number = (digit: string): number => round(Number(digit.replaceAll(',', '')) * factor)
  const isRank = ordinal !== undefined
  const from = all.length - all.trimStart().replace(/^[▲▼↑↓⬆⬇→←↗↘●■◆\s]+/, '').length
  return {
    from: from + (/^[a-z]/i.test(loose) ? loose.length : 0),
    to: text.slice(0, bracket === undefined ? to : end).trimEnd().length,
    value: minus ? -number(digits) : number(digits),
    upper: range === null ? null : number(range[1] ?? ''),
    outOf: outOf === null ? baseOf(text) : number(outOf[1] ?? ''),
    modifier: modifierOf(loose.trim().toLowerCase()),
    unit: unitOf(printed?.[1]?.toLowerCase() ?? null, pound !== undefined, isRank, factor !== 1),
    bracketed: bracket !== undefined,
    signed: minus || sign === '+' || inner === '+',
  }
}

/** "1 in 3". */
function ratioOf([all, one = '', many = '']: RegExpExecArray): CellValue {
  const outOf = Number(many)
  const unit = { kind: 'ratio' as const, unit: null, factor: 1 }
  const none = { upper: null, modifier: null, bracketed: false, signed: false }
  return { from: 0, to: all.length, value: round(Number(one) / outOf), outOf, unit, ...none }
}

function factorOf(scale: string): number {
  const key = scale.toLowerCase()
  if (key === 'k' || key === 'thousand') return 1e3
  if (key === 'm' || key === 'million') return 1e6
  return key === 'bn' || key === 'billion' ? 1e9 : 1
}

/** A product of decimals without the noise of binary fractions. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function baseOf(text: string): number | null {
  const base = BASE.exec(text)?.[1]
  return base === undefined ? null : Number(base.replaceAll(',', ''))
}

function unitOf(printed: string | null, pound: boolean, isRank: boolean, scaled: boolean): Unit | null {
  if (isRank) return { kind: 'rank', unit: null, factor: 1 }
  if (pound) {
    const each =
      printed === null ? null : (/week|year|hour|night/.exec(printed)?.[0] ?? (/^p\/?w/.test(printed) ? 'week' : null))
    return { kind: 'money', unit: each === null || each === 'year' ? 'GBP' : `GBP per ${each}`, factor: 1 }
  }
  if (printed === null) return scaled ? { kind: 'count', unit: null, factor: 1 } : null
  if (/^(?:pp|ppt|percentage point)/.test(printed)) return { kind: 'percentage', unit: 'percentage points', factor: 1 }
  if (/^p\/?c$|^%|^per ?cent/.test(printed)) return { kind: 'percentage', unit: 'percent', factor: 1 }
  const time = /(minute|hour|day|week|month|year)s?$/.exec(printed)
  if (time?.[1] !== undefined && !/^(?:per|a) /.test(printed))
    return { kind: 'duration', unit: `${time[1]}s`, factor: 1 }
  return wholeUnit(printed)
}

function modifierOf(words: string): Modifier | null {
  if (words === '') return null
  if (/^(?:~|c\.?|circa|approx\.?)$/.test(words)) return 'approximately'
  if (/^(?:<|under|less than)$/.test(words)) return 'under'
  if (/^(?:>|over|more than)$/.test(words)) return 'over'
  if (/^(?:≥|at least)$/.test(words)) return 'at least'
  return 'up to'
}
