import type { Claim, Report } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { comparedWords } from './compared.ts'
import { comparisonPhrase } from './comparison-words.ts'
import { type Group, grid } from './grid.ts'
import type { Paint } from './paint.ts'
import { figureWords, placeWords, sourceWords } from './words.ts'

/** The claims in document order, under the statement or the part of the document they stand in. */
export function claims(report: Report, width: number, paint: Paint): string {
  const columns = [
    { title: 'Line', align: 'right', style: paint.faint },
    { title: 'Figure', style: paint.strong },
    { title: 'Measure', weight: 3 },
    { title: 'Period, source' },
    { title: 'Compared', weight: 2 },
  ] as const
  return grid(columns, inParts(report, paint), width, paint)
}

function inParts(report: Report, paint: Paint): Group[] {
  const names = new Map<string | null, string>(report.statements.map(({ id, name }) => [id, name]))
  const groups: { part: string | null; rows: string[][] }[] = []
  for (const claim of report.claims) {
    const part = names.get(claim.statement) ?? claim.statement ?? claim.section
    const last = groups.at(-1)
    if (last?.part === part) last.rows.push(rowOf(claim, paint))
    else groups.push({ part, rows: [rowOf(claim, paint)] })
  }
  if (groups.length === 1 && groups[0]?.part === null) return [{ heading: null, rows: groups[0].rows }]
  return groups.map(({ part, rows }) => ({ heading: printable(part ?? 'Under no heading'), rows }))
}

function rowOf(claim: Claim, paint: Paint): string[] {
  const from = [claim.period?.text, claim.source && sourceWords(claim.source.id)]
  return [
    placeWords(claim.span),
    figureWords(claim),
    printable(claim.measure),
    from
      .filter((words) => typeof words === 'string')
      .map(printable)
      .join(' '),
    paint.spoken ? printable(comparisonPhrase(claim)) : comparedWords(claim),
  ]
}
