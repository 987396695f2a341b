import { placeWords } from '../table/words.ts'
import { benchmarkPlot } from './charts.ts'
import { element, escaped } from './escape.ts'
import type { Row, RowKind } from './rows.ts'

const KINDS: Readonly<Record<RowKind, string>> = {
  claim: 'Figures',
  score: 'Scores',
  finding: 'Findings',
  quote: 'Quotations',
  remark: 'Remarks',
}

const HEADS = ['Checked', 'Place', 'Figure', 'What', 'Period, source', 'Compared', 'Note']

/** The rows of a document as a table, each with a box to tick and a line for a note. */
export function rowTable(rows: readonly Row[], caption: string): string {
  const head = element('tr', {}, HEADS.map((title) => element('th', { scope: 'col' }, title)).join(''))
  return element(
    'table',
    {},
    `${element('caption', { class: 'spoken' }, escaped(caption))}${element('thead', {}, head)}${element('tbody', {}, rows.map(tableRow).join(''))}`,
  )
}

function tableRow(row: Row): string {
  const { id, kind, span, figure, words, context, compared, claim, facets } = row
  const place = span === null ? 'document' : placeWords(span)
  const named = `${figure} ${words}`.slice(0, 120)
  const cells = [
    element('td', { class: 'tick' }, box('checkbox', `${id}-tick`, `Checked: ${named}`)),
    element(
      'td',
      { class: 'place' },
      span === null
        ? escaped(place)
        : element('a', { href: `#at-${id}`, 'aria-label': `line ${place}` }, escaped(place)),
    ),
    element('th', { scope: 'row', class: 'figure' }, escaped(figure)),
    element(
      'td',
      { class: 'words' },
      `${escaped(words)}${claim === null ? '' : element('button', { type: 'button', class: 'more', 'aria-expanded': 'false' }, 'fields and why')}`,
    ),
    element('td', { class: 'context' }, escaped(context)),
    element('td', { class: 'compared' }, `${claim === null ? '' : benchmarkPlot(claim)}${escaped(compared)}`),
    element('td', { class: 'note' }, box('text', `${id}-note`, `Note on ${named}`)),
  ]
  const attributes = {
    id,
    class: `${kind} ${kind === 'remark' ? figure : ''}`.trim(),
    'data-kind': kind,
    'data-statement': facets.statement,
    'data-source': facets.source,
    'data-indicator': facets.indicator,
    'data-compared': facets.compared,
    'data-remarked': facets.remarked ? 'yes' : null,
  }
  return element('tr', attributes, cells.join(''))
}

function box(type: 'checkbox' | 'text', id: string, label: string): string {
  return `<input type="${type}" id="${escaped(id)}" aria-label="${escaped(label)}" autocomplete="off">`
}

/** The filters over the rows of all documents: what of each is there to choose from. */
export function filterForm(rows: readonly Row[]): string {
  const kinds = (Object.keys(KINDS) as RowKind[]).filter((kind) => rows.some((row) => row.kind === kind))
  const count = (kind: RowKind) => rows.filter((row) => row.kind === kind).length
  const chosen = (facet: 'statement' | 'source' | 'indicator' | 'compared') =>
    [...new Set(rows.flatMap((row) => row.facets[facet] ?? []))].sort()
  const parts = [
    label('Words', '<input type="search" name="words" autocomplete="off">'),
    select(
      'kind',
      'Show',
      'everything',
      kinds.map((kind) => [kind, `${KINDS[kind]} (${count(kind)})`]),
    ),
    select('statement', 'Statement', 'all', chosen('statement').map(same)),
    select('source', 'Source', 'all', chosen('source').map(same)),
    select('indicator', 'Indicator', 'all', chosen('indicator').map(same)),
    select('compared', 'Compared', 'all', chosen('compared').map(same)),
    select('state', 'State', 'all', [
      ['remarked', 'with a remark'],
      ['open', 'not yet checked'],
      ['checked', 'checked'],
      ['noted', 'with a note'],
    ]),
    '<button type="reset">Show all</button>',
  ]
  return element('form', { id: 'filters', 'aria-label': 'Which rows to show' }, parts.join(''))
}

const same = (value: string): readonly [string, string] => [value, value]

function label(words: string, control: string): string {
  return element('label', {}, `${escaped(words)} ${control}`)
}

function select(name: string, words: string, all: string, options: readonly (readonly [string, string])[]): string {
  if (options.length === 0) return ''
  const written = [['', all] as const, ...options].map(([value, shown]) => element('option', { value }, escaped(shown)))
  return label(words, element('select', { name }, written.join('')))
}
