import { type Figure, noted, type Refiner, revise, stretchOf } from '../reading.ts'

const NATIONAL = new Set(['ascs', 'sace', 'ascof', 'salt', 'sac', 'asc-wds'])
const COMPARED_TO =
  /^[^.;]{0,140}?[,(]? ?\b(?:as )?(?:compared (?:to|with)|in comparison (?:to|with)|against|versus) (?:a |an |the )?(?:average (?:of )?)?(?:about |around |approximately |over |just |nearly )?£?$/

/** "only 52%, compared to 71%": a second figure that names no benchmark. It is the one last named where there is one. */
export const readBareComparison: Refiner = {
  id: 'read-bare-comparison',
  description:
    'Takes "compared to 71%" for a comparison with the benchmark last named, or with another that the text leaves open',
  examples: [
    { text: 'Only 52% of adults felt safe, compared to 71%.', gives: ['52% · null other 71'] },
    {
      text: 'It was 60%, above the England average of 55%, and 52% of carers agreed, compared to 71%.',
      gives: ['60% · higher england-average 55', '52% · null england-average 71'],
    },
  ],
  refine({ reading, previous }) {
    if (reading.figures.length < 2) return { reading, previous }
    const { lower, text } = reading.sentence
    const taken = new Set<Figure>()
    const replaced = new Map<Figure, Figure>()
    reading.figures.forEach((value, i) => {
      const subject = reading.figures[i - 1]
      if (
        subject === undefined ||
        taken.has(subject) ||
        subject.kind !== value.kind ||
        subject.comparisons.some((comparison) => comparison.value !== null) ||
        value.change !== null ||
        value.comparisons.length > 0
      )
        return
      const gap = lower.slice(subject.to, value.from)
      if (!COMPARED_TO.test(gap) || subject.change?.from != null) return
      const last = [...(previous?.figures ?? []), ...reading.figures.slice(0, i)].flatMap((f) => f.comparisons).at(-1)
      // What follows the second figure may say what it is: "compared to 71% of men".
      const group = /^ (?:of|for|among|in) [^,.;]{3,60}/.exec(text.slice(value.to))?.[0].trim()
      const known = group === undefined && last !== undefined
      // The national surveys are printed beside England's figure.
      const national = group === undefined && reading.sources.some((source) => NATIONAL.has(source.id))
      const comparison = {
        benchmark: known ? last.benchmark : national ? ('england-average' as const) : ('other' as const),
        label: known ? last.label : (group ?? 'compared to'),
        value: value.value,
        text: text.slice(value.from, value.to),
        relation: subject.comparisons[0]?.relation ?? null,
        strength: subject.comparisons[0]?.strength ?? null,
        at: stretchOf(reading.sentence, subject.to, value.to),
      }
      taken.add(value)
      replaced.set(subject, noted(subject, 'read-bare-comparison', { comparisons: [comparison] }))
    })
    return { reading: revise(reading, taken, replaced), previous }
  },
}
