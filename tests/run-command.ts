import { PassThrough, Writable } from 'node:stream'
import { main } from '../src/cli/main.ts'

/** What a run of the command gave. */
export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** How a run differs from one in a script without anything piped in. */
export interface RunSetting {
  /** What is piped in; null, the default, is a terminal. */
  readonly stdin?: string | Uint8Array | null
  readonly env?: Readonly<Record<string, string>>
  /** Columns of the terminal that stdout is; null, the default, is a pipe. */
  readonly columns?: number | null
  readonly signal?: AbortSignal
}

/** Runs the command in this process. */
export async function runCommand(args: readonly string[], setting: RunSetting = {}): Promise<Run> {
  const { stdin = null, env = {}, columns = null, signal = new AbortController().signal } = setting
  const input = Object.assign(new PassThrough(), { isTTY: stdin === null })
  if (stdin !== null) input.end(stdin)
  const stdout = new Collected()
  const stderr = new Collected()
  const out = columns === null ? stdout : Object.assign(stdout, { isTTY: true, columns })
  const code = await main(args, { stdin: input, stdout: out, stderr, env, signal, workerFile: null })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = []

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString()
  }
}
