import { Script } from 'node:vm'
import { CqcExtractError } from '../errors.ts'

const script = new Script('globalThis[Symbol.for("cqc-extract.work")]()')
const WORK = Symbol.for('cqc-extract.work')

/**
 * Does work in this thread under a time limit, and so that Ctrl-C breaks it off: the engine is stopped from another thread, in the middle
 * of an expression too. Only what the work does before it first waits is watched. Throws TIMED_OUT when the time is up.
 */
export function watched<T>(work: () => T, seconds: number): T {
  const place = globalThis as { [WORK]?: () => T }
  place[WORK] = work
  try {
    return script.runInThisContext({ timeout: seconds * 1000, breakOnSigint: true }) as T // what the work gives
  } catch (error) {
    const { code } = error as { code?: unknown } // what node:vm throws, or the work does
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new CqcExtractError('TIMED_OUT', `it was given up after ${seconds} s; --timeout raises the limit`)
    // The handlers were passed over while the work went on.
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') process.emit('SIGINT', 'SIGINT')
    throw error
  } finally {
    delete place[WORK]
  }
}
