import { type Scan, scanOf } from '../../grammar/scan.ts'
import { free, textOf, wordAt } from '../../grammar/standing.ts'
import type { Pair, Reading, Refiner } from '../../reading.ts'
import { alike } from './alike.ts'
import { type Comparand, comparandAt } from './comparand.ts'
import { compare } from './compare.ts'

/** Sets figures against the benchmarks named beside them; the benchmark's own figure belongs to the claim. */
export const readComparison: Refiner = {
  id: 'read-comparison',
  description:
    'Reads "higher than the England average of 67.12%" and its kin, benchmark before or after its figure, in brackets or lists',
  examples: [
    {
      text: 'It was 73.9%; the England average was 83.4%, so this was lower.',
      gives: ['73.9% · lower england-average 83.4'],
    },
    {
      text: 'In all 60.9% felt consulted (national average 66.6%, lower).',
      gives: ['60.9% · lower england-average 66.6'],
    },
    {
      text: 'Beds cost £1,184 per week, £113 more than the South West average of £1,071.',
      gives: ['£1,184 per week · higher regional-average 1071'],
    },
    {
      text: 'It upheld 83% of cases, slightly above an average of 80% in similar authorities.',
      gives: ['83% · slightly higher other 80'],
    },
    {
      text: 'In all 71.5% said so, higher than the England average of 68.2%.',
      gives: ['71.5% · higher england-average 68.2'],
    },
    {
      text: 'It was 40%, in line with the England average of 41% and higher than the regional average of 35%.',
      gives: ['40% · similar england-average 41 · higher regional-average 35'],
    },
    {
      text: 'It was 12%, and 9% for carers, as compared to the England averages of 15% and 11% respectively.',
      gives: ['12% · null england-average 15', '9% · null england-average 11'],
    },
    { text: 'The share was 92.1% (England 90.9%).', gives: ['92.1% · null england-average 90.9'] },
    {
      text: 'The rate was 14 per cent - well above the 11.6 per cent national average.',
      gives: ['14 per cent · well higher england-average 11.6'],
    },
    { text: 'Only 38% were content (national average 45%).', gives: ['38% · null england-average 45'] },
  ],
  refine({ reading, previous }) {
    const scan = scanOf(reading)
    let pair: Pair = { reading, previous }
    let end = 0
    for (const mention of scan.benchmarks) {
      const found = comparandAt(scan, mention, (chunk) => chunk.first >= end && free(pair.reading, chunk) !== null, end)
      if (found === null) continue
      const comparand = withOwnValues(pair.reading, scan, found)
      const compared = compare(pair, scan, comparand, end)
      if (compared !== pair) end = comparand.next
      pair = compared
    }
    return pair
  },
}

/** "the England average of 50% and 20% of carers": a second figure is the benchmark's only where as many claims stand before, or two benchmarks are named. */
function withOwnValues(reading: Reading, scan: Scan, comparand: Comparand): Comparand {
  const { values, benchmarks } = comparand
  const [first] = values
  if (first === undefined || values.length === 1) return comparand
  const kept = values.filter((value) => alike(first.figure, value.figure))
  const claims = scan.figures.filter(
    (chunk) => chunk.next <= comparand.core && free(reading, chunk) !== null && alike(chunk.figure, first.figure),
  ).length
  const name = wordAt(scan, comparand.name.next - 1)
  const isList =
    name.endsWith('averages') ||
    textOf(scan, comparand.name.first, first.first).includes(' split ') ||
    scan.tokens.some(({ lower }) => lower === 'respectively')
  const most = benchmarks.length > 1 ? benchmarks.length : isList && claims >= kept.length ? kept.length : 1
  const own = kept.slice(0, most)
  return { ...comparand, values: own, next: Math.max(comparand.name.next, own.at(-1)?.next ?? 0) }
}
