import { before, matchAt, type Recogniser } from '../quantity.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY_BEFORE_MONTH = new RegExp(
  `(?:st|nd|rd|th)?(?: of)?(?: ?(?:-|and|to) ?\\d{1,2}(?:st|nd|rd|th)?)? ${MONTH}(?![a-z])(?:,? (?:19|20)\\d\\d)?`,
  'y',
)
const MONTH_BEFORE = new RegExp(`(?:^|[\\s(])${MONTH},? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?$`)
const ISO_DATE = /(?:19|20)\d\d-\d\d-\d\d/y
const NUMERIC_DATE = /\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d/y
const YEAR_SPAN = /(?:19|20)\d\d(?: ?[/-] ?(?:(?:19|20)?\d\d)| (?:to|and|until) (?:19|20)\d\d)(?![\d%])/y
const YEAR = /(?:19|20)\d\d(?:s|'s)?(?![\d,.]\d|%| ?per ?cent)/y
const COUNTED =
  / (?:people|adults|carers|referrals|residents|assessments|enquiries|concerns|reviews|homes|beds|hours)\b/y
const CLOCK = /\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m|p\.m|o'clock)(?![a-z])|\d{1,2}:\d\d(?!\d)/y

/** Days, months and years: when something was, not how much. */
export const date: Recogniser = {
  id: 'refuse/date',
  description: 'Dates, years, financial years and clock times are no figures',
  examples: [
    { text: 'The report was published on 29 August 2025.', reads: [] },
    { text: 'The strategy for 2023/24 to 2027/28 ran from June 2024.', reads: [] },
    { text: 'The team was on site between 27th-30th June 2023.', reads: [] },
    { text: 'Calls are answered from 9am to 5.30pm.', reads: [] },
  ],
  read({ lower, token }) {
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/date' })
    if (token.form === 'words' || token.form === 'fraction') return null
    for (const pattern of [ISO_DATE, NUMERIC_DATE, CLOCK, YEAR_SPAN]) {
      const match = matchAt(pattern, lower, token.from)
      if (match !== null) return refuse(token.from + match[0].length)
    }
    if (token.value <= 31) {
      const match = matchAt(DAY_BEFORE_MONTH, lower, token.to)
      if (
        match !== null &&
        !/^ (?:may|march) (?!\d)/.test(
          match[0] + lower.slice(token.to + match[0].length, token.to + match[0].length + 1),
        )
      )
        return refuse(token.to + match[0].length)
    }
    if (MONTH_BEFORE.test(before(lower, token.from, 24)) && (token.value <= 31 || token.value >= 1900))
      return refuse(token.to)
    const year = matchAt(YEAR, lower, token.from)
    if (year !== null && before(lower, token.from, 1) !== '£') {
      const end = token.from + year[0].length
      if (
        matchAt(COUNTED, lower, end) === null ||
        /\b(?:in|since|by|from|during|until|of|to|for) $/.test(before(lower, token.from, 8))
      )
        return refuse(end)
    }
    return null
  },
}
