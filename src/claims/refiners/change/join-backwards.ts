import { CHANGED_TO, lastChange } from '../../../vocabulary/changes.ts'
import { type Figure, type Reading, type Refiner, revise } from '../../reading.ts'
import { byValues, earlierAfter, LOOSENED, periodAfter, periodNear, withChange } from './change-words.ts'
import { comparable, inUnitOf } from './units.ts'

const WORD_OF_CHANGE =
  'up|down|increase|increased|increasing|decrease|decreased|rise|rose|risen|rising|fall|fell|fallen|falling|drop|dropped|reduction|reduced|improvement|improved|growth|grew|grown|change|changed|decline|declined'
/** The words that lead back to the earlier figure: "up from", "(from". */
export const BACK_BETWEEN = new RegExp(
  `(?:\\b(?:${WORD_OF_CHANGE})(?: (?:by )?\\d[\\d.]{0,5} ?(?:%|pc|per cent))?(?: of [^,;]{1,30})?|[,(]) ?(?:compared )?from ${LOOSENED}£?$|\\b(?:having|it had|which had|previously) been (?:at |nearer |closer to |around |as (?:high|low|many|much) as )?${LOOSENED}£?$|\\b(?:improvement|increase|rise|reduction|drop|fall|advance) (?:on|over) (?:the )?£?$|\\b(?:from|since|after|following) (?:a|an|its|the) (?:peak|high|low|baseline|record)(?: of)? £?$|\\b(?:having|after|since) (?:peaked|peaking|been|stood) at ${LOOSENED}£?$`,
)
/** The words that set an undated figure against a dated one: "compared to", "lower than the". */
export const THAN_BETWEEN = new RegExp(
  `\\b(?:compared (?:to|with)|compares (?:to|with)|in comparison (?:to|with)|(?:lower|higher|fewer|more|less|better|worse) than|against|versus|up on|down on|down against|(?:double|twice|treble|triple|three times|half as many again as)(?: as many as)?) (?:the )?${LOOSENED}£?$`,
)
/** "…, when a year ago it was A" */
const WHEN_IT_WAS =
  /^[^;]{0,60}\b(?:when|whereas) (?:only )?(?<period>(?:a|one|two|three|five|ten|six|twelve|12|18) (?:years?|months?) (?:ago|earlier|before|previously)|last year|the (?:year before|previous year)),? (?:it|this|that|there|they|the [a-z]{4,12}) (?:was|were|had been|stood at) (?:only |just |about |around )?$/
/** "reduced to 11 days in December 2024 from 43 days" */
const FROM_LATER = new RegExp(`^[^,;]{0,50} from ${LOOSENED}£?$`)
const LONGEST_REACH = 220

/** "B, up from A", "B … (from A in 2011)", "B compared to A in 2023": the earlier figure stands second. */
export const joinBackwards: Refiner = {
  id: 'join-backwards',
  description: 'Joins a figure with the earlier one that follows it',
  examples: [
    { text: 'It rose to 17% in 2024 (from 11% in 2011).', gives: ['17% · 11→17 increase since 2011 · 2024'] },
    { text: 'In 2024, 74% found it easy, compared to 67% in 2023.', gives: ['74% · 67→74 increase since 2023 · 2024'] },
    {
      text: 'The wait reduced to 11 days in December 2024 from 43 days in January 2024.',
      gives: ['11 days · 43→11 decrease since January 2024 · December 2024'],
    },
    {
      text: 'It was 6.8%, higher than the England average of 4.8% and the 2021/22 figure of 5.1%.',
      gives: ['6.8% · higher england-average 4.8 · 5.1→6.8 increase since 2021/22'],
    },
    {
      text: 'A total of 40 people waited, down from 52 people the previous year.',
      gives: ['40 people · 52→40 decrease since previous year'],
    },
    {
      text: 'It was 11.6% in December 2025, having peaked at 21% in 2023.',
      gives: ['11.6% · 21→11.6 decrease since 2023 · December 2025'],
    },
    {
      text: 'There were 612 people waiting, nearly double the 318 of a year before.',
      gives: ['612 people · 318→612 increase since a year before'],
    },
    {
      text: 'They finish 310 assessments a month, when a year ago it was 240.',
      gives: ['310 assessments · 240→310 increase since a year ago'],
    },
  ],
  refine({ reading, previous }) {
    if (reading.figures.length < 2) return { reading, previous }
    const { lower } = reading.sentence
    const taken = new Set<Figure>()
    const replaced = new Map<Figure, Figure>()
    reading.figures.forEach((a, i) => {
      const b = reading.figures
        .slice(0, i)
        .filter((f) => !taken.has(f) && f.kind !== 'ratio' && comparable(f, a))
        .at(-1)
      if (b === undefined || b.change?.from != null || replaced.has(b)) return
      const back = leadBack(reading, b, a, reading.figures[i + 1]?.from ?? lower.length)
      if (back === null) return
      const { fromPeriod, fraction } = back
      taken.add(a)
      if (fraction !== undefined) taken.add(fraction)
      const between = lower.slice(b.to, a.from)
      const change = lastChange(`${lower.slice(Math.max(0, b.from - 60), b.from)} ${between}`)
      const from = inUnitOf(a, b)
      replaced.set(
        b,
        withChange(
          'join-backwards',
          b,
          a,
          reading,
          { from, percent: null, direction: change?.direction ?? byValues(from, b.value), fromPeriod },
          b.to,
          a.to,
        ),
      )
    })
    return { reading: revise(reading, taken, replaced), previous }
  },
}

