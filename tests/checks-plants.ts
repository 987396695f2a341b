import fc from 'fast-check'

/** A slip to plant in a document, and what the same words look like without it. */
export interface Plant {
  /** Paragraphs to put into the document, each at a place of its own. */
  readonly wrong: readonly string[]
  readonly right: readonly string[]
}

interface Measure {
  readonly text: string
  readonly source: string
  readonly short: string
  /** Which way it is good. */
  readonly good: 'higher' | 'lower'
}

const ASCS = ['Adult Social Care Survey', 'ASCS'] as const
const SACE = ['Survey of Adult Carers in England', 'SACE'] as const
const ASCOF = ['Adult Social Care Outcomes Framework', 'ASCOF'] as const
const measure = ([source, short]: readonly [string, string], good: Measure['good'], text: string): Measure => ({
  text,
  source,
  short,
  good,
})

const MEASURES: readonly Measure[] = [
  measure(ASCS, 'higher', 'people were satisfied with their care'),
  measure(ASCS, 'higher', 'people had control over their daily life'),
  measure(ASCS, 'higher', 'people had as much social contact as they wanted'),
  measure(ASCS, 'higher', 'people felt they had a choice of services'),
  measure(ASCS, 'higher', 'people using services felt safe'),
  measure(SACE, 'higher', 'carers were satisfied with social services'),
  measure(SACE, 'higher', 'carers found information and advice helpful'),
  measure(SACE, 'lower', 'carers experienced financial difficulties'),
  measure(SACE, 'higher', 'carers felt consulted as much as they wished'),
  measure(ASCOF, 'higher', 'people no longer required support after a short spell of it'),
  measure(ASCOF, 'higher', 'adults with a learning disability lived in their own home or with their family'),
]

// Not the year that the example documents speak of: a planted figure would contradict theirs.
const YEARS = ['2020/21', '2021/22', '2022/23', '2022-23', '2024/25']
const AVERAGES = ['England average', 'national average']
const THINGS = [
  'the waiting list for occupational therapy assessments',
  'the number of people waiting for a review',
  'the number of people waiting for a financial assessment',
  'the number of unallocated safeguarding concerns',
  'the number of overdue reviews',
  'the number of people waiting for home care',
]

const choose = <T>(options: readonly T[]) => fc.constantFrom(...options)
const percentage = fc.integer({ min: 1500, max: 8000 }).map((value) => (value / 100).toFixed(2))
const plus = (text: string, by: number) => (Number(text) + by).toFixed(2)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A figure, a benchmark apart from it, and all the words around. */
const comparison = fc.record({
  measure: choose(MEASURES),
  year: choose(YEARS),
  average: choose(AVERAGES),
  figure: percentage,
  apart: fc.integer({ min: 200, max: 1400 }),
  isAbove: fc.boolean(),
  much: choose(['', '', 'slightly ', 'significantly ', 'much ']),
  wording: fc.nat({ max: 6 }),
})
type Comparison = typeof comparison extends fc.Arbitrary<infer T> ? T : never

function compared(
  { measure: { text, source, short }, year, average, figure, wording, much }: Comparison,
  word: string,
  benchmark: string,
): string {
  const said = `${much}${word}`
  return (
    [
      `The ${source} ${year} showed ${figure}% of ${text}, which was ${said} than the ${average} of ${benchmark}%.`,
      `National data from the ${source} for ${year} found that ${figure}% of ${text}. This was ${said} than the ${average} of ${benchmark}%.`,
      `In the last survey, ${figure}% of ${text} (${short}, ${year}), ${said} than the ${average} of ${benchmark}%.`,
      `${figure}% of ${text}, and this was ${said} than the ${average} of ${benchmark}% (${source}, ${year}).`,
      `According to the ${source} ${year}, ${figure}% of ${text}; this was ${said} than the ${average} (${benchmark}%).`,
      `Data from the ${source} ${year} was mixed. For example, ${figure}% of ${text}, ${said} than the ${average} of ${benchmark}%.`,
      `The ${source} (${short}, ${year}) found ${figure}% of ${text}, a result ${said} than the ${average} of ${benchmark}%.`,
    ][wording] ?? ''
  )
}

const contradictsFigures = comparison.map((words): Plant => {
  const benchmark = plus(words.figure, (words.isAbove ? -1 : 1) * (words.apart / 100))
  const [right, wrong] = words.isAbove ? ['higher', 'lower'] : ['lower', 'higher']
  return { wrong: [compared(words, wrong, benchmark)], right: [compared(words, right, benchmark)] }
})

