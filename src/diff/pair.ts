/** Items of two lists that belong together, and those of either that belong to none. */
export interface Pairs<T> {
  readonly both: readonly (readonly [old: T, new: T])[]
  readonly old: readonly T[]
  readonly new: readonly T[]
}

/** One way to pair what is left: items with the same key, in their order; or by likeness, where a score of 0 is no pair. */
export type Pass<T> =
  | { readonly key: (item: T) => string }
  | { readonly likeness: (old: T, one: T) => number; readonly blocks: (item: T) => readonly string[] }

/** Pairs two lists pass by pass; what one pass has paired the next does not see. Order matters only between equals. */
export function pairUp<T>(olds: readonly T[], news: readonly T[], passes: readonly Pass<T>[]): Pairs<T> {
  let old = [...olds]
  let one = [...news]
  const both: [T, T][] = []
  for (const pass of passes) {
    const found = 'key' in pass ? byKey(old, one, pass.key) : byLikeness(old, one, pass)
    both.push(...found)
    const taken = new Set(found.flat())
    old = old.filter((item) => !taken.has(item))
    one = one.filter((item) => !taken.has(item))
  }
  return { both, old, new: one }
}

function byKey<T>(old: readonly T[], news: readonly T[], key: (item: T) => string): [T, T][] {
  const waiting = new Map<string, T[]>()
  for (const item of [...news].reverse()) pushTo(waiting, key(item), item)
  return old.flatMap((item): [T, T][] => {
    const match = waiting.get(key(item))?.pop()
    return match === undefined ? [] : [[item, match]]
  })
}

const MOST_IN_BLOCK = 40

/** The likest first. Only items that share a block are looked at, and of a block that very many share none: no document takes the square of its length. */
function byLikeness<T>(
  olds: readonly T[],
  news: readonly T[],
  { likeness, blocks }: Extract<Pass<T>, { likeness: unknown }>,
): [T, T][] {
  const inBlock = new Map<string, T[]>()
  for (const item of news) for (const block of new Set(blocks(item))) pushTo(inBlock, block, item)
  const candidates = olds.flatMap((old) => {
    const near = new Set(
      blocks(old).flatMap((block) => {
        const items = inBlock.get(block) ?? []
        return items.length > MOST_IN_BLOCK ? [] : items
      }),
    )
    return [...near].map((one) => ({ old, one, score: likeness(old, one) })).filter(({ score }) => score > 0)
  })
  const taken = new Set<T>()
  return candidates
    .sort((a, b) => b.score - a.score)
    .flatMap(({ old, one }): [T, T][] => {
      if (taken.has(old) || taken.has(one)) return []
      taken.add(old)
      taken.add(one)
      return [[old, one]]
    })
}

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
