import type { Resolved } from './resolve.ts'

/** Figures that measure the same: by the words beside and over them, and where rows are dated by their date. */
export function seriesOf(entries: readonly Resolved[]): Resolved[][] {
  const byWords = new Map<string, Resolved[]>()
  for (const one of entries) {
    const { labels, group } = one.entry
    const told = labels.map(({ words }) => words.toLowerCase()).join('|')
    const date = one.datedByRow ? (one.period?.start ?? one.period?.passage.text ?? '') : ''
    // What a change, a rank or a base tells of is found by its row.
    const head = isAside(one) ? '' : one.series
    const key = [group?.words ?? '', told, date, head].join('¦')
    const own = byWords.get(key)
    if (own === undefined) byWords.set(key, [one])
    else own.push(one)
  }
  const groups = [...byWords.values()].flatMap(byRow)
  return attachAsides(groups)
}

function isAside({ role }: Resolved): boolean {
  return role === 'change' || role === 'rank' || role === 'base'
}

/** Two rows that both give a figure of the council are two series, however alike their words. */
function byRow(group: readonly Resolved[]): Resolved[][] {
  const rows = new Set(group.filter(isOwn).map(({ entry }) => entry.at))
  if (rows.size < 2) return [[...group]]
  const split = new Map<number, Resolved[]>()
  for (const one of group) {
    const own = split.get(one.entry.at)
    if (own === undefined) split.set(one.entry.at, [one])
    else own.push(one)
  }
  return [...split.values()]
}

/** Changes, ranks and bases join the series of their row that stands nearest to their left. */
function attachAsides(groups: readonly (readonly Resolved[])[]): Resolved[][] {
  const series = groups.filter((group) => !group.every(isAside)).map((group) => [...group])
  const byRowNumber = new Map<number, Resolved[][]>()
  for (const one of series)
    for (const at of new Set(one.map(({ entry }) => entry.at)))
      byRowNumber.set(at, [...(byRowNumber.get(at) ?? []), one])
  for (const aside of groups.filter((group) => group.every(isAside)).flat()) {
    const near = (byRowNumber.get(aside.entry.at) ?? []).filter((one) => one.some((other) => isOwn(other)))
    const left = (one: readonly Resolved[]): number =>
      Math.max(...one.map(({ entry }) => (entry.cell.column < aside.entry.cell.column ? entry.cell.column : -1)))
    const host = near.reduce<Resolved[] | null>(
      (best, one) => (best === null || left(one) > left(best) ? one : best),
      null,
    )
    host?.push(aside)
  }
  return series
}

/** Whether a figure is the council's, and an actual one. */
export function isOwn({ role, area }: Resolved): boolean {
  return (
    (area === null || area.is === 'own') && (role === null || role === 'own' || role === 'period' || role === 'unit')
  )
}
