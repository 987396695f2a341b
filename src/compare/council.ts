import type { Beside, ComparedCouncil, CouncilView } from '../schema/index.ts'
import { englandFor } from './england.ts'
import { evidenceOf } from './evidence.ts'
import { type Figure, figuresOf, grouped, keyOf, onePerCouncil } from './figures.ts'
import type { Council } from './histories.ts'
import { isFavourable, meanOf, rankOf, rounded } from './mean.ts'
import { compareScores } from './scores.ts'

/**
 * One council against all, its region, England, and its neighbours (GSS codes), where they are given. Its own figures count in the means of
 * all and of its region, not in that of its neighbours. Null where no document is of that council.
 */
export function compareCouncil(
  councils: readonly Council[],
  gssCode: string,
  neighbours: readonly string[] | null,
): CouncilView | null {
  const council = councils.find(({ authority }) => authority.gssCode === gssCode)
  if (council === undefined) return null
  const { region } = council.authority
  const scores = compareScores(councils)
  const own = scores.councils.find(({ authority }) => authority.gssCode === gssCode)
  const among: Among = { gssCode, region, neighbours }
  return {
    view: 'council',
    authority: council.authority,
    published: own?.published ?? council.reports[0]?.published ?? null,
    rating: own?.rating ?? null,
    percent: { value: own?.percent ?? null, ...scores.percent },
    neighbours:
      neighbours === null
        ? null
        : councils.flatMap(({ authority }) => (neighbours.includes(authority.gssCode) ? [authority] : [])),
    statements: scores.statements.map(({ id, name }, index) => ({
      id,
      name,
      beside: scoreBeside(own, scores.councils, index, among),
    })),
    indicators: indicatorsBeside(councils, among),
  }
}

interface Among {
  readonly gssCode: string
  readonly region: string
  readonly neighbours: readonly string[] | null
}

interface Value {
  readonly gssCode: string
  readonly region: string
  readonly value: number
}

function besideOthers(value: number, values: readonly Value[], { gssCode, region, neighbours }: Among) {
  return {
    value,
    all: meanOf(values.map((one) => one.value)),
    region: meanOf(values.filter((one) => one.region === region).map((one) => one.value)),
    neighbours:
      neighbours === null
        ? null
        : meanOf(
            values.filter((one) => one.gssCode !== gssCode && neighbours.includes(one.gssCode)).map((one) => one.value),
          ),
  }
}

function scoreBeside(
  own: ComparedCouncil | undefined,
  rows: readonly ComparedCouncil[],
  index: number,
  among: Among,
): Beside | null {
  const mine = own?.scores[index]
  if (mine?.score == null || mine.evidence === null) return null
  const values = rows.flatMap(({ authority: { gssCode, region }, scores }): Value[] => {
    const score = scores[index]?.score ?? null
    return score === null ? [] : [{ gssCode, region, value: score }]
  })
  const beside = besideOthers(mine.score, values, among)
  return {
    ...beside,
    england: null,
    rank: rankOf(
      mine.score,
      values.map(({ value }) => value),
      'higher',
    ),
    favourable: isFavourable(rounded(mine.score - (beside.all.mean ?? mine.score)), 'higher'),
    evidence: mine.evidence,
  }
}

/** Each measure that the council has, in the newest year in which it has it. */
function indicatorsBeside(councils: readonly Council[], among: Among): CouncilView['indicators'] {
  const rows = grouped(figuresOf(councils), (figure) => JSON.stringify([keyOf(figure), figure.year]))
  const mine = rows.flatMap((row): { readonly own: Figure; readonly row: Figure[] }[] => {
    const one = onePerCouncil(row)
    const own = one.find(({ council }) => council.authority.gssCode === among.gssCode)
    return own === undefined ? [] : [{ own, row: one }]
  })
  return grouped(mine, ({ own }) => keyOf(own)).map((years) => {
    const [newest = years[0]] = [...years].sort((a, b) => ((a.own.year ?? '') < (b.own.year ?? '') ? 1 : -1))
    if (newest === undefined) throw new Error('A group has at least one row')
    return toIndicator(newest.own, newest.row, among)
  })
}

function toIndicator(own: Figure, row: readonly Figure[], among: Among): CouncilView['indicators'][number] {
  const { value } = own.claim
  const values = row.map(({ council: { authority }, claim }) => ({
    gssCode: authority.gssCode,
    region: authority.region,
    value: claim.value,
  }))
  const england = englandFor(row)
  return {
    measure: own.measure,
    year: own.year,
    beside: {
      ...besideOthers(value, values, among),
      england,
      rank: rankOf(
        value,
        values.map((one) => one.value),
        own.measure.better,
      ),
      favourable: isFavourable(england === null ? null : rounded(value - england), own.measure.better),
      evidence: evidenceOf(own.report, own.claim),
    },
  }
}
