/** How items are worked on. */
export interface Schedule {
  /** How many at a time. */
  readonly width: number
  /** Results as they finish, rather than in the order of the items. */
  readonly unordered: boolean
  readonly signal: AbortSignal
}

// Begun and not yet handed on, for each of `width`: enough to keep all at work beside a slow one, few enough to keep memory flat.
const AHEAD = 8

interface Begun<Result> {
  result?: { readonly value: Result }
}

/**
 * Starts `width` items at a time, takes them from their source as it needs them, and yields what they give. Never holds more than a few
 * items or results: a slow reader slows the source down. Ends early when the signal is aborted; what is at work then is left alone.
 */
export async function* scheduled<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  start: (item: Item) => Promise<Result>,
  { width, unordered, signal }: Schedule,
): AsyncGenerator<Result, void, undefined> {
  const begun: Begun<Result>[] = []
  let running = 0
  let source: 'open' | 'ended' | { readonly error: unknown } = 'open'
  const bell = createBell()
  signal.addEventListener('abort', bell.ring, { once: true })
  const take = async () => {
    try {
      for await (const item of items) {
        while (!signal.aborted && (running >= width || begun.length >= width * AHEAD)) await bell.heard()
        if (signal.aborted) return
        const entry: Begun<Result> = {}
        begun.push(entry)
        running += 1
        void start(item).then((value) => {
          entry.result = { value }
          running -= 1
          bell.ring()
        })
      }
      source = 'ended'
    } catch (error) {
      source = { error }
    } finally {
      bell.ring()
    }
  }
  void take()
  for (;;) {
    if (signal.aborted) return
    const at = unordered
      ? begun.findIndex(({ result }) => result !== undefined)
      : begun[0]?.result === undefined
        ? -1
        : 0
    const [done] = at === -1 ? [] : begun.splice(at, 1)
    if (done?.result !== undefined) {
      bell.ring()
      yield done.result.value
    } else if (begun.length === 0 && source !== 'open') {
      if (typeof source === 'object') throw (source as { error: unknown }).error // set in take()
      return
    } else await bell.heard()
  }
}

/** Wakes whoever waits that something has changed. */
function createBell(): { ring(): void; heard(): Promise<void> } {
  let waiting: (() => void)[] = []
  return {
    ring() {
      const woken = waiting
      waiting = []
      for (const wake of woken) wake()
    },
    heard: () => new Promise((resolve) => void waiting.push(resolve)),
  }
}