/** How the words between lead from a figure back to its earlier one: the earlier period and a fraction that only relates the two. Null where they don't. */
function leadBack(
  reading: Reading,
  b: Figure,
  a: Figure,
  limit: number,
): { fromPeriod: string | null; fraction: Figure | undefined } | null {
  const { lower } = reading.sentence
  const between = lower.slice(b.to, a.from)
  if (between.length > LONGEST_REACH) return null
  // "14% more than the 967 in 2022" sums up; it does not come from 967.
  if (b.kind === 'percentage' && a.kind !== 'percentage' && /^ (?:more|fewer|less|higher|lower) than/.test(between))
    return null
  // A share does not come from a count: "shrunk 16% since its peak of 3,412".
  if (b.kind === 'percentage' && a.kind !== 'percentage' && a.value > 100) return null
  const led = periodLeading(reading, b, a)
  const fromPeriod = periodAfter(reading, a, limit) ?? earlierAfter(lower, a) ?? led
  const fraction = fromPeriod === null ? undefined : fractionBetween(reading, b, a)
  const leads =
    led !== null ||
    fraction !== undefined ||
    BACK_BETWEEN.test(between) ||
    (CHANGED_TO.test(lower.slice(0, b.from)) && FROM_LATER.test(between)) ||
    (fromPeriod !== null && THAN_BETWEEN.test(between)) ||
    (fromPeriod !== null && /^[^,;]{0,40} ?\($/.test(between) && periodNear(reading, b) !== fromPeriod)
  return leads ? { fromPeriod, fraction } : null
}

/** "150, two thirds of the 225 in 2022": the fraction that stands between the two. */
function fractionBetween({ figures, sentence }: Reading, b: Figure, a: Figure): Figure | undefined {
  return figures.find(
    (f) =>
      f.kind === 'ratio' &&
      f.from >= b.to &&
      f.to <= a.from &&
      / (?:of )?the $/.test(sentence.lower.slice(f.to, a.from)),
  )
}

const FIGURE_OF = /^ (?:figure|rate|level|result|total|average|score|position)s? (?:of|was|which was|at) $/

const COMPARED_WHEN =
  /\bcompared (?:to|with) [^;]{0,60}\bwhen (?:it|this|they|there|the [a-z]+) (?:was|were|stood at) [a-z ]{0,20}$/

/** "compared to May 2024, when it was A": the period stands before the earlier figure. */
function periodLeading(reading: Reading, b: Figure, a: Figure): string | null {
  const { lower, text } = reading.sentence
  // "and the 2021/22 figure of 5.1%"
  const dated = reading.periods.find(
    (p) => p.from >= b.to && p.to <= a.from && FIGURE_OF.test(lower.slice(p.to, a.from)),
  )
  if (dated !== undefined) return text.slice(dated.from, dated.to)
  const ago = WHEN_IT_WAS.exec(lower.slice(b.to, a.from))?.groups?.period
  if (ago !== undefined) return ago
  if (!COMPARED_WHEN.test(lower.slice(b.to, a.from))) return null
  const period = reading.periods.find((p) => p.from >= b.to && p.to <= a.from)
  return period === undefined ? null : text.slice(period.from, period.to)
}
