import type { Readable, Writable } from 'node:stream'

/** What the command reads and writes: the process's own in use, buffers in tests. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user interrupts the run: what was begun is left whole, and nothing new is begun. */
  readonly signal: AbortSignal
  /** The script that workers run; null where there is none, as in tests: everything then happens in this thread. */
  readonly workerFile: URL | null
}
