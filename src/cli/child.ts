import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CqcExtractError } from '../errors.ts'
import { inUnits } from '../readers/limits.ts'
import { toFailure } from './failure.ts'
import type { Job, Processed } from './process-input.ts'
import { residentBytes } from './resident-bytes.ts'
import type { TaskName, Tasks } from './tasks.ts'

/** What one document may take. */
export interface Bounds {
  /** Seconds, from when its process is ready for it. */
  readonly seconds: number
  /** Bytes of memory of every sort. */
  readonly memory: number
}

/** A process that works on one document at a time. Whatever happens to it, this process lives on. */
export interface Child {
  /** Never rejects: a document that takes too much, or kills the process, is that document's failure. */
  run<Name extends TaskName>(job: Job<Name>): Promise<Processed<Tasks[Name]['result']>>
  /** False where the process is gone, or has grown so much that a fresh one is better. */
  readonly isFit: boolean
  /** Ends the process at once, whatever it is doing, and waits for nothing. */
  end(): void
}

/** How often its memory is looked at. A process can take a gigabyte in the time. */
const LOOK_MS = 50

/** What comes back from the other side (see worker.ts). */
export type Message = { readonly ready: true } | { readonly outcome: Processed<unknown> }

/** Starts a process that runs `workerFile`. It is given nothing of the environment, and its own words go nowhere. */
export function startChild(workerFile: URL, { seconds, memory }: Bounds): Child {
  const { SystemRoot } = process.env
  const child = fork(fileURLToPath(workerFile), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.max(64, Math.floor(memory / 2 ** 20))}`],
    env: SystemRoot === undefined ? {} : { SystemRoot },
  })
  let isAlive = true
  let resident = 0
  let job: { readonly path: string; readonly settle: (outcome: Processed<unknown>) => void } | null = null
  let timer: NodeJS.Timeout | null = null
  const look = setInterval(async () => {
    if (job === null) return
    resident = await residentBytes(child.pid)
    if (resident > memory) fail(tooMuch(memory))
  }, LOOK_MS)
  look.unref()
  const settle = (outcome: Processed<unknown>) => {
    if (timer !== null) clearTimeout(timer)
    job?.settle(outcome)
    job = null
  }
  const end = () => {
    isAlive = false
    clearInterval(look)
    kill(child)
  }
  const fail = (error: unknown) => {
    if (job !== null) settle({ path: job.path, failure: toFailure(job.path, error) })
    end()
  }
  let isReady = false
  const startTimer = () => {
    timer = setTimeout(() => fail(tooSlow(seconds)), seconds * 1000)
  }
  child.on('message', (message: Message) => {
    if ('outcome' in message) settle(message.outcome)
    else {
      isReady = true
      if (job !== null) startTimer()
    }
  })
  child.on('error', (error) => fail(cannotStart(error)))
  child.on('exit', () => fail(died(isReady)))
  return {
    run: (given) =>
      new Promise((resolve) => {
        // The other side answers with what the task gives.
        job = { path: given.path, settle: resolve as (outcome: Processed<unknown>) => void }
        if (!isAlive) return fail(died(isReady))
        if (isReady) startTimer()
        child.send(given, (error) => {
          if (error !== null) fail(died(isReady))
        })
      }),
    get isFit() {
      return isAlive && resident < memory / 4
    },
    end,
  }
}

function kill(child: ChildProcess): void {
  child.kill('SIGKILL')
  // A process that the system does not end keeps nobody waiting.
  if (child.connected) child.disconnect()
  child.unref()
}

function tooSlow(seconds: number): CqcExtractError {
  return new CqcExtractError('TIMED_OUT', `it was given up after ${seconds} s; --timeout raises the limit`)
}

function tooMuch(memory: number): CqcExtractError {
  return new CqcExtractError('TOO_LARGE', `it takes more memory than one document may have (${inUnits(memory)})`)
}

/** V8 ends a process that wants more memory than it may have; so does the system. */
function died(isReady: boolean): CqcExtractError {
  return isReady
    ? new CqcExtractError('TOO_LARGE', 'reading it ended its process: it takes more memory than one document may have')
    : new CqcExtractError('UNREADABLE', 'no process to read it in could be started')
}

function cannotStart(error: Error): CqcExtractError {
  const { code } = error as NodeJS.ErrnoException // what node:child_process gives
  return new CqcExtractError('UNREADABLE', `no process to read it in could be started (${code ?? error.message})`, {
    cause: error,
  })
}
