import { intervalEnd } from '../numbers/surroundings.ts'
import type { Recogniser } from '../quantity.ts'

/** Digits that can't be read whole: codes, addresses, marks of notes, paragraph numbers, rows of cells; and the ends of an interval of error. */
export const unreadable: Recogniser = {
  id: 'refuse/unreadable',
  description:
    'Digits in a code, an address, the mark of a note, "24/7", "2:1" or a row of cells are never read from their middle',
  examples: [
    { text: 'See www.council.example/plans/2023/12%20homes.pdf, ref. AB-12/345 or item 2.2.1.', reads: [] },
    { text: 'The row says 234 567 128 341 450 162 and 1,2345.', reads: [] },
    { text: 'Satisfaction was 73.85%1 against 67.12%2.', reads: ['73.85% = 73.85 percent', '67.12% = 67.12 percent'] },
    { text: 'In all 73.85% (95% CI 70.1% to 77.2%) agreed.', reads: ['73.85% = 73.85 percent'] },
  ],
  read({ lower, token }) {
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/unreadable' })
    if (token.form === 'unreadable') return refuse(token.to)
    const interval = token.form === 'digits' ? intervalEnd(lower, token.from, token.to) : null
    return interval === null ? null : refuse(interval)
  },
}
