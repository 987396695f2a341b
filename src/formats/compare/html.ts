import type { CompareRecord } from '../../schema/index.ts'
import { scoreChart } from '../html/charts.ts'
import { element, escaped } from '../html/escape.ts'
import { scrollingTable, tablePage } from '../html/page.ts'
import { scoreMeaning } from '../score-words.ts'
import { ratingWords } from '../table/words.ts'
import { holdsScores, scoreOf } from '../xlsx/looks.ts'
import { compareRows } from './csv.ts'
import type { CompareFormatter } from './formatter.ts'

type Comparison = CompareRecord['comparison']

const TITLES = {
  scores: 'Councils and their scores',
  indicators: 'Councils and official measures',
  council: 'One council beside others',
  history: 'What rose and fell',
} as const

/** A page with the comparison as a chart of scores and a table: scores coloured and worded, a bar beside each percentage, and where each number stands. One file that loads nothing. */
export const compareHtml: CompareFormatter = ({ comparison, unplaced, failures, generator }) => {
  const [heads = [], ...all] = compareRows(comparison, true)
  const title = TITLES[comparison.view]
  // An id is for programs; its name stands beside it.
  const forPeople = (_: unknown, index: number) => heads[index] !== 'id'
  const names = heads.filter(forPeople).map(String)
  const body = all.map((row) => row.filter(forPeople))
  const rows = body.map((row) => row.map((cell, index) => cellMarkup(cell, names[index] ?? '', index)).join(''))
  const left = [
    ...unplaced.map((path) => `${path}: left out, it speaks of no one council`),
    ...failures.map(({ path, message }) => `${path}: ${message}`),
  ].map((words) => element('li', {}, escaped(words)))
  const parts = [
    chartOf(comparison),
    scrollingTable(
      title,
      names.map((name) => headWords(name, comparison)),
      rows,
    ),
    left.length === 0 ? '' : `<h2>Left out</h2><ul>${left.join('')}</ul>`,
  ]
  return tablePage(title, parts.filter((part) => part !== '').join('\n'), generator)
}

/** The scores of one council beside the mean of all, or the means of all; the other views have no scores. */
function chartOf(comparison: Comparison): string {
  if (comparison.view === 'scores') {
    const bars = comparison.statements.flatMap(({ name, mean }) =>
      mean === null ? [] : [{ name, value: mean, isMean: true, beside: null }],
    )
    const label = 'Mean score of 1 to 4'
    return figure(`${label} of the councils below`, scoreChart(bars, label))
  }
  if (comparison.view !== 'council') return ''
  const bars = comparison.statements.flatMap(({ name, beside }) =>
    beside === null
      ? []
      : [{ name, value: beside.value, isMean: false, beside: beside.all.count > 1 ? beside.all.mean : null }],
  )
  const name = comparison.authority.name
  const stroke = bars.some(({ beside }) => beside !== null) ? '; the stroke is the mean of all councils given' : ''
  return figure(`Scores of ${name}${stroke}`, scoreChart(bars, `Scores of ${name}, of 1 to 4`))
}

function figure(caption: string, chart: string): string {
  return chart === '' ? '' : element('figure', {}, element('figcaption', {}, escaped(caption)) + chart)
}

function cellMarkup(cell: string | number | null, head: string, index: number): string {
  if (cell === null) return '<td></td>'
  if (index === 0) return element('th', { scope: 'row' }, escaped(String(cell)))
  const score = holdsScores(head) ? scoreOf(cell) : null
  if (score !== null)
    return element('td', { class: `score-${score}` }, `${score} ${element('span', {}, scoreMeaning(score))}`)
  if (typeof cell === 'number')
    return element('td', { class: 'number' }, `${escaped(String(cell))}${head === 'percent' ? bar(cell) : ''}`)
  return element(
    'td',
    { class: head === 'published' ? 'date' : null },
    escaped(head === 'rating' ? ratingOf(cell) : cell),
  )
}

/** A column's name for people: "regionMean" is "Region mean", a statement has its own name. */
function headWords(head: string, comparison: Comparison): string {
  const statement = comparison.view === 'scores' ? comparison.statements.find(({ id }) => id === head) : undefined
  if (statement !== undefined) return statement.name
  if (head === 'gssCode') return 'GSS code'
  const words = head.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

function ratingOf(value: string): string {
  return value === 'good' || value === 'outstanding' || value === 'inadequate' || value === 'requires-improvement'
    ? ratingWords(value)
    : value
}

/** A percentage as a bar; the number beside it says the same. */
function bar(percent: number): string {
  const width = Math.round(Math.min(100, Math.max(0, percent)))
  return `<svg class="part" viewBox="0 0 100 8" aria-hidden="true"><rect width="100" height="8" class="ground"/><rect width="${width}" height="8" class="bar"/></svg>`
}
