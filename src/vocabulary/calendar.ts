import { anyOf } from '../text/phrases.ts'
import data from './data/calendar.json' with { type: 'json' }

const monthNumbers = new Map(data.months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)))
const counts = new Map<string, number>(Object.entries(data.counts))

/** The source of a pattern for a month's name or its abbreviation, with or without its stop. */
export const MONTH = `(?:(?:${anyOf([...monthNumbers.keys()])})(?![a-z])(?:\\.(?= ?\\d))?)`
/** The abbreviations of months, which end in a full stop before a year. */
export const MONTH_ABBREVIATIONS: readonly string[] = data.months.flatMap((names) => names.slice(1))
/** A day of the month: "3", "3rd". */
export const DAY = '(?:\\d{1,2}(?:st|nd|rd|th)?(?![\\d%]))'
/** A year of the last and this century. */
export const YEAR = '(?:(?:19|20)\\d\\d(?!\\d))'
/** A small count in words or digits: "three", "12". */
export const COUNT = `(?:\\d{1,2}|${anyOf([...counts.keys()])})`
/** Whom or what a number behind a month counts, so that it is no day: "in March 22 people were waiting". */
export const COUNTED = anyOf(data.counted)
/** The number of a quarter or a half: "1", "one". */
export const ONE_TO_FOUR = `(?:[1-4]|${anyOf([...counts].filter(([word, value]) => value <= 4 && !/(?:st|nd|rd|th)$/.test(word) && word !== 'second').map(([word]) => word))})`
/** The place of a part in its year: "first", "last". */
export const WHICH = `(?:${anyOf([...counts.keys(), ...data.lasts].filter((word) => /(?:st|nd|rd|th|first|second|last|final)$/.test(word)))})`
/** A part of the year whose days nobody fixes. */
export const VAGUE = `(?:${anyOf(data.vague)})`
/** Words that count from an unnamed day: "last year", "the past three months", "a year ago". */
export const RELATIVE = `(?:(?:${anyOf(data.relative.adjectives)})(?: ${COUNT}(?: to ${COUNT})?| few| full)? (?:${anyOf(data.relative.nouns)})|(?<!up )(?:${anyOf(data.relative.phrases)})|(?:quarter |q)[1-4]|(?:${WHICH}) (?:half|quarter|${COUNT} months|few months) of (?:${anyOf(data.relative.partsOf)}))(?![a-z\\d])`

/** The number of a month by its name or abbreviation, 1 to 12; null for any other word. */
export function monthNumber(word: string): number | null {
  return monthNumbers.get(word.replace(/\.$/, '')) ?? null
}

/** What a count says in words, digits or as a place; 0 for "last" and "final"; null for any other word. */
export function calendarCount(word: string): number | null {
  if (data.lasts.includes(word)) return 0
  return counts.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : null)
}

/** A document whose name a year belongs to, at the end of what stands before the year. */
export const DOCUMENT_BEFORE = new RegExp(
  `(?<![a-z])(?:${anyOf(data.documents)})(?: for| of| from|,| for the)?(?: the)? ?\\(?$`,
)
/** A survey or a collection, whose year is when it was made. */
export const DATED_BEFORE = new RegExp(`(?:${anyOf(data.dated)})(?: for| of| in|,)? ?\\(?$`)
/** The same behind the year: "2023/24 plan". */
export const DOCUMENT_AFTER = new RegExp(`^\\)? ?(?:${anyOf(data.documentsAfter)})(?![a-z])`)

const leadIn = `(?:${anyOf(data.monthsLedIn)}) (?:the )?`
/** What must stand before a month without a year, so that "may" and "march" are no verbs. */
export const MONTH_LED_IN = new RegExp(`(?:^|[\\s(])${leadIn}$`)

/** A digit or a word without which no date can stand: asked first, since most sentences have none. */
export const MAY_DATE = new RegExp(
  `\\d|${[...new Set(data.relative.nouns.map((noun) => noun.split(' ').at(-1)))].join('|')}|to date|(?<![a-z])${leadIn}(?:${data.months.map(([name = '']) => name.slice(0, 3)).join('|')})`,
)
