import type { Passage } from '../document/index.ts'
import { findAuthorities } from '../header/authority-mentions.ts'
import { findSources, type SourceMention } from '../vocabulary/sources.ts'
import { findRegion, findRoles, type HeadRole, isFiller, isLabelHead } from '../vocabulary/table-heads.ts'
import { findHeadPeriod, type HeadPeriod } from './head-period.ts'
import { findUnit, type Unit, type UnitMention, wholeUnit } from './unit.ts'

/** Whose a figure is: the document's council, another council, a region, or all of England. */
export type Area =
  | { readonly is: 'own' }
  | { readonly is: 'council'; readonly name: string }
  | { readonly is: 'region' }
  | { readonly is: 'england' }
  | { readonly is: 'group' }

/** A period as a head tells it, and the passage it stands in. */
export interface ToldPeriod extends HeadPeriod {
  readonly passage: Passage
}

/** A source as a head tells it, and the passage it stands in. */
export interface ToldSource extends SourceMention {
  readonly passage: Passage
}

/** What a head, a label or a caption says of the figures that it stands over or beside. */
export interface Facts {
  readonly passage: Passage
  readonly role: HeadRole | null
  readonly area: Area | null
  readonly period: ToldPeriod | null
  readonly unit: Unit | null
  readonly source: ToldSource | null
  /** What is left when all of that is taken out: the words that belong to the measure. */
  readonly words: string
}

const CODE =
  /^(?:(?:ascof|bcf|kpi|pi|asc|ni|phof|indicator|measure|ref)[ :.-]{0,2})?(?:\d{1,2}[a-z]{1,2}(?:\(?\d{0,2}[a-z]?\)?)|[a-z]{1,4} ?\d{1,3}[a-z]?|\d{1,2}(?:\.\d{1,2}){1,2})(?:\s?part \d)?(?:\s?[:–-]\s?|\.?\s+|$)/i
const BRACKETED_CODE =
  /\s?\((?:ascof|bcf|kpi|pi|asc|ni|phof)? ?(?:\d{1,2}[a-z]{1,2}\d{0,2}|[a-z]{2,4} ?\d{1,3}[a-z]?)(?: part \d)?\)/gi
