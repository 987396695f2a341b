import { before, matchAt } from '../../text/matches.ts'
import { DOCUMENT_BEFORE, MONTH } from '../../vocabulary/calendar.ts'
import { COUNTED_AFTER } from '../../vocabulary/count-nouns.ts'
import { LABEL_BEFORE, LAW_BEFORE } from '../../vocabulary/refusals.ts'
import type { NumberToken } from '../numbers/token.ts'
import type { Recogniser } from '../quantity.ts'

const PHONE = /(?:\+44|0)\d{2,5}[\s\d()-]{5,12}/y
const CODE_BEFORE = /\d-\d{1,8}-$/
const CODE_AFTER = /-\d{1,8}-\d/y
const SCALE_KEY = /\d ?(?:=|- (?:evidence|significant|inadequate|requires|good|outstanding|exceptional|some))/y
const HYPHEN_MINUTE = /[- ]minute (?:[a-z]+ ){0,3}briefings?/y
/** "(Area 2)", "team 3,": a part of the service by its number. */
const PART_BEFORE = /\b(?:area|locality|zone|cluster|team|block|floor|room) $/
const PART_ENDS = /(?=[),.;:]|$| (?:and|or) (?:\d|the )| teams?\b)/y
const YEAR_AND_MARK = /^(?:19|20)\d{3}$/
const MONTH_LED_IN_BEFORE = new RegExp(`(?:${MONTH}|(?:^|[\\s(])(?:in|since|by|from|until|during)) $`)
const LIST_NUMBER = /[.)] /y
/** "6.1 Members are asked", "8.1 Key Facts": a number with a point before a capital opens a paragraph. */
const PARAGRAPH = /^\d{1,2}\.\d{1,2} "?[A-Z](?:[a-z']| )/

function isParagraphNumber(text: string, { scale, percent, money }: NumberToken): boolean {
  return scale === null && percent === null && !money && PARAGRAPH.test(text)
}

/** References, labels and codes: statute sections, list numbers, telephone numbers, "24/7", "2:1". */
export const reference: Recogniser = {
  id: 'refuse/reference',
  description: 'Legal references, labels, codes, staffing ratios and telephone numbers are no figures',
  examples: [
    { text: 'Enquiries under Section 42 and section 117 of the Act, with Level 4 training.', reads: [] },
    { text: 'Telecare is there 24/7 with 2:1 support; call 07700 900 123.', reads: [] },
    { text: 'People known to one team (Area 2) and to team 3, had waited.', reads: [] },
    { text: '2.1 People and Scrutiny', reads: [] },
    { text: 'Staff shared the 7-minute briefings on s42 and Covid-19.', reads: [] },
  ],
  read({ text, lower, token }) {
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/reference' })
    const ahead = before(lower, token.from, 32)
    if (token.form === 'digits') {
      // 978-0-14-044: a code, whatever its parts look like.
      if (CODE_BEFORE.test(ahead) || matchAt(CODE_AFTER, lower, token.to) !== null) return refuse(token.to)
      for (const pattern of [PHONE, SCALE_KEY]) {
        const match = matchAt(pattern, lower, token.from)
        if (match !== null) return refuse(Math.max(token.to, token.from + match[0].length))
      }
      // "the Care Act 20141", "in 20232": a year with the mark of a note glued to it.
      if (
        YEAR_AND_MARK.test(lower.slice(token.from, token.to)) &&
        (DOCUMENT_BEFORE.test(ahead) || MONTH_LED_IN_BEFORE.test(ahead))
      )
        return refuse(token.to)
      if (token.value <= 20 && PART_BEFORE.test(ahead) && matchAt(PART_ENDS, lower, token.to) !== null)
        return refuse(token.to)
      if (token.from === 0 && (matchAt(LIST_NUMBER, lower, token.to) !== null || isParagraphNumber(text, token)))
        return refuse(token.to)
    }
    if (matchAt(HYPHEN_MINUTE, lower, token.to) !== null) return refuse(token.to)
    if (token.form !== 'fraction' && LABEL_BEFORE.test(ahead) && !/\bnumber (?:of )?$/.test(ahead)) {
      // "Level 4" is a label; "in the week 40 people" is not, and a unit after the number shows it.
      if (
        token.percent === null &&
        !token.money &&
        (LAW_BEFORE.test(ahead) || matchAt(COUNTED_AFTER, lower, token.to) === null)
      )
        return refuse(token.to)
    }
    return null
  },
}
