/** A straight line, or the thin bar that many programs draw for one: `at` across its direction, in points from the sheet's upper left corner. */
export interface Ruling {
  readonly upright: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** The part of a PDF engine's list of operators that is used here. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The engine's numbers of the operators that matter. */
export interface OperatorCodes {
  readonly [name: string]: number
}

type Matrix = readonly [number, number, number, number, number, number]

/** Thicker than this it is a box, not a line. */
const THICKEST = 3
const SHORTEST = 4
const MOST_RULINGS = 20_000
const MOST_SAVED = 200

/** Every upright and level line that a sheet draws, in the coordinates that `view` leads to. Fills and clips of other shapes are left out. */
export function readRulings(list: Operators, codes: OperatorCodes, view: Matrix): Ruling[] {
  const found: Ruling[] = []
  const saved: Matrix[] = []
  let matrix = view
  for (let i = 0; i < list.fnArray.length && found.length < MOST_RULINGS; i++) {
    const code = list.fnArray[i]
    const args = list.argsArray[i]
    if (code === codes.save) {
      if (saved.length < MOST_SAVED) saved.push(matrix)
    } else if (code === codes.restore) matrix = saved.pop() ?? view
    else if (code === codes.transform) matrix = times(matrix, args as Matrix)
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix)
      const [own] = args as [Matrix | null]
      if (own !== null) matrix = times(matrix, own)
    } else if (code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? view
    else if (code === codes.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]]
      if (path === null || path === undefined || paint === codes.endPath) continue
      const strokes = paint === codes.stroke || paint === codes.closeStroke
      tracePath(path, matrix, strokes, found)
    }
  }
  return found
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** How many numbers follow each step of a path: to move, a line, a cubic curve, a quadratic curve, to close. */
const STEPS: readonly number[] = [2, 2, 6, 4, 0]

interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

function tracePath(path: ArrayLike<number>, matrix: Matrix, strokes: boolean, found: Ruling[]): void {
  let box: Box | null = null
  let from: [number, number] = [0, 0]
  let first: [number, number] = [0, 0]
  const close = (): void => {
    if (box !== null && !strokes) addBar(box, found)
    box = null
  }
  for (let i = 0; i < path.length; ) {
    const step = path[i] ?? 4
    const length = STEPS[step]
    if (length === undefined) return
    const to: [number, number] = step === 4 ? first : place(path, i + length - 1, matrix)
    if (step === 0) {
      close()
      first = to
      box = { left: to[0], right: to[0], top: to[1], bottom: to[1] }
    } else {
      if (strokes && (step === 1 || step === 4)) addLine(from, to, found)
      if (box !== null) widen(box, to)
    }
    from = to
    i += length + 1
  }
  close()
}

function place(path: ArrayLike<number>, at: number, m: Matrix): [number, number] {
  const x = path[at] ?? 0
  const y = path[at + 1] ?? 0
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

function widen(box: Box, [x, y]: readonly [number, number]): void {
  box.left = Math.min(box.left, x)
  box.right = Math.max(box.right, x)
  box.top = Math.min(box.top, y)
  box.bottom = Math.max(box.bottom, y)
}

function addLine(a: readonly [number, number], b: readonly [number, number], found: Ruling[]): void {
  addBar(
    {
      left: Math.min(a[0], b[0]),
      right: Math.max(a[0], b[0]),
      top: Math.min(a[1], b[1]),
      bottom: Math.max(a[1], b[1]),
    },
    found,
  )
}

function addBar({ left, right, top, bottom }: Box, found: Ruling[]): void {
  const width = right - left
  const height = bottom - top
  if (Math.min(width, height) > THICKEST || Math.max(width, height) < SHORTEST) return
  if (width >= height) found.push({ upright: false, at: (top + bottom) / 2, from: left, to: right })
  else found.push({ upright: true, at: (left + right) / 2, from: top, to: bottom })
}
