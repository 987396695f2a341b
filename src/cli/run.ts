declare const __VERSION__: string

// As shells report them: 128 and the signal's number.
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  process.stdout.on('error', () => {
    process.exitCode = 2
  })
  process.stdout.write(`${__VERSION__}\n`)
} else void run()

/** How long a run that was interrupted may take to end by itself. */
const GRACE_MS = 5000

async function run(): Promise<void> {
  const { main } = await import('./main.ts')
  const interruption = new AbortController()
  let interrupted: number | null = null
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => {
      // The first asks, the second insists.
      if (interruption.signal.aborted) endAs(signal)
      interrupted = code
      interruption.abort()
      // What waits for the other end of a pipe can be told nothing.
      setTimeout(() => endAs(signal), GRACE_MS).unref()
    })
  // Thrown past every handler: a defect of ours or of a library. The run ends like any other, without a stack trace.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`cqc-extract: a defect in the program, please report it: ${error.message}\n`)
    interrupted ??= 2
    interruption.abort()
  })
  const { stdout, stderr, env } = process
  let lost = false
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    lost ||= error.code !== 'EPIPE'
  })
  const workerFile = new URL('./worker.js', import.meta.url)
  const code = await main(argv, {
    // Only where it is read: to look at it is to open it, which changes how whoever shares it reads it.
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr,
    env,
    signal: interruption.signal,
    workerFile,
  })
  process.exitCode = interrupted ?? code
  for (const signal of Object.keys(SIGNALS)) process.removeAllListeners(signal)
  await Promise.all([stdout, stderr].map(written))
  if (lost) process.exitCode ||= 2
  // Left to itself, Node would first finish optimising code that nobody will run any more.
  process.exit()
}

/** Ends the process as the signal does where nobody handles it: to exit would wait for reads and writes that may never end. */
function endAs(signal: string): void {
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}

/** Resolves when everything that was written to a stream has gone, or its reader has. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.writableLength === 0) resolve()
    else stream.write('', () => resolve())
  })
}
