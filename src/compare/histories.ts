import type { Report } from '../schema/index.ts'

/** A council with its documents, the newest first. */
export interface Council {
  readonly authority: NonNullable<Report['authority']>
  readonly reports: readonly Report[]
}

/** Documents by council, councils by name; and the paths of documents that speak of no one council. */
export function byCouncil(reports: readonly Report[]): { readonly councils: Council[]; readonly unplaced: string[] } {
  const councils = new Map<string, { authority: Council['authority']; reports: Report[] }>()
  const unplaced: string[] = []
  for (const report of reports) {
    const { authority } = report
    if (authority === null) unplaced.push(report.source.path)
    else {
      const known = councils.get(authority.gssCode) ?? { authority, reports: [] }
      known.reports.push(report)
      councils.set(authority.gssCode, known)
    }
  }
  for (const council of councils.values()) council.reports.sort(newestFirst)
  return { councils: [...councils.values()].sort((a, b) => plainly(a.authority.name, b.authority.name)), unplaced }
}

/** An undated document counts as the oldest; of two of one day the one that was named later counts as the newer. */
function newestFirst(a: Report, b: Report): number {
  return plainly(b.published ?? '', a.published ?? '')
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