const verdict = comparison.map((words): Plant => {
  const benchmark = plus(words.figure, (words.isAbove ? -1 : 1) * (words.apart / 100))
  const isGood = (words.measure.good === 'higher') === words.isAbove
  const [right, wrong] = isGood ? ['better', 'worse'] : ['worse', 'better']
  return { wrong: [compared(words, wrong, benchmark)], right: [compared(words, right, benchmark)] }
})

const target = fc
  .record({ wait: fc.integer({ min: 5, max: 20 }), over: fc.integer({ min: 1, max: 9 }), wording: fc.nat({ max: 3 }) })
  .map(({ wait, over, wording }): Plant => {
    const told = (given: number, aim: number) =>
      [
        `The average wait for a carer's assessment was ${given} weeks, meeting the ${aim}-week target.`,
        `People waited ${given} weeks on average for a review, which met the target of ${aim} weeks.`,
        `The median waiting time for equipment was ${given} days, which was within the ${aim}-day target.`,
        `The average wait time for a financial assessment was ${given} weeks, meeting the target of ${aim} weeks.`,
      ][wording] ?? ''
    return { wrong: [told(wait + over, wait)], right: [told(wait, wait + over)] }
  })

const twoBenchmarks = fc
  .record({ first: comparison, wording: fc.nat({ max: 6 }), by: fc.integer({ min: 30, max: 900 }) })
  .map(({ first, wording, by }): Plant => {
    const benchmark = plus(first.figure, -first.apart / 100)
    const other = plus(benchmark, -by / 100)
    const again = { ...first, wording }
    const told = (second: string) => [compared(first, 'higher', benchmark), compared(again, 'higher', second)]
    return { wrong: told(other), right: told(benchmark) }
  })

const sharedBenchmark = fc
  .record({ first: comparison, second: comparison, gap: fc.integer({ min: 300, max: 900 }) })
  .filter(
    ({ first, second }) => first.measure.text !== second.measure.text && first.measure.source === second.measure.source,
  )
  .map(({ first, second, gap }): Plant => {
    const benchmark = plus(first.figure, -first.apart / 100)
    const higher = { ...second, year: first.year, figure: plus(benchmark, gap / 100), average: first.average }
    const told = (average: string) => [`${compared(first, 'higher', benchmark)} ${compared(higher, 'higher', average)}`]
    return { wrong: told(benchmark), right: told(plus(benchmark, 1.37)) }
  })

const twoValues = fc
  .record({ first: comparison, wording: fc.nat({ max: 6 }), by: fc.integer({ min: 30, max: 900 }) })
  .map(({ first, wording, by }): Plant => {
    const plain = (figure: string, which: number) =>
      [
        `The ${first.measure.source} ${first.year} showed ${figure}% of ${first.measure.text}.`,
        `According to the ${first.measure.source} for ${first.year}, ${figure}% of ${first.measure.text}.`,
        `In ${first.year}, ${figure}% of ${first.measure.text} (${first.measure.source}).`,
        `National data from the ${first.measure.source} ${first.year} found ${figure}% of ${first.measure.text}.`,
        `${figure}% of ${first.measure.text} (${first.measure.short}, ${first.year}).`,
        `The ${first.measure.source} (${first.measure.short}, ${first.year}) found that ${figure}% of ${first.measure.text}.`,
        `Leaders pointed to the ${first.measure.source} for ${first.year}, in which ${figure}% of ${first.measure.text}.`,
      ][which] ?? ''
    const told = (second: string) => [plain(first.figure, first.wording), plain(second, wording)]
    return { wrong: told(plus(first.figure, by / 100)), right: told(first.figure) }
  })

