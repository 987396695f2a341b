import data from './data/directions.json' with { type: 'json' }

/** Which way a measure is good for the people it is about. */
export type GoodDirection = 'higher' | 'lower'

interface Entry {
  readonly direction: string
  readonly words: readonly string[]
  readonly unless?: readonly string[]
}

const ENTRIES: readonly Entry[] = data.entries

/** Whether a measure is good when it is high or low, told by its words in lower case; null where that is not known or not plain. */
export function goodDirection(measure: string): GoodDirection | null {
  const text = measure.toLowerCase()
  let found: GoodDirection | null = null
  for (const entry of ENTRIES) {
    if (!entry.words.some((word) => text.includes(word))) continue
    if (entry.unless?.some((word) => text.includes(word))) return null
    const direction = entry.direction === 'higher' ? 'higher' : 'lower'
    if (found !== null && found !== direction) return null
    found = direction
  }
  return found
}
