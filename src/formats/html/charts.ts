import type { Claim, Statement } from '../../schema/index.ts'
import { directionOf } from '../table/comparison-words.ts'
import { element, escaped } from './escape.ts'

const BAR = { height: 18, gap: 6, names: 330, unit: 60 } as const
const HIGHEST = 4

/** A bar of up to four parts: a score, or a mean of scores, which has no score's colour. `beside` is what it is set against, shown as a stroke. */
export interface ScoreBar {
  readonly name: string
  readonly value: number
  readonly isMean: boolean
  readonly beside: number | null
}

/** A document's scores, as bars. */
export function barsOf(statements: readonly Statement[]): ScoreBar[] {
  return statements.flatMap(({ name, score }) =>
    score === null ? [] : [{ name, value: score, isMean: false, beside: null }],
  )
}

/** Scores or their means as bars, the number beside each; `label` says it to whoever listens. Empty without a bar. */
export function scoreChart(bars: readonly ScoreBar[], label = 'Scores of 1 to 4'): string {
  if (bars.length === 0) return ''
  const height = bars.length * (BAR.height + BAR.gap)
  const width = BAR.names + HIGHEST * BAR.unit + 110
  const drawn = bars.map((bar, index) => {
    const y = index * (BAR.height + BAR.gap)
    const colour = bar.isMean ? 'mean' : `score-${bar.value}`
    const stroke = bar.beside === null ? null : BAR.names + bar.beside * BAR.unit
    return [
      element('text', { x: BAR.names - 10, y: y + 13, class: 'name' }, escaped(bar.name)),
      element('rect', { x: BAR.names, y, width: HIGHEST * BAR.unit, height: BAR.height, class: 'ground' }),
      element('rect', { x: BAR.names, y, width: bar.value * BAR.unit, height: BAR.height, class: colour }),
      stroke === null
        ? ''
        : element('line', { x1: stroke, x2: stroke, y1: y - 2, y2: y + BAR.height + 2, class: 'beside' }),
      element('text', { x: BAR.names + HIGHEST * BAR.unit + 8, y: y + 13, class: 'value' }, numbersOf(bar)),
    ].join('')
  })
  const told = bars.map((bar) => `${bar.name} ${numbersOf(bar)}`).join(', ')
  return element(
    'svg',
    { class: 'scores', viewBox: `0 -2 ${width} ${height + 2}`, role: 'img', 'aria-label': `${label}: ${told}` },
    drawn.join(''),
  )
}

/** "3", "2.67", "3 (mean 2.67)". */
function numbersOf({ value, beside }: ScoreBar): string {
  const number = (one: number) => String(Math.round(one * 100) / 100)
  return beside === null ? number(value) : `${number(value)} (mean ${number(beside)})`
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
