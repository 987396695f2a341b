import type { Finding, Report } from '../../schema/index.ts'
import { type Column, grid } from './grid.ts'
import type { Paint } from './paint.ts'
import { grouped, themeWords } from './words.ts'

const THEMES = [1, 2, 3, 4] as const

const FINDINGS: readonly (readonly [Finding['type'], string])[] = [
  ['strength', 'Strengths'],
  ['consideration', 'Considerations'],
  ['recommendation', 'Recommendations'],
]

/**
 * What stands under each of the four themes, for a report without quality statements: a row for each theme that it speaks of,
 * and a last one for what stands under none. Columns that nothing fills are left out; null where it speaks of no theme.
 */
export function themeTable(report: Report, width: number, paint: Paint): string | null {
  const spoken = THEMES.filter((theme) => [...report.sections, ...report.findings].some((one) => one.theme === theme))
  if (spoken.length === 0) return null
  const claimThemes = report.claims.map(({ span }) => themeAt(report, span.start))
  const counts = [...spoken, null].map((theme) => [
    ...FINDINGS.map(([type]) => report.findings.filter((one) => one.type === type && one.theme === theme).length),
    claimThemes.filter((one) => one === theme).length,
  ])
  const filled = counts[0]?.map((_, column) => counts.some((row) => (row[column] ?? 0) > 0)) ?? []
  const keep = <T>(cells: readonly T[]) => cells.filter((_, column) => filled[column])
  const titles = [...FINDINGS.map(([, title]) => title), 'Claims']
  const columns: Column[] = [{ title: '' }, ...keep(titles).map((title) => ({ title, align: 'right' as const }))]
  const rows = counts.flatMap((row, index) => {
    const theme = spoken[index]
    if (theme === undefined && row.every((count) => count === 0)) return []
    const name = theme === undefined ? paint.faint('Under no theme') : themeWords(theme)
    return [[name, ...keep(row).map((count) => (count === 0 ? '' : grouped(count)))]]
  })
  return grid(columns, [{ heading: null, rows }], width, paint)
}

/** The theme of the section that holds an offset. A claim knows its section's heading only, which may stand under two themes. */
function themeAt({ sections }: Report, offset: number): number | null {
  const holds = sections.find(({ theme, span }) => theme !== null && span.start <= offset && offset < span.end)
  return holds?.theme ?? null
}
