import type { Report, Statement } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { scoreMeaning } from '../score-words.ts'
import { grid, wrap } from './grid.ts'
import type { Paint } from './paint.ts'
import { themeTable } from './theme-table.ts'
import { counted } from './words.ts'

/** The statements under their themes, or else what stands under each theme; then one line on what else was found. */
export function overview(report: Report, width: number, paint: Paint): string {
  const byStatement = report.statements.length === 0 ? null : statementTable(report, width, paint)
  const byTheme = byStatement === null ? themeTable(report, width, paint) : null
  const table = byStatement ?? byTheme
  const also = found(report, byTheme === null)
  const remarks = remarked(report, paint)
  const line =
    also.length + remarks.length > 0
      ? `${table === null ? 'Found' : 'Also found'}: ${[...also, ...remarks].join(', ')}`
      : table === null
        ? 'Found no scores, claims, findings or quotes'
        : ''
  const none = remarks.length > 0 ? '' : line === '' ? 'Nothing to remark on' : '; nothing to remark on'
  return `${table === null ? '' : `${table}\n`}${wrap(line + none, width)}\n`
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
      statement.score === null ? 'no score given' : scoreMeaning(statement.score),
      statement.sections.length === 0 ? '' : String(statement.sections.length),
      claims === 0 ? '' : String(claims),
    ])
  }
  const groups = [...themes].map(([heading, rows]) => ({ heading, rows }))
  return grid(columns, groups, width, paint)
}

/** Four squares, as many filled as the score, and the score itself; for whoever listens "3 of 4". */
export function scoreBar(score: Statement['score'], paint: Paint): string {
  if (paint.spoken) return paint.score(score, score === null ? 'none' : `${score} of 4`)
  const filled = score ?? 0
  return paint.score(score, `${'■'.repeat(filled)}${'□'.repeat(4 - filled)} ${score ?? '–'}`)
}

/** What no table above counts: of a table by theme all but the quotes. */
function found({ statements, claims, findings, quotes }: Report, isUncounted: boolean): string[] {
  const known = new Set<string | null>(statements.map(({ id }) => id))
  const elsewhere = claims.filter(({ statement }) => !known.has(statement)).length
  const where = statements.length > 0 ? ' outside the statements' : ''
  const of = (type: Report['findings'][number]['type']) =>
    isUncounted ? findings.filter((finding) => finding.type === type).length : 0
  const counts = [
    [isUncounted ? elsewhere : 0, `claim${where}`, `claims${where}`],
    [of('strength'), 'strength', 'strengths'],
    [of('consideration'), 'consideration', 'considerations'],
    [of('recommendation'), 'recommendation', 'recommendations'],
    [quotes.length, 'quote', 'quotes'],
  ] as const
  return counts.flatMap(([count, noun, plural]) => (count === 0 ? [] : [counted(count, noun, plural)]))
}

const SEVERITIES = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'remark'],
] as const

/** "1 error", "2 warnings", "3 remarks": the words of `check`. */
function remarked({ diagnostics }: Report, paint: Paint): string[] {
  return SEVERITIES.flatMap(([severity, noun]) => {
    const count = diagnostics.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [paint.severity(severity, counted(count, noun))]
  })
}
