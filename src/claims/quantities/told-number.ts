import { before, matchesOf } from '../../text/matches.ts'
import { NUMBERED, TOLD_BEFORE, unitOfWhole } from '../../vocabulary/told.ts'
import { nounAfter } from '../noun-phrase.ts'
import { figureOf, isCounting, type Recogniser } from '../quantity.ts'

const TOLD = new RegExp(`${TOLD_BEFORE}$`)
/** What parts the subject from the verb of another clause. */
const OTHER_CLAUSE = /[;:]|, (?:and|but|while|whereas|which|who) |\. /
const LONGEST_SUBJECT = 140
const SMALLEST = 10

/** A number alone that a plain verb gives to what was numbered before it. */
export const toldNumber: Recogniser = {
  id: 'told-number',
  description: 'A number alone behind "is", "was" or "stands at", where a population or "the number of" is its subject',
  examples: [
    { text: 'The population is currently 755,833.', reads: ['755,833 = 755833 people'] },
    { text: 'The population of Ashby as at March 2011 was 363,400.', reads: ['363,400 = 363400 people'] },
    { text: 'The number of unpaid carers is estimated to be 3,700.', reads: ['3,700 = 3700 carers'] },
  ],
  read(scan) {
    const { text, lower, token } = scan
    if (!isCounting(token) || token.percent !== null || token.money || token.value < SMALLEST) return null
    const ahead = before(lower, token.from, LONGEST_SUBJECT)
    const told = TOLD.exec(ahead)
    if (told === null) return null
    const start = token.from - ahead.length
    const subject = matchesOf(ahead.slice(0, told.index), NUMBERED).at(-1)
    if (subject === undefined || OTHER_CLAUSE.test(ahead.slice(subject.index, told.index))) return null
    const after = start + subject.index + subject[0].length
    const unit = subject[1] === undefined ? (nounAfter(text, after, 2)?.head ?? null) : unitOfWhole(subject[1])
    return unit === null ? null : figureOf(scan, 'told-number', { kind: 'count', unit, bare: true })
  },
}
