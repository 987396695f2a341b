import { pluralNoun } from '../vocabulary/count-nouns.ts'
import type { Entry, TableReading } from './entries.ts'
import type { Facts } from './facts.ts'
import type { Table } from './table.ts'

/** Labels that name a part of something that only the caption or the group's heading names. */
const PART =
  /^(?:total|totals|all|overall|other|others|unknown|not known|not stated|yes|no|males?|females?|men|women|under \d+|over \d+|(?:aged? )?\d{1,3}(?:\s?(?:-|to)\s?\d{1,3}|\+| and over| plus)?(?: years?(?: old)?)?|white\b.{0,24}|black\b.{0,40}|asian\b.{0,30}|mixed\b.{0,40}|any other\b.{0,30}|.{0,20}\bethnic group.{0,20})$/i
/** "Rutland County Council: " before what a page is about. */
const COUNCIL_BEFORE = /^[^:]{3,60}:\s+(?=\S)/
const NAMES_MEASURE =
  /\b(?:rates?|averages?|numbers?|percentages?|proportions?|satisfaction|budgets?|spend(?:ing)?|spent|costs?|waits?|waiting|time|quality|score|length|expectancy|population|vacanc(?:y|ies)|turnover|usage|access|income|expenditure|savings?|fees?|gap|index)\b/i

/**
 * The words of a figure's measure: its row's label with what the heads over it add. Where the label names only a part ("65 and over"), what it is a part of
 * comes first: the heading of its rows, else the caption.
 */
export function measureWords(entry: Entry, reading: TableReading, isMoney: boolean): string {
  const labels = entry.labels.map(({ words }) => words).filter((words) => words !== '')
  const heads = entry.heads.map(({ words }) => words).filter((words) => words !== '')
  const own = labels.at(-1) ?? null
  const parts = own === null ? [...heads] : [own, ...heads]
  if (own === null ? heads.every(isPart) : isPart(own) || (isMoney && !NAMES_MEASURE.test(own))) {
    const whole = wholeOf(entry, labels.slice(0, -1), reading)
    if (whole !== null) parts.unshift(whole)
  } else if (own !== null && (own.split(' ').length <= 2 || reading.repeated.has(own))) {
    const group = labels.slice(0, -1).at(-1) ?? entry.group?.words ?? ''
    if (group !== '' && !own.toLowerCase().includes(group.toLowerCase())) parts.unshift(group)
  }
  return distinct(parts).join(', ')
}

/** Whether a label names only a part of what its table counts. */
export function isPart(words: string): boolean {
  if (PART.test(words)) return true
  const all = words
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return all.length <= 4 && !NAMES_MEASURE.test(words) && !all.some((word) => pluralNoun(word) === 'activity')
}

function wholeOf(entry: Entry, groups: readonly string[], { captions, corner, table }: TableReading): string | null {
  const near = [
    groups.at(-1) ?? '',
    entry.group?.words ?? '',
    ...captions.map(captionWords),
    ...corner.map(captionWords),
  ]
  return near.find((words) => words !== '' && !PART.test(words)) ?? sectionOf(table, captions)
}

/** The heading that the table stands under, where nothing nearer says what its figures are. */
function sectionOf({ place, title, tiles }: Table, captions: readonly Facts[]): string | null {
  if (tiles || captions.length > 0) return null
  return (title === null ? place.section : title.text)?.replace(COUNCIL_BEFORE, '') ?? null
}

function captionWords({ words }: Facts): string {
  return words.replace(/\s\([^()]{0,40}\)$/, '').replace(/[.:]$/, '')
}

function distinct(parts: readonly string[]): string[] {
  const seen = new Set<string>()
  return parts.filter((part) => {
    const key = part.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
