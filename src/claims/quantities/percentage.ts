import { modifierBefore } from '../../vocabulary/modifiers.ts'
import { before, matchAt, type Recogniser } from '../quantity.ts'
import { rangeEnd } from './range.ts'

const POINTS = /(?: ?%| ?per ?cent(?:age)?| ?pc)[ -]points?(?![a-z])| ?pp(?![a-z])/y
const PLAIN_POINTS = / points?(?![a-z])/y
const PERCENT = / ?(?:%|per ?cent(?![a-z])|pc(?![a-z]))/y

/** Per cent in every spelling, and percentage points. */
export const percentage: Recogniser = {
  id: 'percentage',
  description: 'A number with %, per cent, percent or pc; percentage points are a unit of their own',
  examples: [
    {
      text: '65.32 % were satisfied, 100per cent replied.',
      reads: ['65.32 % = 65.32 percent', '100per cent = 100 percent'],
    },
    { text: 'It rose to 83.7pc.', reads: ['83.7pc = 83.7 percent'] },
    { text: 'A gap of 2.5 percentage points.', reads: ['2.5 percentage points = 2.5 percentage points'] },
    { text: 'Fees rose by between 4.5% and 7%.', reads: ['4.5% and 7% = 4.5 percent'] },
    { text: 'Between 40 and 50 per cent agreed.', reads: ['40 and 50 per cent = 40 percent'] },
  ],
  read(scan) {
    const { lower, token } = scan
    if (token.form !== 'digits' && token.form !== 'words') return null
    const spread = rangeEnd(scan)
    const own = matchAt(PERCENT, lower, token.to)
    // "between 4.5% and 7%": each end has its own sign.
    const next = scan.tokens[scan.index + 1]
    if (
      own !== null &&
      next !== undefined &&
      lower.slice(token.to + own[0].length, next.from) === ' and ' &&
      /\bbetween (?:about |around )?$/.test(before(lower, token.from, 20))
    ) {
      const end = matchAt(PERCENT, lower, next.to)
      if (end !== null && next.value > token.value) return make(scan, next.to + end[0].length, next.value, 'percent')
    }
    const last = spread ?? token
    const end = spread === null ? token.to : spread.to
    // "a rise of 12 points" among percentages is one of percentage points.
    const points = matchAt(POINTS, lower, end) ?? (/%|per ?cent/.test(lower) ? matchAt(PLAIN_POINTS, lower, end) : null)
    const percent = matchAt(PERCENT, lower, end)
    const after = points ?? percent
    if (after === null) {
      return own === null ? null : make(scan, token.to + own[0].length, null, 'percent')
    }
    return make(
      scan,
      end + after[0].length,
      last === token ? null : last.value,
      after === points ? 'percentage points' : 'percent',
    )
  },
}

function make({ lower, token }: Parameters<Recogniser['read']>[0], to: number, upper: number | null, unit: string) {
  return {
    from: token.from,
    to,
    kind: 'percentage' as const,
    value: token.value,
    upper,
    unit,
    noun: null,
    modifier: modifierBefore(lower, token.from)?.modifier ?? null,
    by: 'percentage',
    bare: false,
  }
}
