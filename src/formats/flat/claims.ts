import type { Claim, Report } from '../../schema/index.ts'
import { type Columns, DOCUMENT, date, flatTable, number, place, text, whole } from './column.ts'

/** The figures, a row each: what an analyst joins, sorts and charts. */
export const claims = flatTable<Claim>(({ claims }) => claims, {
  ...DOCUMENT,
  theme: whole((claim, report) => statementOf(claim, report)?.theme.number ?? null),
  themeName: text((claim, report) => statementOf(claim, report)?.theme.name ?? null),
  statement: text(({ statement }) => statement),
  statementName: text((claim, report) => statementOf(claim, report)?.name ?? null),
  score: whole((claim, report) => statementOf(claim, report)?.score ?? null),
  section: text(({ section }) => section),
  text: text(({ text }) => text),
  claimKind: text(({ kind }) => kind),
  modifier: text(({ modifier }) => modifier),
  value: number(({ value }) => value),
  upper: number(({ upper }) => upper),
  outOf: number(({ outOf }) => outOf),
  unit: text(({ unit }) => unit),
  status: text(({ status }) => status),
  measure: text(({ measure }) => measure),
  period: text(({ period }) => period?.text ?? null),
  periodStart: date(({ period }) => period?.start ?? null),
  periodEnd: date(({ period }) => period?.end ?? null),
  periodBasis: text(({ period }) => period?.basis ?? null),
  source: text(({ source }) => source?.id ?? null),
  sourceName: text(({ source }) => source?.name ?? null),
  sourceBasis: text(({ source }) => source?.basis ?? null),
  ...comparison('', 0),
  ...comparison('2', 1),
  changeFrom: number(({ change }) => change?.from ?? null),
  changeTo: number(({ change }) => change?.to ?? null),
  changePercent: number(({ change }) => change?.percent ?? null),
  changeDifference: number(({ change }) => change?.difference ?? null),
  changeDirection: text(({ change }) => change?.direction ?? null),
  changeFromPeriod: text(({ change }) => change?.fromPeriod ?? null),
  indicatorId: text(({ indicator }) => indicator?.id ?? null),
  indicatorName: text(({ indicator }) => indicator?.name ?? null),
  indicatorNarrowing: text(({ indicator }) => indicator?.narrowing ?? null),
  better: text(({ indicator }) => indicator?.better ?? null),
  sentence: text(({ sentence }) => sentence.text),
  ...place(({ span }) => span),
})

/** The columns of a claim's first or second benchmark; a third is met so seldom that it is left to JSON. */
function comparison(suffix: '' | '2', index: 0 | 1): Columns<Claim> {
  return {
    [`benchmark${suffix}`]: text(({ comparisons }) => comparisons[index]?.benchmark ?? null),
    [`benchmarkLabel${suffix}`]: text(({ comparisons }) => comparisons[index]?.label ?? null),
    [`benchmarkValue${suffix}`]: number(({ comparisons }) => comparisons[index]?.value ?? null),
    [`relation${suffix}`]: text(({ comparisons }) => comparisons[index]?.relation ?? null),
    [`strength${suffix}`]: text(({ comparisons }) => comparisons[index]?.strength ?? null),
    [`difference${suffix}`]: number(({ comparisons }) => comparisons[index]?.difference ?? null),
  }
}

function statementOf({ statement }: Claim, { statements }: Report): Report['statements'][number] | undefined {
  return statement === null ? undefined : statements.find(({ id }) => id === statement)
}
