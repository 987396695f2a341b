import type { Recogniser } from '../quantity.ts'

/** Days, months and years: when something was, not how much. */
export const date: Recogniser = {
  id: 'refuse/date',
  description: 'Dates, years, financial years and clock times are no figures',
  examples: [
    { text: 'The report was published on 29 August 2025, 31.08.2025 or 2025-08-31.', reads: [] },
    { text: 'The strategy for 2023/24 to 2027/28 ran from June 2024.', reads: [] },
    { text: 'The team was on site between 27th-30th June 2023.', reads: [] },
    { text: 'Calls are answered from 9am to 5.30pm, and reports came at 00.01hrs.', reads: [] },
    { text: 'The 24/25 plan and the Local Account 24-25 were written in FY24.', reads: [] },
  ],
  read({ lower, token, dates }) {
    const inside = dates.find(({ from, to }) => from < token.to && token.from < to)
    // "the past 12 months" is a time too, and left to what knows the claim beside it.
    const isSpan = inside?.form === 'relative' && !/^q/.test(lower.slice(inside.from, inside.to))
    return inside === undefined || isSpan || token.money
      ? null
      : { from: token.from, to: Math.max(token.to, inside.to), refusedBy: 'refuse/date' }
  },
}
