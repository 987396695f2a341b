import { InvalidArgumentError } from 'commander'

/** One of several equal shares of the inputs: the `index`th, from 1, of `count`. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `2/8`. Throws an InvalidArgumentError for anything else. */
export function parseShard(given: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(given.trim()) ?? []).map(Number)
  if (index < 1 || index > count) throw new InvalidArgumentError('Give the share and how many there are, such as 2/8.')
  return { index, count }
}

/** Whether an input is in a share: by its name as given, so that every machine and every run agrees. FNV-1a spreads names evenly. */
export function isInShard(name: string, { index, count }: Shard): boolean {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0
  return hash % count === index - 1
}
