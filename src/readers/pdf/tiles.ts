import { isValue, type PlacedCell } from './anchored-rows.ts'

/** Lines of a guessed table by band, each column's figure and label in one row: tiles that stand side by side. */
export type TileRow = readonly [first: readonly PlacedCell[], second: readonly PlacedCell[]]

const MOST_LABEL_LINES = 4

/**
 * The tiles of a guessed table, column by column: lines of figures alone over (or under) lines of words alone. Null for any other table. A figure and its label
 * are then read one after the other, and not the figures of all tiles first.
 */
export function tilesOf(lines: readonly (readonly PlacedCell[])[], columns: number): TileRow[] | null {
  const isFigures = lines.map((line) => line.length > 1 && line.every(({ cell }) => isValue(cell.text)))
  const isWords = lines.map((line) => line.every(({ cell }) => !isValue(cell.text)))
  if (!isFigures.includes(true) || lines.some((_, i) => isFigures[i] === isWords[i])) return null
  const figuresFirst = isFigures[0] === true
  const bands: { figures: readonly PlacedCell[]; labels: PlacedCell[]; lines: number }[] = []
  let pending: { labels: PlacedCell[]; lines: number } = { labels: [], lines: 0 }
  lines.forEach((line, i) => {
    if (isFigures[i] === true) {
      bands.push({ figures: line, labels: [], lines: 0, ...(figuresFirst ? {} : pending) })
      pending = { labels: [], lines: 0 }
      return
    }
    const target = figuresFirst ? bands[bands.length - 1] : pending
    target?.labels.push(...line)
    if (target !== undefined) target.lines += 1
  })
  if (bands.some(({ labels, lines: count }) => labels.length === 0 || count > MOST_LABEL_LINES)) return null
  return bands.flatMap(({ figures, labels }) =>
    Array.from({ length: columns }, (_, column): TileRow => {
      const own = [figures, labels].map((cells) => cells.filter((one) => one.column === column))
      const [figure = [], label = []] = own
      return figuresFirst ? [figure, label] : [label, figure]
    }),
  )
}