const change = fc.record({
  thing: choose(THINGS),
  from: fc.integer({ min: 120, max: 990 }),
  percent: fc.integer({ min: 10, max: 60 }),
  by: fc.integer({ min: 3, max: 25 }),
  isRise: fc.boolean(),
  wording: fc.nat({ max: 6 }),
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

/** The figure a change leads to, and its percentage to the nearest whole. */
function end({ from, percent, isRise }: Change): { to: number; exact: number } {
  const to = Math.round(from * (1 + ((isRise ? 1 : -1) * percent) / 100))
  return { to, exact: Math.round(Math.abs(to / from - 1) * 100) }
}

function changed({ thing, from, isRise, wording }: Change, to: number, percent: number): string {
  const [verb, noun, past] = isRise ? ['rose', 'increase', 'increased'] : ['fell', 'reduction', 'decreased']
  const article = isRise ? 'an' : 'a'
  return (
    [
      `Between March 2023 and March 2024 ${thing} ${verb} from ${from} to ${to}, a ${percent}% ${noun}.`,
      `In September 2023, ${thing} stood at ${from}, but by February 2024 this had ${past} to ${to}, a ${percent}% ${noun}.`,
      `${capital(thing)} ${past} from ${from} in 2022 to ${to} in 2023, ${article} ${noun} of ${percent}%.`,
      `Leaders told us that ${thing} had ${past} by ${percent}%, from ${from} to ${to}.`,
      `${capital(thing)} ${past} from ${from} to ${to} (${percent}%) over the past year.`,
      `Over the year ${thing} ${verb} by ${percent} per cent, from ${from} to ${to}.`,
      `${capital(thing)} ${verb} from ${from} in April 2023 to ${to} in April 2024, which was ${article} ${noun} of ${percent} per cent.`,
    ][wording] ?? ''
  )
}

const arithmetic = change.map((words): Plant => {
  const { to, exact } = end(words)
  return { wrong: [changed(words, to, exact + words.by)], right: [changed(words, to, exact)] }
})

const direction = change.map((words): Plant => {
  const { to } = end(words)
  const [rise, fall] = [
    choosing(words, ['rose', 'increased', 'went up', 'grew']),
    choosing(words, ['fell', 'decreased', 'dropped', 'went down']),
  ]
  const told = (verb: string) =>
    [
      `Between March 2023 and March 2024 ${words.thing} ${verb} from ${words.from} to ${to}.`,
      `${capital(words.thing)} ${verb} from ${words.from} in 2022 to ${to} in 2023.`,
      `Leaders told us that over the year ${words.thing} ${verb} from ${words.from} to ${to}, and that they were watching this.`,
      `By February 2024 ${words.thing} had changed: it ${verb} from ${words.from} to ${to}.`,
    ][words.wording % 4] ?? ''
  return words.isRise ? { wrong: [told(fall)], right: [told(rise)] } : { wrong: [told(rise)], right: [told(fall)] }
})

function choosing(words: Change, options: readonly string[]): string {
  return options[words.percent % options.length] ?? ''
}

const period = fc
  .record({
    year: fc.integer({ min: 2020, max: 2024 }),
    count: fc.integer({ min: 120, max: 900 }),
    wording: fc.nat({ max: 4 }),
  })
  .map(({ year, count, wording }): Plant => {
    const told = (from: number, to: number) =>
      [
        `Between April ${from} and March ${to} the service received ${count} referrals.`,
        `The council completed ${count} reviews between September ${from} and September ${to}.`,
        `From ${from} to ${to}, ${count} people were helped by the falls service.`,
        `There were ${count} safeguarding concerns from April ${from} to March ${to}.`,
        `Between ${from} and ${to}, the team supported ${count} carers.`,
      ][wording] ?? ''
    return { wrong: [told(year, year - 1)], right: [told(year - 1, year)] }
  })

const parts = fc
  .record({
    a: fc.integer({ min: 9, max: 30 }),
    b: fc.integer({ min: 5, max: 20 }),
    c: fc.integer({ min: 2, max: 9 }),
    off: fc.integer({ min: 1, max: 5 }),
    wording: fc.nat({ max: 5 }),
  })
  .map(({ a, b, c, off, wording }): Plant => {
    const told = (whole: number) =>
      [
        `Over the past year, ${whole} appeals were reviewed. Of these, ${a} were not upheld, ${b} were upheld, and ${c} were partly upheld.`,
        `The council dealt with ${whole} charging appeals, with ${a} not upheld, ${b} upheld and ${c} partly upheld.`,
        `There were ${whole} complaints, of which ${a} were not upheld, ${b} were upheld and ${c} were partly upheld.`,
        `The team was made up of ${whole} staff: ${a} social workers, ${b} nurses and the remaining ${c} staff were assistants.`,
        `Of the ${whole} complaints, ${a} were upheld, ${b} were partially upheld and ${c} were not upheld.`,
        `Of ${whole} appeals, ${a} were not upheld, ${b} were upheld and ${c} were partly upheld.`,
      ][wording] ?? ''
    return { wrong: [told(a + b + c + off)], right: [told(a + b + c)] }
  })

const shares = fc
  .record({ women: fc.integer({ min: 51, max: 70 }), off: fc.integer({ min: 3, max: 9 }), wording: fc.nat({ max: 1 }) })
  .map(({ women, off, wording }): Plant => {
    const told = (men: number) =>
      [
        `Of the people drawing on services, ${women}% were female and ${men}% were male.`,
        `The people who use services are ${women}% women and ${men}% men.`,
      ][wording] ?? ''
    return { wrong: [told(100 - women + off)], right: [told(100 - women)] }
  })

const money = fc
  .record({
    budget: fc.integer({ min: 200_000, max: 500_000 }),
    by: fc.integer({ min: 1_000, max: 20_000 }),
    off: fc.integer({ min: 700, max: 9_000 }),
    isLess: fc.boolean(),
    wording: fc.nat({ max: 3 }),
  })
  .map(({ budget, by, off, isLess, wording }): Plant => {
    const pounds = (thousands: number) => `£${(thousands * 1000).toLocaleString('en-GB')}.00`
    const millions = (thousands: number) => `£${(thousands / 1000).toFixed(1)}m`
    const spend = isLess ? budget - by : budget + by
    const word = isLess ? 'less' : 'more'
    const told = (difference: number) =>
      [
        `The estimated total budget of the council for 2023/24 was ${pounds(budget)}. Its actual spend was ${pounds(spend)}, which was ${pounds(difference)} ${word} than estimated.`,
        `The council planned a total budget for 2023/24 of ${pounds(budget)}. It went on to spend ${pounds(spend)}, which was ${pounds(difference)} ${word} than planned.`,
        `Its budget for the year was ${millions(budget)}. The council spent ${millions(spend)}, ${millions(difference)} ${word} than budgeted.`,
        `For adult social care, ${pounds(budget)} had been budgeted in 2022/23. Its actual spend was ${pounds(spend)}, which is ${pounds(difference)} ${word} than estimated.`,
      ][wording] ?? ''
    return { wrong: [told(by + off)], right: [told(by)] }
  })

const impossible = fc
  .record({
    days: fc.integer({ min: 8, max: 60 }),
    over: fc.integer({ min: 101, max: 190 }),
    thing: choose(['a review', 'an assessment', 'home care', 'equipment']),
    wording: fc.nat({ max: 6 }),
  })
  .map(({ days, over, thing, wording }): Plant => {
    const pairs: readonly (readonly [string, string])[] = [
      [
        `By February 2024 the number of people waiting for ${thing} was ${days} days.`,
        `By February 2024 the number of people waiting for ${thing} was ${days}.`,
      ],
      [
        `The number of adults waiting for ${thing} stood at ${days} weeks.`,
        `The number of adults waiting for ${thing} stood at ${days}.`,
      ],
      [
        `The average waiting time for ${thing} was ${days} people.`,
        `The average waiting time for ${thing} was ${days} days.`,
      ],
      [
        `The survey showed that ${over}% of people felt safe.`,
        `The survey showed that ${over - 100}% of people felt safe.`,
      ],
      [
        `Staff told us that ${over}% of reviews were done on time.`,
        `Staff told us that ${over - 100}% of reviews were done on time.`,
      ],
      [
        `At the time of our visit ${days}.5 people were waiting for ${thing}.`,
        `At the time of our visit ${days} people were waiting for ${thing}.`,
      ],
      [
        `The median wait for ${thing} was ${days} people in March 2024.`,
        `The median wait for ${thing} was ${days} days in March 2024.`,
      ],
    ]
    const [wrong = '', right = ''] = pairs[wording] ?? []
    return { wrong: [wrong], right: [right] }
  })

/** Plants that are paragraphs, by rule; `sum/parts`, `benchmark/conflicting` and `comparison/verdict` take several kinds. */
export const PLANTS: Readonly<Record<string, fc.Arbitrary<Plant>>> = {
  'comparison/contradicts-figures': contradictsFigures,
  'comparison/verdict': fc.oneof(verdict, verdict, target),
  'benchmark/conflicting': fc.oneof(twoBenchmarks, sharedBenchmark),
  'claim/conflicting-values': twoValues,
  'change/arithmetic': arithmetic,
  'change/direction': direction,
  'period/order': period,
  'sum/parts': fc.oneof(parts, parts, shares),
  'sum/money': money,
  'unit/impossible': impossible,
}
