import { type Figure, noted, type Reading, type Refiner, revise, stretchOf } from '../reading.ts'

const THAN_EXPECTED =
  /^ (?:\([^)]{0,30}\) )?(less|more|lower|higher|fewer|under|over|below|above) than (?:was |had been |originally |initially |it )?(estimated|expected|budgeted|planned|forecast|anticipated|projected|the estimate|the budget|budget)\b/
const AGAINST_EXPECTED =
  /\b(less|lower|more|higher|fewer|below|above|under|over|against|compared (?:to|with))(?: than)? (?:the |an? |its )?(estimated|expected|budgeted|planned|forecast|anticipated|projected|original budget|budget|estimate|recommended|suggested)(?: of| spend of| budget of| figure of| was)? (?:about |around |approximately )?$/
const NAMES_ESTIMATE = /\b(?:estimated|expected|budgeted|planned|forecast|budget)\b/
const LOWER = new Set(['less', 'lower', 'fewer', 'under', 'below'])

/** Sets what was spent or done against what was estimated: beside it, or in the sentence before with the difference named here. */
export const readEstimate: Refiner = {
  id: 'read-estimate',
  description:
    'Reads "which was £12m less than estimated" and "against a budget of £60m" as a comparison with what was expected',
  examples: [
    {
      text: 'It estimated that its budget would be £401m. Its actual spend was £389m, which was £12m less than estimated.',
      gives: ['£401m', '£389m · lower expected 401000000', '£12m'],
    },
    { text: 'It spent £58m against a budget of £60m.', gives: ['£58m · null expected 60000000'] },
  ],
  refine({ reading, previous }) {
    if (reading.figures.length < 2) return { reading, previous }
    const { lower } = reading.sentence
    const replaced = new Map<Figure, Figure>()
    const taken = new Set<Figure>()
    reading.figures.forEach((difference, i) => {
      const subject = reading.figures[i - 1]
      if (
        subject === undefined ||
        subject.kind !== difference.kind ||
        subject.comparisons.length > 0 ||
        replaced.has(subject)
      )
        return
      const gap = lower.slice(subject.to, difference.from)
      const than = THAN_EXPECTED.exec(lower.slice(difference.to, difference.to + 80))
      if (than !== null && gap.length < 60) {
        const relation = LOWER.has(than[1] ?? '') ? ('lower' as const) : ('higher' as const)
        const estimate = subject.value + (relation === 'lower' ? difference.value : -difference.value)
        const end = difference.to + than[0].length
        const label = reading.sentence.text.slice(end - (than[2]?.length ?? 0), end)
        replaced.set(
          subject,
          noted(subject, 'read-estimate', {
            comparisons: [
              {
                benchmark: 'expected',
                label,
                value: findEstimate(reading, previous, subject, estimate),
                text: null,
                relation,
                strength: null,
                at: stretchOf(reading.sentence, difference.from, end),
              },
            ],
          }),
        )
        return
      }
      const against = AGAINST_EXPECTED.exec(gap)
      if (against !== null && gap.length < 90) {
        const word = against[1] ?? ''
        const relation = LOWER.has(word)
          ? ('lower' as const)
          : /^(?:more|higher|above|over)/.test(word)
            ? ('higher' as const)
            : null
        taken.add(difference)
        replaced.set(
          subject,
          noted(subject, 'read-estimate', {
            comparisons: [
              {
                benchmark: /^(?:recommended|suggested)$/.test(against[2] ?? '') ? 'target' : 'expected',
                label: against[2] ?? '',
                value: difference.value,
                text: null,
                relation,
                strength: null,
                at: stretchOf(reading.sentence, subject.to + against.index, difference.to),
              },
            ],
          }),
        )
      }
    })
    return { reading: revise(reading, taken, replaced), previous }
  },
}

/** The estimate as printed where it was said: the one that the difference leads to, else the only one called an estimate. */
function findEstimate(reading: Reading, previous: Reading | null, subject: Figure, computed: number): number | null {
  const said = [...(previous?.figures ?? []), ...reading.figures.filter((f) => f.from < subject.from)].filter(
    (f) => f.kind === subject.kind,
  )
  const exact = said.find((f) => Math.abs(f.value - computed) <= Math.abs(computed) * 0.005)
  if (exact !== undefined) return exact.value
  const named = said.filter(
    () =>
      NAMES_ESTIMATE.test(previous?.sentence.lower ?? '') ||
      NAMES_ESTIMATE.test(reading.sentence.lower.slice(0, subject.from)),
  )
  return named.at(-1)?.value ?? null
}
