import type { ComparedEvidence, CompareRecord } from '../../schema/index.ts'
import { BYTE_ORDER_MARK, csvLines } from '../csv-lines.ts'
import type { CompareFormatter } from './formatter.ts'

type Cell = string | number | null
type View<Name extends CompareRecord['comparison']['view']> = Extract<CompareRecord['comparison'], { view: Name }>

/** A flat table of the view. A cell for what is not known is empty. */
export const compareCsv: CompareFormatter = ({ comparison }, { mark, evidence }) =>
  (mark ? BYTE_ORDER_MARK : '') + csvLines(compareRows(comparison, evidence))

/** The view as rows, their heads first; with `evidence` each ends with where its number stands. */
export function compareRows(comparison: CompareRecord['comparison'], evidence: boolean): Cell[][] {
  const place = (at: ComparedEvidence | null): Cell[] =>
    evidence
      ? [at?.path ?? null, at?.page ?? null, at?.line ?? null, at?.start ?? null, at?.end ?? null, at?.text ?? null]
      : []
  const header = evidence ? ['path', 'page', 'line', 'start', 'end', 'sentence'] : []
  return rowsOf(comparison, header, place)
}

type Place = (at: ComparedEvidence | null) => Cell[]

function rowsOf(comparison: CompareRecord['comparison'], header: readonly string[], place: Place): Cell[][] {
  switch (comparison.view) {
    case 'scores':
      return scores(comparison, header, place)
    case 'indicators':
      return indicators(comparison, header, place)
    case 'council':
      return council(comparison, header, place)
    case 'history':
      return history(comparison, header, place)
  }
}

function scores({ councils, statements }: View<'scores'>, header: readonly string[], place: Place): Cell[][] {
  return [
    [
      'authority',
      'gssCode',
      'region',
      'published',
      'rating',
      'percent',
      'points',
      ...statements.map(({ id }) => id),
      'documents',
      ...header,
    ],
    ...councils.map(({ authority, published, rating, percent, points, scores: own, documents, evidence }) => [
      authority.name,
      authority.gssCode,
      authority.region,
      published,
      rating,
      percent,
      points,
      ...own.map(({ score }) => score),
      documents,
      ...place(evidence),
    ]),
  ]
}

function indicators({ indicators: rows }: View<'indicators'>, header: readonly string[], place: Place): Cell[][] {
  const names = [
    'indicatorId',
    'indicatorName',
    'narrowing',
    'year',
    'unit',
    'better',
    'authority',
    'gssCode',
    'region',
    'value',
    'england',
  ]
  return [
    [...names, 'difference', 'favourable', 'rank', 'mean', 'count', ...header],
    ...rows.flatMap(({ measure, year, england, mean, count, figures }) =>
      figures.map(({ authority, value, difference, favourable, rank, evidence }) => [
        measure.id,
        measure.name,
        measure.narrowing,
        year,
        measure.unit,
        measure.better,
        authority.name,
        authority.gssCode,
        authority.region,
        value,
        england,
        difference,
        wordOf(favourable),
        rank,
        mean,
        count,
        ...place(evidence),
      ]),
    ),
  ]
}

function wordOf(favourable: boolean | null): Cell {
  return favourable === null ? null : favourable ? 'favourable' : 'unfavourable'
}

function council(
  { statements, indicators: rows, authority }: View<'council'>,
  header: readonly string[],
  place: Place,
): Cell[][] {
  const lines = [
    ...statements.map(({ id, name, beside }) => ({ kind: 'statement', id, name, narrowing: null, year: null, beside })),
    ...rows.map(({ measure, year, beside }) => ({ kind: 'indicator', ...measure, year, beside })),
  ]
  const names = [
    'authority',
    'kind',
    'id',
    'name',
    'narrowing',
    'year',
    'value',
    'england',
    'mean',
    'count',
    'regionMean',
    'regionCount',
  ]
  return [
    [...names, 'neighboursMean', 'neighboursCount', 'rank', 'favourable', ...header],
    ...lines.map(({ kind, id, name, narrowing, year, beside }) => [
      authority.name,
      kind,
      id,
      name,
      narrowing,
      year,
      beside?.value ?? null,
      beside?.england ?? null,
      beside?.all.mean ?? null,
      beside?.all.count ?? null,
      beside?.region.mean ?? null,
      beside?.region.count ?? null,
      beside?.neighbours?.mean ?? null,
      beside?.neighbours?.count ?? null,
      beside?.rank ?? null,
      wordOf(beside?.favourable ?? null),
      ...place(beside?.evidence ?? null),
    ]),
  ]
}

function history({ councils }: View<'history'>, header: readonly string[], place: Place): Cell[][] {
  const names = [
    'authority',
    'gssCode',
    'kind',
    'id',
    'name',
    'narrowing',
    'fromPublished',
    'fromYear',
    'from',
    'toPublished',
    'toYear',
    'to',
  ]
  return [
    [...names, 'difference', 'favourable', ...header],
    ...councils.flatMap(({ authority, statements, indicators: rows }) =>
      [
        ...statements.map(({ id, name, movement }) => ({ kind: 'statement', id, name, narrowing: null, movement })),
        ...rows.map(({ measure, movement }) => ({ kind: 'indicator', ...measure, movement })),
      ].map(({ kind, id, name, narrowing, movement: { from, to, difference, favourable } }) => [
        authority.name,
        authority.gssCode,
        kind,
        id,
        name,
        narrowing,
        from.published,
        from.year,
        from.value,
        to.published,
        to.year,
        to.value,
        difference,
        wordOf(favourable),
        ...place(to.evidence),
      ]),
    ),
  ]
}
