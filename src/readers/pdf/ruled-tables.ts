import { type Grid, type GridCell, isData } from './grid.ts'
import type { Ruling } from './rulings.ts'
import type { Run } from './run.ts'
import { cut } from './split-heads.ts'
import { linesOf, type TableArea } from './table-area.ts'

/** How far two lines that meet may miss one another, in points. */
const NEAR = 2.5
/** Nobody rules so much on one sheet to be read. */
const MOST_LINES = 1500
const MOST_CELLS = 10_000

/** The tables that lines rule on a sheet: lines that cross or touch make one grid, and where a line is missing two cells are one. */
export function readRuledTables(runs: readonly Run[], rulings: readonly Ruling[]): TableArea[] {
  const lines = merge(rulings)
  if (lines.length < 4 || lines.length > MOST_LINES) return []
  return components(lines).flatMap((component) => {
    const area = toArea(component, runs)
    return area !== null && isData(area.grid) ? [area] : []
  })
}

/** Pieces of one line put together: programs draw a line for each cell's edge. */
function merge(rulings: readonly Ruling[]): Ruling[] {
  const merged: Ruling[] = []
  for (const upright of [true, false]) {
    const own = rulings.filter((r) => r.upright === upright).sort((a, b) => a.at - b.at || a.from - b.from)
    for (let i = 0; i < own.length; ) {
      const at = own[i]?.at ?? 0
      let end = i
      // A place beyond all numbers is not even near itself, and each step takes one at least.
      do end += 1
      while (end < own.length && (own[end]?.at ?? 0) - at < NEAR)
      let open: { from: number; to: number } | null = null
      for (const piece of own.slice(i, end).sort((a, b) => a.from - b.from)) {
        if (open !== null && piece.from <= open.to + NEAR) open.to = Math.max(open.to, piece.to)
        else {
          if (open !== null) merged.push({ upright, at, ...open })
          open = { from: piece.from, to: piece.to }
        }
      }
      if (open !== null) merged.push({ upright, at, ...open })
      i = end
    }
  }
  return merged
}

/** Lines that meet, directly or through others. */
function components(lines: readonly Ruling[]): Ruling[][] {
  const parent = lines.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  lines.forEach((a, i) => {
    if (!a.upright) return
    lines.forEach((b, j) => {
      if (b.upright) return
      const meet = b.at > a.from - NEAR && b.at < a.to + NEAR && a.at > b.from - NEAR && a.at < b.to + NEAR
      if (meet) parent[find(i)] = find(j)
    })
  })
  const groups = new Map<number, Ruling[]>()
  lines.forEach((line, i) => {
    const root = find(i)
    const own = groups.get(root)
    if (own === undefined) groups.set(root, [line])
    else own.push(line)
  })
  return [...groups.values()].filter((group) => group.length >= 3)
}

function toArea(lines: readonly Ruling[], runs: readonly Run[]): TableArea | null {
  const upright = lines.filter((line) => line.upright)
  const level = lines.filter((line) => !line.upright)
  // A table may be open at its sides: there the ends of its lines are its edges.
  const xs = distinct([...upright.map((l) => l.at), ...level.flatMap((l) => [l.from, l.to])])
  const ys = distinct([...level.map((l) => l.at), ...upright.flatMap((l) => [l.from, l.to])])
  const width = xs.length - 1
  const height = ys.length - 1
  if (width < 2 || height < 2 || width * height > MOST_CELLS) return null
  const owner = mergeCells(xs, ys, upright, level)
  const inside = new Map<number, Run[]>()
  const used: Run[] = []
  for (const run of runs) {
    const row = bandOf(ys, run.baseline - 0.3 * run.size)
    if (row === -1) continue
    let isInside = false
    for (const piece of cutAtLines(run, xs, upright)) {
      const column = bandOf(xs, (piece.left + piece.right) / 2)
      if (column === -1) continue
      const cell = owner[row * width + column] ?? 0
      const own = inside.get(cell)
      if (own === undefined) inside.set(cell, [piece])
      else own.push(piece)
      isInside = true
    }
    if (isInside) used.push(run)
  }
  return { grid: toGrid(owner, width, height, inside), runs: used }
}

/** A run that goes on over a line between two cells: the engine takes cells that stand close for one text. */
function cutAtLines(run: Run, xs: readonly number[], upright: readonly Ruling[]): Run[] {
  const middle = run.baseline - 0.3 * run.size
  const crossed = xs.filter((x) => x > run.left + 2 && x < run.right - 2 && crosses(upright, x, middle))
  if (crossed.length === 0) return [run]
  const edges = [run.left, ...crossed, run.right]
  return (
    cut(
      run,
      edges.slice(1).map((right, i) => ({ left: edges[i] ?? run.left, right })),
    ) ?? [run]
  )
}

/** The elementary cells by row, each with the number of the first one of the cell that it is part of. */
function mergeCells(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Ruling[],
  level: readonly Ruling[],
): number[] {
  const width = xs.length - 1
  const owner = Array.from({ length: width * (ys.length - 1) }, (_, i) => i)
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column
      const x = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2
      const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2
      if (column > 0 && !crosses(upright, xs[column] ?? 0, y)) owner[at] = owner[at - 1] ?? at
      else if (row > 0 && !crosses(level, ys[row] ?? 0, x)) owner[at] = owner[at - width] ?? at
    }
  return owner
}

function crosses(lines: readonly Ruling[], at: number, place: number): boolean {
  return lines.some((line) => Math.abs(line.at - at) < NEAR && line.from - NEAR < place && line.to + NEAR > place)
}

function toGrid(
  owner: readonly number[],
  width: number,
  height: number,
  inside: ReadonlyMap<number, readonly Run[]>,
): Grid {
  const rows: GridCell[][] = Array.from({ length: height }, () => [])
  const ends = new Map<number, number>()
  owner.forEach((first, at) => {
    ends.set(first, at)
  })
  for (const [first, last] of ends) {
    const column = first % width
    const row = Math.floor(first / width)
    rows[row]?.push({
      lines: linesOf(inside.get(first) ?? []),
      column,
      columns: (last % width) - column + 1,
      rows: Math.floor(last / width) - row + 1,
      head: false,
    })
  }
  return { width, guessed: false, tiles: false, rows }
}

function distinct(numbers: readonly number[]): number[] {
  const kept: number[] = []
  for (const n of [...numbers].sort((a, b) => a - b))
    if (kept.length === 0 || n - (kept[kept.length - 1] ?? 0) > NEAR) kept.push(n)
  return kept
}

function bandOf(edges: readonly number[], at: number): number {
  for (let i = 0; i + 1 < edges.length; i++) if (at >= (edges[i] ?? 0) && at < (edges[i + 1] ?? 0)) return i
  return -1
}
