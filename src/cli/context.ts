import { printable, printablePath } from '../formats/printable.ts'
import { useColor } from './color.ts'
import { DONE } from './exit-code.ts'
import { STDIN } from './stdin.ts'
import type { Streams } from './streams.ts'

/** What every command of one run shares. */
export interface Context {
  readonly streams: Streams
  /** Raises the run's exit code; it never falls. */
  exit(code: number): void
  readonly exitCode: number
  /** One line on stderr about an input that failed. */
  sayOf(path: string, message: string): void
  /** One line on stderr. Control characters, which a path may hold, are shown and not sent. */
  say(line: string): void
  /** One faint line on stderr about what may be done next. */
  hint(line: string): void
  /** Called before each line on stderr, so that a progress line can step aside. */
  beforeSaying: (() => void) | null
}

/** The context of one run over these streams. */
export function createContext(streams: Streams): Context {
  let worst = DONE
  return {
    streams,
    exit(code) {
      worst = Math.max(worst, code)
    },
    get exitCode() {
      return worst
    },
    say(line) {
      this.beforeSaying?.()
      streams.stderr.write(`${printable(line)}\n`)
    },
    hint(line) {
      this.beforeSaying?.()
      const faint = useColor(true, streams.stderr, streams.env)
      streams.stderr.write(faint ? `\u001b[2m${printable(line)}\u001b[22m\n` : `${printable(line)}\n`)
    },
    sayOf(path, message) {
      this.say(`${path === STDIN ? 'stdin' : printablePath(path) || "''"}: ${message}`)
    },
    beforeSaying: null,
  }
}
