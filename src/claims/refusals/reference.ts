import { LABEL_BEFORE } from '../../vocabulary/refusals.ts'
import { before, matchAt, type Recogniser } from '../quantity.ts'

const GLUED_BEFORE = /[a-z_#@]$|[a-z]-$|\.$|[\d/:]$/
const RATIO_OR_ROUND_CLOCK = /\d{1,3}(?::\d{1,3}|\/7\b|\/365\b)/y
const PHONE = /(?:\+44|0)\d{2,5}[\s\d()-]{5,12}/y
const CODE_BEFORE = /\d-\d{1,8}-$/
const CODE_AFTER = /-\d{1,8}-\d/y
const POSTCODE = /\d{1,2}[a-z]? \d[a-z]{2}(?![a-z])/y
const SCALE_KEY = /\d ?(?:=|- (?:evidence|significant|inadequate|requires|good|outstanding|exceptional|some))/y
const HYPHEN_MINUTE = /[- ]minute (?:[a-z]+ ){0,3}briefings?/y
/** "(Area 2)", "team 3,": a part of the service by its number. */
const PART_BEFORE = /\b(?:area|locality|zone|cluster|team|block|floor|room) $/
const PART_ENDS = /(?=[),.;:]|$| (?:and|or) (?:\d|the )| teams?\b)/y
const LIST_NUMBER = /[.)] /y

/** References, labels and codes: statute sections, list numbers, telephone numbers, "24/7", "2:1". */
export const reference: Recogniser = {
  id: 'refuse/reference',
  description: 'Legal references, labels, codes, staffing ratios and telephone numbers are no figures',
  examples: [
    { text: 'Enquiries under Section 42 and section 117 of the Act, with Level 4 training.', reads: [] },
    { text: 'Telecare is there 24/7 with 2:1 support; call 07700 900 123.', reads: [] },
    { text: 'People known to one team (Area 2) and to team 3, had waited.', reads: [] },
    { text: 'Staff shared the 7-minute briefings on s42 and Covid-19.', reads: [] },
  ],
  read({ lower, token }) {
    const refuse = (to: number) => ({ from: token.from, to, refusedBy: 'refuse/reference' })
    const ahead = before(lower, token.from, 32)
    if (token.form === 'digits') {
      // 978-0-14-044: a code, whatever its parts look like.
      if (CODE_BEFORE.test(ahead) || matchAt(CODE_AFTER, lower, token.to) !== null) return refuse(token.to)
      for (const pattern of [PHONE, RATIO_OR_ROUND_CLOCK, SCALE_KEY]) {
        const match = matchAt(pattern, lower, token.from)
        if (match !== null) return refuse(token.from + match[0].length)
      }
      if (GLUED_BEFORE.test(ahead) && !/(?:c\.|\/)$/.test(ahead) && !/\d(?:-|to)$/.test(ahead)) return refuse(token.to)
      if (/(?:^|\s)[a-z]{1,2}\d{0,2}$/.test(ahead) && matchAt(POSTCODE, lower, token.from) !== null)
        return refuse(token.to + 4)
      if (token.value <= 20 && PART_BEFORE.test(ahead) && matchAt(PART_ENDS, lower, token.to) !== null)
        return refuse(token.to)
      if (token.from === 0 && matchAt(LIST_NUMBER, lower, token.to) !== null) return refuse(token.to)
    }
    if (matchAt(HYPHEN_MINUTE, lower, token.to) !== null) return refuse(token.to)
    if (token.form !== 'fraction' && LABEL_BEFORE.test(ahead) && !/\bnumber (?:of )?$/.test(ahead)) {
      // "Level 4" is a label; "in the week 40 people" is not, and a unit after the number shows it.
      if (matchAt(/ ?(?:%|per ?cent)| (?:people|adults|carers|beds|referrals|days|weeks)\b/y, lower, token.to) === null)
        return refuse(token.to)
    }
    return null
  },
}
