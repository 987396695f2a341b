import { anyOf, wholeWords } from '../text/phrases.ts'
import data from './data/date-labels.json' with { type: 'json' }

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? (?:the )?)?'
const TIME = '(?:\\d{1,2}[:.]\\d{2} ?(?:[ap]m)?,? ?(?:on )?)?'

/** What the words before a date say it is the date of; asked of words in small letters. */
export const dateLabels = {
  /** The text just before the date ends with a label of publication. */
  published: new RegExp(
    `(?:^|[|:·•(–-] ?|\\d |\\bthis (?:report|article|page|story) was )(?:${anyOf(data.published)})(?: by [^|:.]{3,40}?)? ?(?:[:|-] ?|on |at |: on )?${TIME}${WEEKDAY}$`,
  ),
  /** A label that starts the block, without any sign between: ` date 2025-09-23 `. */
  leading: new RegExp(`^(?:${anyOf(data.published)})[: ]{0,3}$`),
  /** The text just before a month without a day ends with a label that is a visit's beside a day. */
  monthOnly: new RegExp(`(?<![\\w-])(?:${anyOf(data.monthOnly)})[: -]{0,3}$`),
  /** The text just before the date ends with another label. */
  other: new RegExp(`(?<![\\w-])(?:${anyOf(data.other)}) ?(?:[:|-] ?|on |at )?${TIME}${WEEKDAY}$`),
  /** A committee's papers are dated by its meeting: "Date of meeting: ", "Held at 6.30 pm on Tuesday, ", "Meeting of the Board, Wednesday, ". */
  meeting: new RegExp(
    `^(?:[^.]{0,60}[ |(])?(?:${anyOf(data.meeting)})(?:[: ,-]|\\b)[^:;]{0,60}?(?:[:,] ?| on | )?${TIME}${WEEKDAY}$`,
  ),
  event: new RegExp(wholeWords(data.event)),
  today: new RegExp(`(?<![\\w-])(?:${anyOf(data.today)})[ ,(-]{1,3}(?:on )?${WEEKDAY}(?:the )?$`),
}
