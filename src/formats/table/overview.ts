import type { Report, Statement } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { grid, wrap } from './grid.ts'
import type { Paint } from './paint.ts'
import { counted } from './words.ts'

/** The statements under their themes, then one line on what else was found. */
export function overview(report: Report, width: number, paint: Paint): string {
  const table = report.statements.length === 0 ? '' : `${statementTable(report, width, paint)}\n`
  const lead = report.statements.length === 0 ? 'Found' : 'Also found'
  return `${table}${wrap(`${lead}: ${alsoFound(report, paint).join(', ')}`, width)}\n`
}

function statementTable(report: Report, width: number, paint: Paint): string {
  const columns = [
    { title: '', weight: 3 },
    { title: 'Score' },
    { title: 'Evidence shows', weight: 2 },
    { title: 'Sections', align: 'right' },
    { title: 'Claims', align: 'right' },
  ] as const
  const themes = new Map<string, string[][]>()
  for (const statement of report.statements) {
    const theme = printable(statement.theme.name)
    const rows = themes.get(theme) ?? []
    themes.set(theme, rows)
    const claims = report.claims.filter(({ statement: id }) => id === statement.id).length
    rows.push([
      printable(statement.name),
      scoreBar(statement.score, paint),
      MEANINGS[statement.score ?? 0],
      statement.sections.length === 0 ? '' : String(statement.sections.length),
      claims === 0 ? '' : String(claims),
    ])
  }
  const groups = [...themes].map(([heading, rows]) => ({ heading, rows }))
  return grid(columns, groups, width, paint)
}

const MEANINGS = [
  'no score given',
  'significant shortfalls',
  'some shortfalls',
  'good standard',
  'exceptional standard',
] as const

/** Four squares, as many filled as the score, and the score itself. */
export function scoreBar(score: Statement['score'], paint: Paint): string {
  const filled = score ?? 0
  return paint.score(score, `${'■'.repeat(filled)}${'□'.repeat(4 - filled)} ${score ?? '–'}`)
}

function alsoFound({ statements, claims, findings, quotes, diagnostics }: Report, paint: Paint): string[] {
  const known = new Set<string | null>(statements.map(({ id }) => id))
  const elsewhere = claims.filter(({ statement }) => !known.has(statement)).length
  const of = (type: Report['findings'][number]['type']) => findings.filter((finding) => finding.type === type).length
  const bySeverity = (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) =>
      paint.severity(severity, severity === 'info' ? `${count} info` : counted(count, severity)),
    )
  return [
    elsewhere > 0
      ? counted(
          elsewhere,
          statements.length > 0 ? 'claim outside the statements' : 'claim',
          statements.length > 0 ? 'claims outside the statements' : 'claims',
        )
      : '',
    of('strength') > 0 ? counted(of('strength'), 'strength') : '',
    of('consideration') > 0 ? counted(of('consideration'), 'consideration') : '',
    of('recommendation') > 0 ? counted(of('recommendation'), 'recommendation') : '',
    quotes.length > 0 ? counted(quotes.length, 'quote') : '',
    counted(diagnostics.length, 'diagnostic') + (bySeverity.length > 0 ? ` (${bySeverity.join(', ')})` : ''),
  ].filter((words) => words !== '')
}
