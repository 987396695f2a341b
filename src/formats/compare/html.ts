import { element, escaped } from '../html/escape.ts'
import { contentPolicy } from '../html/policy.ts'
import { ratingWords } from '../table/words.ts'
import { holdsScores } from '../xlsx/looks.ts'
import { compareRows } from './csv.ts'
import type { CompareFormatter } from './formatter.ts'
import style from './style.css?raw'

const MEANINGS = ['', 'significant shortfalls', 'some shortfalls', 'good standard', 'exceptional standard'] as const
const TITLES = {
  scores: 'Councils and their scores',
  indicators: 'Councils and official measures',
  council: 'One council beside others',
  history: 'What rose and fell',
} as const

/** A page with the comparison as a table: scores coloured and worded, a bar beside each percentage, and where each number stands. One file that loads nothing. */
export const compareHtml: CompareFormatter = ({ comparison, unplaced, failures, generator }) => {
  const [heads = [], ...body] = compareRows(comparison, true)
  const title = TITLES[comparison.view]
  const rows = body.map((row) =>
    element('tr', {}, row.map((cell, index) => cellMarkup(cell, String(heads[index] ?? ''), index)).join('')),
  )
  const head = element('tr', {}, heads.map((name) => element('th', { scope: 'col' }, escaped(String(name)))).join(''))
  const left = [
    ...unplaced.map((path) => `${path}: left out, it speaks of no one council`),
    ...failures.map(({ path, message }) => `${path}: ${message}`),
  ].map((words) => element('li', {}, escaped(words)))
  return [
    '<!doctype html>',
    '<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(null, style)}">`,
    `${element('title', {}, title)}<style>${style}</style></head><body>`,
    element('h1', {}, title),
    element(
      'div',
      { class: 'rows', tabindex: 0, role: 'region', 'aria-label': title },
      `<table><thead>${head}</thead><tbody>${rows.join('')}</tbody></table>`,
    ),
    left.length === 0 ? '' : `<h2>Left out</h2><ul>${left.join('')}</ul>`,
    `${element('p', { class: 'faint' }, escaped(`${generator.name} ${generator.version}`))}</body></html>\n`,
  ].join('\n')
}

function cellMarkup(cell: string | number | null, head: string, index: number): string {
  if (cell === null) return '<td></td>'
  if (index === 0) return element('th', { scope: 'row' }, escaped(String(cell)))
  if (typeof cell === 'number' && holdsScores(head))
    return element('td', { class: `score-${cell}` }, `${cell} ${element('span', {}, MEANINGS[cell] ?? '')}`)
  if (typeof cell === 'number')
    return element('td', { class: 'number' }, `${escaped(String(cell))}${head === 'percent' ? bar(cell) : ''}`)
  return element('td', {}, escaped(head === 'rating' ? ratingOf(cell) : cell))
}

function ratingOf(value: string): string {
  return value === 'good' || value === 'outstanding' || value === 'inadequate' || value === 'requires-improvement'
    ? ratingWords(value)
    : value
}

/** A percentage as a bar; the number beside it says the same. */
function bar(percent: number): string {
  const width = Math.round(Math.min(100, Math.max(0, percent)))
  return `<svg viewBox="0 0 100 8" aria-hidden="true"><rect width="100" height="8" class="ground"/><rect width="${width}" height="8" class="bar"/></svg>`
}
