import type { FileFormatter, ReadDocument } from '../formatter.ts'
import { dateWords, kindWords, ratingWords } from '../table/words.ts'
import { barsOf, scoreChart } from './charts.ts'
import { element, escaped, escapedJson } from './escape.ts'
import { markedText } from './marked-text.ts'
import { pageMarkup } from './page.ts'
import script from './review.js?raw'
import { type Row, rowsOf } from './rows.ts'
import style from './style.css?raw'
import { filterForm, rowTable } from './table.ts'

/**
 * A page to review documents with: the text with everything marked that was read from it, a table beside it that leads there and back,
 * and a box and a note for each row. One file that loads nothing; what a document holds is text of the page and never markup.
 */
export const html: FileFormatter = {
  needsText: true,
  async print({ documents, failures, asked }, { envelope: { generator } }) {
    const rows = documents.map((document, index) => rowsOf(document, index))
    const names = documents.map(({ report }) => report.authority?.name ?? report.title ?? report.source.path)
    const title = `Review: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`
    const about = `${generator.name} ${generator.version}; ${asked.map((pair) => pair.join(' ')).join(', ')}`
    const unread = failures.map(({ path, message }) => element('li', {}, escaped(`${path}: ${message}`)))
    const body = [
      `<a class="skip" href="#rows">Skip to the rows</a>`,
      element('header', {}, `${element('h1', {}, escaped(title))}${CONTROLS}${filterForm(rows.flat())}`),
      element(
        'main',
        { id: 'rows' },
        documents.map((document, index) => documentPart(document, rows[index] ?? [], index)).join(''),
      ),
      element(
        'footer',
        {},
        `${unread.length === 0 ? '' : `<h2>Not read</h2><ul>${unread.join('')}</ul>`}<p>${escaped(about)}</p>`,
      ),
      `<script type="application/json" id="data">${escapedJson(documents.map(detailsOf))}</script>`,
    ].join('\n')
    return new TextEncoder().encode(pageMarkup({ title, style, body, script }).toWellFormed())
  },
}

const CONTROLS = `<p id="progress" role="status" aria-live="polite"></p>
<div class="controls"><button type="button" id="save-csv">Save as CSV</button><button type="button" id="save-json">Save as JSON</button>
<details class="keys"><summary>Keys</summary><ul><li><kbd>j</kbd> <kbd>k</kbd> next and previous row</li><li><kbd>Enter</kbd> to its place in the text</li>
<li><kbd>c</kbd> checked</li><li><kbd>n</kbd> note</li><li><kbd>w</kbd> fields and why</li><li><kbd>/</kbd> search</li><li><kbd>Esc</kbd> back to the row</li></ul></details></div>`

function documentPart(document: ReadDocument, rows: readonly Row[], index: number): string {
  const { report, text } = document
  const name = report.authority?.name ?? report.title ?? report.source.path
  const { score, rating, published } = report
  const percent = score?.stated ?? score?.percent
  const facts = [
    kindWords(report.kind),
    rating === null ? null : ratingWords(rating.value),
    percent == null ? null : `${percent}%`,
    published === null ? null : dateWords(published),
    report.source.path,
  ]
  return element(
    'section',
    { class: 'document', 'data-key': report.source.sha256, 'aria-labelledby': `d${index}-name` },
    [
      element('h2', { id: `d${index}-name` }, escaped(name)),
      element('p', { class: 'facts' }, escaped(facts.filter((fact) => fact !== null).join(' · '))),
      scoreChart(barsOf(report.statements)),
      element(
        'div',
        { class: 'panes' },
        `${element('div', { class: 'text', tabindex: 0, role: 'region', 'aria-label': `Text of ${name}` }, markedText(text ?? '', rows))}${element('div', { class: 'rows', tabindex: 0, role: 'region', 'aria-label': `What was read from ${name}` }, rowTable(rows, `What was read from ${name}`))}`,
      ),
    ].join(''),
  )
}

/** For each claim of a document all its fields, and what made it; the page shows them when asked. */
function detailsOf({ report, why }: ReadDocument): object {
  return {
    path: report.source.path,
    claims: report.claims.map((claim, index) => ({ ...claim, why: why?.[index] ?? [] })),
  }
}
