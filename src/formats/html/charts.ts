import type { Claim, Statement } from '../../schema/index.ts'
import { directionOf } from '../table/comparison-words.ts'
import { element, escaped } from './escape.ts'

const BAR = { height: 18, gap: 6, names: 330, unit: 60 } as const
const HIGHEST = 4

/** The nine scores as bars of up to four parts, the score beside each; empty without a score. */
export function scoreChart(statements: readonly Statement[]): string {
  const scored = statements.filter(({ score }) => score !== null)
  if (scored.length === 0) return ''
  const height = scored.length * (BAR.height + BAR.gap)
  const width = BAR.names + HIGHEST * BAR.unit + 30
  const bars = scored.map(({ name, score }, index) => {
    const y = index * (BAR.height + BAR.gap)
    const long = (score ?? 0) * BAR.unit
    return [
      element('text', { x: BAR.names - 10, y: y + 13, class: 'name' }, escaped(name)),
      element('rect', { x: BAR.names, y, width: HIGHEST * BAR.unit, height: BAR.height, class: 'ground' }),
      element('rect', { x: BAR.names, y, width: long, height: BAR.height, class: `score-${score}` }),
      element('text', { x: BAR.names + HIGHEST * BAR.unit + 8, y: y + 13, class: 'value' }, String(score)),
    ].join('')
  })
  const told = scored.map(({ name, score }) => `${name} ${score}`).join(', ')
  return element(
    'svg',
    { class: 'scores', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `Scores of 1 to 4: ${told}` },
    bars.join(''),
  )
}

const PLOT = { width: 120, height: 16, edge: 6 } as const

/** A percentage beside its benchmarks on a line from 0 to 100: the benchmark a stroke, the figure a dot. Empty for anything else. */
export function benchmarkPlot({ kind, value, comparisons }: Claim): string {
  const benchmarks = comparisons.flatMap((one) => (one.value === null ? [] : [one.value]))
  const all = [value, ...benchmarks]
  if (kind !== 'percentage' || benchmarks.length === 0 || all.some((one) => one < 0 || one > 100)) return ''
  const x = (percent: number) => Math.round(PLOT.edge + (percent / 100) * (PLOT.width - 2 * PLOT.edge))
  const middle = PLOT.height / 2
  const line = (from: number, to: number, kindOf: string) =>
    element('line', { x1: from, x2: to, y1: middle, y2: middle, class: kindOf })
  return element(
    'svg',
    {
      class: `plot ${directionOf(comparisons[0]) ?? ''}`,
      viewBox: `0 0 ${PLOT.width} ${PLOT.height}`,
      'aria-hidden': 'true',
    },
    [
      line(x(0), x(100), 'axis'),
      line(x(benchmarks[0] ?? 0), x(value), 'distance'),
      ...benchmarks.map((one) =>
        element('line', { x1: x(one), x2: x(one), y1: 3, y2: PLOT.height - 3, class: 'benchmark' }),
      ),
      element('circle', { cx: x(value), cy: middle, r: 4, class: 'figure' }),
    ].join(''),
  )
}