const MARKS = /(?:\s?(?:\[(?:note )?\w{1,2}\]|\(note \d{1,2}\)|[*†‡^¹²³⁰-⁹]{1,3})){1,3}$/i
const NUMBERED = /^(?:table|figure|fig|chart|exhibit)\.? ?[\d.]{1,6}[a-z]?\s?[:.–-]?\s*/i
const EDGES = /^[\s,;:.|/()–-]{1,20}|[\s,;:|/(–-]{1,20}$/g
const LOOSE_ENDS =
  /(?:^|\s)(?:for|in|at|as at|as of|of|during|by|to|from|since|on|the|and|up to|ending|ended|year|financial year|vs|versus|compared (?:to|with))$/i

/**
 * Reads the words of a column's head, or of a row's label or a caption, in which a place is part of the measure's name unless it is all there is.
 * `own` is the name of the document's council, in whose column a figure is its own.
 */
export function readFacts(passage: Passage, own: string | null, stands: 'over' | 'beside'): Facts {
  const text = passage.text.replace(NUMBERED, (found) => ' '.repeat(found.length))
  const period = findHeadPeriod(text)
  const source = findSources(text, text.toLowerCase()).at(0) ?? null
  let rest = period === null ? text : blank(text, period)
  const whole = withoutEdges(rest).toLowerCase()
  // "Year" and "Month" over a column of dates are no durations.
  const unit = /^(?:year|month|quarter|week|day)$/.test(whole) ? null : wholeUnit(whole)
  const mention = unit === null ? findUnit(rest.toLowerCase()) : null
  const found = findArea(rest, own)
  const place =
    found !== null && (stands === 'over' || isFiller(withoutEdges(blank(rest, found)).toLowerCase())) ? found : null
  if (place !== null) rest = blank(rest, place)
  const roles = findRoles(rest.toLowerCase())
  const role = strongest(roles.map(({ role: one }) => one))
  const bare = roles.reduce((words, one) => blank(words, one), mention === null ? rest : blank(rest, mention))
  const left = withoutEdges(bare).toLowerCase()
  const isAll = isFiller(left) || isLabelHead(left) || (role === 'rank' && /^(?:of|out of) \d{1,3}$/.test(left))
  // A role among other words is part of a measure's name ("Change of circumstances"), unless it is one of those that no measure is named by.
  const taken = role !== null && isAll ? (role === 'base' && stands === 'beside' ? 'expected' : role) : null
  // Beside a row, "Base budget" is what is measured; over a column it says what sort of figure stands there.
  const isNamed = stands === 'beside' && role !== null && NAMED_BY_ROLE.has(role)
  const words =
    (unit !== null || isAll) && !isNamed
      ? ''
      : toWords(
          mention === null ? rest : withoutUnit(rest, mention),
          source,
          period === null && mention === null && place === null,
        )
  return {
    passage,
    role: taken ?? (place === null && isAll && period !== null ? 'own' : null),
    area: place?.area ?? areaOf(taken),
    period: period === null ? null : { ...period, passage },
    unit: unit ?? mention,
    source: source === null ? null : { ...source, passage },
    words: isLabelHead(words.toLowerCase()) ? '' : words,
  }
}

/** The unit's words out; a second one at the beginning ("Percentage of people … (%)") says the same. */
function withoutUnit(text: string, mention: UnitMention): string {
  const rest = blank(text, mention)
  const again = mention.from === 0 ? null : findUnit(rest.toLowerCase())
  return again !== null && again.from === 0 && again.kind === mention.kind ? blank(rest, again) : rest
}

function areaOf(role: HeadRole | null): Area | null {
  if (role === 'benchmark-england') return { is: 'england' }
  if (role === 'benchmark-region') return { is: 'region' }
  return role === 'benchmark-other' ? { is: 'group' } : null
}

const NAMED_BY_ROLE: ReadonlySet<HeadRole> = new Set(['base', 'expected', 'planned', 'forecast'])

/** What a head is for where it names several things: "Change on previous year" is a change. */
const STRENGTH: readonly HeadRole[] = [
  'none', 'change', 'rank', 'base', 'source', 'target', 'forecast', 'expected', 'planned', 'previous', 'benchmark-england', 'benchmark-region',
  'benchmark-other', 'unit', 'own', 'period',
] // biome-ignore format: a list of names

function strongest(roles: readonly HeadRole[]): HeadRole | null {
  return STRENGTH.find((role) => roles.includes(role)) ?? null
}

interface PlacedArea {
  readonly from: number
  readonly to: number
  readonly area: Area
}

/** The council or region that a head names. */
function findArea(text: string, own: string | null): PlacedArea | null {
  const council = findAuthorities(text, true)[0]
  if (council !== undefined) {
    const { from, to, entry } = council
    return { from, to, area: entry.name === own ? { is: 'own' } : { is: 'council', name: entry.name } }
  }
  const region = findRegion(text.toLowerCase())
  return region === null ? null : { ...region, area: { is: 'region' } }
}

function blank(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
}

function withoutEdges(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/\(\s?\)|\[\s?\]/g, '')
    .replace(EDGES, '')
    .trim()
}

/** The words of a measure's name: without its code, the marks of notes, the source in brackets, and what a period has left behind. */
function toWords(rest: string, source: SourceMention | null, isWhole: boolean): string {
  let words = source === null ? rest : bracketedSource(rest, source)
  words = withoutEdges(words.replace(BRACKETED_CODE, ' '))
  const code = CODE.exec(words)
  if (code !== null && words.length - code[0].length > 3) words = words.slice(code[0].length)
  words = withoutEdges(words.replace(MARKS, ''))
  // What led in a period or a unit is left over once that is taken out; "the person they care for" is whole.
  for (let longer = isWhole ? words : ''; longer !== words; ) {
    longer = words
    words = withoutEdges(words.replace(LOOSE_ENDS, ''))
  }
  return words.replace(/\s{1,9}([,;:)])/g, '$1')
}

function bracketedSource(text: string, source: SourceMention): string {
  const open = text.lastIndexOf('(', source.from)
  const close = text.indexOf(')', source.to)
  const isAlone = open !== -1 && close !== -1 && source.from - open < 12 && close - source.to < 16
  return isAlone ? blank(text, { from: open, to: close + 1 }) : text
}
