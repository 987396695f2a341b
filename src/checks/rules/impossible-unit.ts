import type { Claim } from '../../schema/index.ts'
import { aroundClaim, nearClaim } from '../place.ts'
import type { Finding, Rule } from '../rule.ts'
import { shortMeasure } from '../wording.ts'

/** Figures that no such measure can have. */
export const impossibleUnit: Rule = {
  id: 'unit/impossible',
  severity: 'error',
  topic: null,
  summary: 'A figure must be one its measure can have',
  why: 'A number of people is not 28 days, a wait is not 28 people, no part is more than 100% of its whole, no count is negative and nobody is half counted. An error where the figure is beyond its measure’s range; a warning where only its unit is strange.',
  examples: {
    fires: 'In June 2024 the number of people waiting for a review was 35 days.\n',
    silent: 'In June 2024 the number of people waiting for a review was 35.\n',
  },
  check({ report }) {
    return { findings: report.claims.flatMap((claim) => impossibility(claim)) }
  },
}

const PEOPLE =
  /^(?:people|adults|carers|children|residents|users|individuals|women|men|referrals|applications|staff|workers|families|patients|members)$/
const NUMBER_OF =
  /\bnumber of (?!(?:working |calendar )?(?:minutes|hours|days|weeks|months|years)\b)(?:[\w'-]{1,20} ){1,8}(?:was|were|is|are|stood at|remained at|remained|totalled|reached|came to|had (?:risen|fallen|reduced) to|increased to|decreased to|fell to|rose to|reduced to)(?: (?:only|just|now|about|around|approximately))?\s?\*{0,2}$/i
const TIME_OF =
  /\b(?:waits?|waiting times?|wait times?|length of (?:stay|wait|time)|time (?:taken|to [a-z]{1,15})|duration|turnaround time)(?: (?!number)[\w'-]{1,20}){0,6} (?:was|were|is|are|stood at|averaged|remained at|fell to|rose to|increased to|decreased to|reduced to)(?: (?:only|just|now|about|around|approximately))?\s?\*{0,2}$/i
const OF_A_PART =
  /^\*{0,2} ?of (?:(?:the|all|its|their|our|these|those|adult|older|young|younger|unpaid|eligible|local|disabled|new|referred|annual|planned|completed) ){0,3}(?:people|adults|carers|children|residents|users|individuals|women|men|referrals|applications|assessments|reviews|staff|workers|families|patients|members|respondents|providers|services|homes|care homes|practitioners|employees|enquiries|concerns|cases|partners|appeals|complaints|packages|requests)\b/i
const MEAN =
  /\b(?:average|averaged|averaging|mean|median|per|each|rate|rates|fte|wte|full[- ]time|equivalents?|ratio|monthly|weekly|daily|million|thousand)\b/i
const GROWTH =
  /\b(?:increase|increased|rise|rose|grown|grew|growth|higher|more than|compared|of the (?:target|budget|capacity|baseline))\b/i

function impossibility(claim: Claim): Finding[] {
  const around = aroundClaim(claim)
  if (around === null) return []
  const { before, after } = around
  const found = (severity: 'error' | 'warning', message: string) => [{ severity, message, span: claim.span }]
  const measure = shortMeasure(claim.measure)
  if (claim.kind === 'duration' && isNumberOf(before))
    return found('warning', `A number of people or things is given as a time, \`${claim.text}\` (${measure})`)
  if (claim.kind === 'count' && PEOPLE.test(claim.unit ?? '') && TIME_OF.test(before.slice(-160)))
    return found('warning', `A time is given as a number, \`${claim.text}\` (${measure})`)
  if (
    claim.kind === 'percentage' &&
    claim.value > 100 &&
    claim.change === null &&
    OF_A_PART.test(after) &&
    !GROWTH.test(after.slice(0, 60))
  )
    return found('error', `\`${claim.text}\` of a whole is more than all of it (${measure})`)
  if (isNegative(claim, before))
    return found('error', `A count is negative, \`${claim.value < 0 ? claim.text : `-${claim.text}`}\` (${measure})`)
  if (isFraction(claim) && !MEAN.test(nearClaim(claim)))
    return found('warning', `A number of ${claim.unit} is not whole, \`${claim.text}\` (${measure})`)
  return []
}

function isNumberOf(before: string): boolean {
  const match = NUMBER_OF.exec(before.slice(-160))
  return match !== null && !MEAN.test(match[0])
}

function isNegative(claim: Claim, before: string): boolean {
  if (claim.kind !== 'count') return false
  return claim.value < 0 || /\b(?:was|were|is|to|from|had|of|at|received|completed)\s-$/i.test(before)
}

function isFraction(claim: Claim): boolean {
  if (claim.kind !== 'count' || !PEOPLE.test(claim.unit ?? '') || claim.modifier === 'approximately') return false
  return !Number.isInteger(claim.value) && /^\d[\d,]*\.\d/.test(claim.text)
}
