declare const __VERSION__: string

// As shells report them: 128 and the signal's number.
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`${__VERSION__}\n`)
else void run()

async function run(): Promise<void> {
  const { main } = await import('./main.ts')
  const interruption = new AbortController()
  let interrupted: number | null = null
  for (const [signal, code] of Object.entries(SIGNALS))
    process.on(signal, () => {
      // The first asks, the second insists.
      if (interruption.signal.aborted) process.exit(code)
      interrupted = code
      interruption.abort()
    })
  // Thrown past every handler: a defect of ours or of a library. The run ends like any other, without a stack trace.
  process.on('uncaughtException', (error) => {
    process.stderr.write(`cqc-extract: a defect in the program, please report it: ${error.message}\n`)
    interrupted ??= 2
    interruption.abort()
  })
  const { stdout, stderr, env } = process
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
  // Left to itself, Node would first finish optimising code that nobody will run any more.
  process.exit()
}

/** Resolves when everything that was written to a stream has gone, or its reader has. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.writableLength === 0) resolve()
    else stream.write('', () => resolve())
  })
}
