import type { HistoryView, Movement, Report } from '../schema/index.ts'
import { statementEntries } from '../vocabulary/quality-statements.ts'
import { evidenceAt, evidenceOf } from './evidence.ts'
import { type Figure, figuresOf, grouped, keyOf } from './figures.ts'
import type { Council } from './histories.ts'
import { isFavourable, rounded } from './mean.ts'
import { hasScores, percentOf } from './scores.ts'

/** What rose and fell between the documents of each council that has several. */
export function compareHistory(councils: readonly Council[]): HistoryView {
  return {
    view: 'history',
    councils: councils
      .filter(({ reports }) => reports.length > 1)
      .map((council) => {
        const oldestFirst = [...council.reports].reverse()
        return {
          authority: council.authority,
          documents: oldestFirst.map((report) => ({
            path: report.source.path,
            published: report.published,
            rating: report.rating?.value ?? null,
            percent: percentOf(report),
          })),
          statements: scoreMovements(oldestFirst),
          indicators: indicatorMovements(council),
        }
      }),
  }
}

type Step = Movement['from']

function scoreMovements(reports: readonly Report[]): HistoryView['councils'][number]['statements'] {
  return statementEntries.flatMap(({ id, name }) => {
    const steps = reports.filter(hasScores).flatMap((report): Step[] => {
      const statement = report.statements.find((one) => one.id === id)
      if (statement?.score == null) return []
      const evidence = evidenceAt(report, statement.scoreSpan ?? statement.span, statement.scoreText)
      return [{ published: report.published, year: null, value: statement.score, evidence }]
    })
    const movement = toMovement(steps, 'higher')
    return movement === null ? [] : [{ id, name, movement }]
  })
}

/** Of each measure the figures of different years, or of different documents where no year is known. A definition that changed parts them. */
function indicatorMovements(council: Council): HistoryView['councils'][number]['indicators'] {
  return grouped(figuresOf([council]), keyOf).flatMap((figures) => {
    const [first] = figures
    const movement = toMovement(stepsOf(figures), first?.measure.better ?? null)
    return first === undefined || movement === null ? [] : [{ measure: first.measure, movement }]
  })
}

/** The newest document's figure for each year, the oldest year first; figures without a year count only where none has one. */
function stepsOf(figures: readonly Figure[]): Step[] {
  const dated = figures.filter(({ year }) => year !== null)
  const used = dated.length > 0 ? dated : figures
  const whenOf = ({ year, report }: Figure) => year ?? report.published ?? report.source.path
  return grouped(used, whenOf)
    .flatMap((same) => same.slice(0, 1))
    .sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
    .map(({ report, claim, year }) => ({
      published: report.published,
      year,
      value: claim.value,
      evidence: evidenceOf(report, claim),
    }))
}

function toMovement(steps: readonly Step[], better: 'higher' | 'lower' | null): Movement | null {
  const from = steps[0]
  const to = steps.at(-1)
  if (from === undefined || to === undefined || from === to) return null
  const difference = rounded(to.value - from.value)
  return { from, to, difference, favourable: isFavourable(difference, better) }
}
