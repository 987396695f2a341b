import type { Assertion } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { type Line, printed, type Spot } from './line.ts'

type Misfit = Extract<Assertion, { is: 'misfit' }>

const PEOPLE =
  /^(?:people|adults|carers|children|residents|users|individuals|women|men|referrals|applications|staff|workers|families|patients|members)$/
const NUMBER_OF =
  /\bnumber of (?!(?:working |calendar )?(?:minutes|hours|days|weeks|months|years)\b)(?:[\w'-]{1,20} ){1,8}(?:was|were|is|are|stood at|remained at|remained|totalled|reached|came to|had (?:risen|fallen|reduced) to|(?:down|up) to|increased to|decreased to|fell to|rose to|reduced to)(?: (?:only|just|now|about|around|approximately))?\s?\*{0,2}$/
const TIME_OF =
  /\b(?:waits?|waiting times?|wait times?|length of (?:stay|wait|time)|time (?:taken|to [a-z]{1,15})|duration|turnaround time)(?: (?!number)[\w'-]{1,20}){0,9}(?::| (?:was|were|is|are|stood at|averaged|remained at|fell to|rose to|increased to|decreased to|reduced to))(?: (?:only|just|now|about|around|approximately))?\s?\*{0,2}$/
const OF_A_PART =
  /^\*{0,2} ?of (?:(?:the|all|its|their|our|these|those|adult|older|young|younger|unpaid|eligible|local|disabled|new|referred|annual|planned|completed) ){0,3}(?:people|adults|carers|children|residents|users|individuals|women|men|referrals|applications|assessments|reviews|staff|workers|families|patients|members|respondents|providers|services|homes|care homes|practitioners|employees|enquiries|concerns|cases|partners|appeals|complaints|packages|requests)\b/
const MEAN =
  /\b(?:average|averaged|averaging|mean|median|per|each|rate|rates|fte|wte|full[- ]time|equivalents?|ratio|monthly|weekly|daily|million|thousand)\b/
const GROWTH =
  /\b(?:increase|increased|rise|rose|grown|grew|growth|higher|more than|compared|of the (?:target|budget|capacity|baseline))\b/
/** "6.1 Members are asked", at the head of a paragraph: its number. */
const OPENING = /^[\s*#]{0,4}$/
const REACH = 600

/** Figures that their measure cannot have: a number of people that is a time, a part above its whole, a count below none or with a fraction. */
export function readMisfits(line: Line): Misfit[] {
  const { reading, lower } = line
  return [
    ...ranksBeyond(line),
    ...reading.figures.flatMap((figure): Misfit[] => {
      const spot = line.spots.find(({ from }) => from === figure.from)
      if (spot === undefined) return []
      const before = lower.slice(Math.max(0, spot.from - 160), spot.from)
      const after = lower.slice(spot.to, spot.to + 160)
      const near = lower.slice(Math.max(0, spot.from - REACH), spot.to + REACH)
      const what = misfitOf(line, spot, figure.change !== null, { before, after, near })
      return what === null ? [] : [{ is: 'misfit', what, figure: printed(line, spot) }]
    }),
  ]
}

const RANKED = /\b(\d{1,3})(?:st|nd|rd|th) (?:out )?of (?:the )?(?:all )?(\d{2,3})\b/g

/** "161st of 153 councils". */
function ranksBeyond(line: Line): Misfit[] {
  return matchesOf(line.lower, RANKED)
    .filter(([, rank, field]) => Number(rank) > Number(field))
    .map((match): Misfit => {
      const spot = {
        from: match.index,
        to: match.index + match[0].length,
        kind: 'rank' as const,
        value: Number(match[1]),
        upper: null,
        unit: null,
        modifier: null,
      }
      return { is: 'misfit', what: 'beyond-field', figure: printed(line, spot) }
    })
}

function misfitOf(
  { lower, reading }: Line,
  { kind, unit, value, from, to, modifier }: Spot,
  isChanged: boolean,
  { before, after, near }: { readonly before: string; readonly after: string; readonly near: string },
): Misfit['what'] | null {
  if (kind === 'duration') {
    const match = NUMBER_OF.exec(before)
    return match !== null && !MEAN.test(match[0]) ? 'time-for-number' : null
  }
  if (kind === 'percentage')
    return value > 100 && !isChanged && OF_A_PART.test(after) && !GROWTH.test(after.slice(0, 60)) ? 'over-all' : null
  if (kind !== 'count') return null
  if (PEOPLE.test(unit ?? '') && TIME_OF.test(before)) return 'number-for-time'
  if (value < 0 || /\b(?:was|were|is|to|from|had|of|at|received|completed)\s-$/.test(before)) return 'negative'
  const isParagraph = reading.sentence.opensBlock && OPENING.test(lower.slice(0, from))
  if (!PEOPLE.test(unit ?? '') || modifier === 'approximately' || Number.isInteger(value) || isParagraph) return null
  return /^\d[\d,]*\.\d/.test(lower.slice(from, to)) && !MEAN.test(near) ? 'not-whole' : null
}
