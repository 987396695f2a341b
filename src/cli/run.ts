declare const __VERSION__: string

const argv = process.argv.slice(2)
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) process.stdout.write(`${__VERSION__}\n`)
else await run()

async function run(): Promise<void> {
  const { main } = await import('./main.ts')
  const interruption = new AbortController()
  process.on('SIGINT', () => {
    // The first asks, the second insists.
    if (interruption.signal.aborted) process.exit(130)
    interruption.abort()
  })
  const { stdin, stdout, stderr, env } = process
  process.exitCode = await main(argv, {
    stdin,
    stdout,
    stderr,
    env,
    signal: interruption.signal,
    workerFile: new URL('./worker.js', import.meta.url),
  })
  process.removeAllListeners('SIGINT')
}
