import { matchAt } from '../../text/matches.ts'
import { figureOf, isCounting, type Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

const PLAIN_POINTS = / points?(?![a-z])/y

/** Per cent in every spelling, and percentage points. */
export const percentage: Recogniser = {
  id: 'percentage',
  description: 'A number with %, per cent, percent or pc; percentage points are a unit of their own',
  examples: [
    {
      text: '65.32 % were satisfied, 100per cent replied.',
      reads: ['65.32 % = 65.32 percent', '100per cent = 100 percent'],
    },
    { text: 'It rose to 83.7pc, or 73·85%.', reads: ['83.7pc = 83.7 percent', '73·85% = 73.85 percent'] },
    {
      text: 'A gap of 2.5 percentage points, or half a percentage point.',
      reads: ['2.5 percentage points = 2.5 percentage points', 'half a percentage point = 0.5 percentage points'],
    },
    { text: 'Fees rose by between 4.5% and 7%.', reads: ['4.5% and 7% = 4.5 percent'] },
    {
      text: 'Between 40 and 50 per cent agreed, or 40%-50%.',
      reads: ['40 and 50 per cent = 40 percent', '40%-50% = 40 percent'],
    },
    { text: 'In all 62 1/2% and 62½% agreed.', reads: ['62 1/2% = 62.5 percent', '62½% = 62.5 percent'] },
  ],
  read(scan) {
    const { lower, token } = scan
    const last = rangeEnd(scan)
    const end = last ?? token
    const unit = end.percent
    if (unit !== null)
      return figureOf(scan, 'percentage', { kind: 'percentage', to: end.to, upper: last?.value ?? null, unit })
    // "a rise of 12 points" among percentages is one of percentage points.
    const points =
      isCounting(token) && scan.tokens.some(({ percent }) => percent !== null)
        ? matchAt(PLAIN_POINTS, lower, end.to)
        : null
    if (points === null || token.money) return null
    const to = end.to + points[0].length
    return figureOf(scan, 'percentage', {
      kind: 'percentage',
      to,
      upper: last?.value ?? null,
      unit: 'percentage points',
    })
  },
}
