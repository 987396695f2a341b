import type { ScoresView } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { scoreMeaning } from '../score-words.ts'
import { grid, wrap } from '../table/grid.ts'
import { createPaint, type Paint } from '../table/paint.ts'
import { counted, dateWords, grouped, ratingWords } from '../table/words.ts'
import { councilTable } from './council-table.ts'
import type { CompareFormatOptions, CompareFormatter } from './formatter.ts'
import { historyTable } from './history-table.ts'
import { indicatorsTable } from './indicators-table.ts'
import { placeOf } from './values.ts'

/** For people: councils in rows, digits in columns, and what the columns are. */
export const compareTable: CompareFormatter = ({ comparison }, options) => {
  const paint = createPaint(options.color, options.spoken)
  switch (comparison.view) {
    case 'scores':
      return scoresTable(comparison, options, paint)
    case 'indicators':
      return indicatorsTable(comparison, options, paint)
    case 'council':
      return councilTable(comparison, options, paint)
    case 'history':
      return historyTable(comparison, options, paint)
  }
}

function scoresTable(view: ScoresView, { width, evidence }: CompareFormatOptions, paint: Paint): string {
  const columns = [
    { title: 'Council', style: paint.strong },
    { title: view.statements.map((_, index) => index + 1).join(' '), weight: paint.spoken ? 3 : 1 },
    { title: 'Rating' },
    { title: '%', align: 'right' as const },
    { title: 'Published' },
    ...(evidence ? [{ title: 'Where', style: paint.faint, weight: 2 }] : []),
  ]
  const rows = view.councils.map((council) => [
    printable(council.authority.name),
    digitsOf(council, view, paint),
    council.rating === null ? '' : ratingWords(council.rating),
    council.percent === null ? '' : grouped(council.percent),
    council.published === null ? '' : dateWords(council.published),
    ...(evidence ? [placesOf(council)] : []),
  ])
  const statements = [
    { title: '', align: 'right' as const },
    { title: 'Statement', weight: 3 },
    { title: 'Mean', align: 'right' as const },
    { title: 'Councils', align: 'right' as const },
  ]
  const means = view.statements.map(({ name, mean, count }, index) => [
    String(index + 1),
    printable(name),
    mean === null ? '' : mean.toFixed(2),
    String(count),
  ])
  const { mean, count } = view.percent
  const percent =
    mean === null ? '' : `; mean of ${counted(count, 'percentage')}: ${grouped(Math.round(mean * 10) / 10)}%`
  return [
    grid(columns, [{ heading: null, rows }], width, paint),
    grid(statements, [{ heading: null, rows: means }], width, paint),
    `${wrap(ratingCounts(view) + percent, width)}\n${wrap(paint.faint(SCALE), width)}\n`,
  ].join('\n')
}

/** Nine digits in their colours; for whoever listens, each with what it is of. */
function digitsOf({ scores }: ScoresView['councils'][number], { statements }: ScoresView, paint: Paint): string {
  if (paint.spoken)
    return scores
      .map(
        ({ score }, index) =>
          `${printable(statements[index]?.name ?? '')} ${score === null ? 'none' : `${score} of 4`}`,
      )
      .join('; ')
  return scores.map(({ score }) => paint.score(score, score === null ? '–' : String(score))).join(' ')
}

const SCALE = `Scores: ${([4, 3, 2, 1] as const).map((score) => `${score} ${scoreMeaning(score)}`).join(', ')}; – none given`

/** "15 councils: 1 outstanding, 9 good, 5 requires improvement". */
function ratingCounts({ councils, ratings }: ScoresView): string {
  const given = (['outstanding', 'good', 'requires-improvement', 'inadequate'] as const).flatMap((rating) =>
    ratings[rating] === 0 ? [] : [`${ratings[rating]} ${ratingWords(rating).toLowerCase()}`],
  )
  const none = ratings.none === 0 ? [] : [`${ratings.none} without a rating`]
  return `${counted(councils.length, 'council')}: ${[...given, ...none].join(', ') || 'none'}`
}

function placesOf({ scores, evidence }: ScoresView['councils'][number]): string {
  const lines = scores.flatMap((score, index) =>
    score.evidence?.line == null ? [] : [`${index + 1}: ${score.evidence.line}`],
  )
  return [placeOf(evidence), lines.length === 0 ? '' : `scores at lines ${lines.join(', ')}`]
    .filter((part) => part !== '')
    .join('; ')
}
