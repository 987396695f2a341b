import type { Finding, Report } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { type Group, grid } from './grid.ts'
import type { Paint } from './paint.ts'
import { placeWords } from './words.ts'

/** Strengths, considerations and recommendations in document order, under the part they stand in. */
export function findings(report: Report, width: number, paint: Paint): string {
  const columns = [
    { title: 'Line', align: 'right', style: paint.faint },
    { title: 'Type', style: paint.accent },
    { title: 'Finding', weight: 4 },
  ] as const
  const groups: { heading: string; rows: string[][] }[] = []
  for (const finding of report.findings) {
    const heading = partOf(finding)
    const row = [placeWords(finding.span), finding.type, printable(finding.text)]
    const last = groups.at(-1)
    if (last?.heading === heading) last.rows.push(row)
    else groups.push({ heading, rows: [row] })
  }
  return grid(columns, groups, width, paint)
}

function partOf({ theme, section }: Finding): string {
  const parts = [theme === null ? null : `Theme ${theme}`, section === null ? null : printable(section)]
  return parts.filter((part) => part !== null).join(': ') || 'Under no heading'
}

/** What people say, and who they are. */
export function quotes(report: Report, width: number, paint: Paint): string {
  const columns = [
    { title: 'Line', align: 'right', style: paint.faint },
    { title: 'Speaker', style: paint.strong },
    { title: 'Words', weight: 2.5 },
  ] as const
  const rows = report.quotes.map(({ text, speaker, role, span }) => [
    placeWords(span),
    [speaker ?? (role === null ? 'not named' : null), role]
      .filter((part) => part !== null)
      .map(printable)
      .join(', '),
    printable(text),
  ])
  return grid(columns, [{ heading: null, rows }], width, paint)
}

/** What could not be read, and what cannot be true. */
export function diagnostics(report: Report, width: number, paint: Paint): string {
  const columns = [
    { title: 'Line', align: 'right', style: paint.faint },
    { title: 'Severity' },
    { title: 'Diagnostic', weight: 4 },
    { title: 'Rule', style: paint.faint },
  ] as const
  const rows = report.diagnostics.map(({ rule, severity, message, span, related }) => [
    [span, ...related]
      .map(placeWords)
      .filter((place) => place !== '')
      .join(' '),
    paint.severity(severity, severity),
    printable(message),
    printable(rule),
  ])
  const groups: Group[] = [{ heading: null, rows }]
  return grid(columns, groups, width, paint)
}
