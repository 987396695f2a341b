import type { Context } from './context.ts'

/** How far a run is. */
export interface Progress {
  /** One more input is done. */
  tick(): void
  stop(): void
}

const SILENCE: Progress = { tick: () => undefined, stop: () => undefined }

// A run that is over before anyone wonders needs no progress; a log gets one line about a long one.
const LONG_MS = 1000
const VERY_LONG_MS = 10_000

/** A line on stderr with rate and time left: on a terminal that does not show the data as well, and after a second. Elsewhere one line at the end of a long run. */
export function startProgress(
  total: number,
  { quiet, toStdout }: { quiet: boolean; toStdout: boolean },
  context: Context,
): Progress {
  const { stdout, stderr } = context.streams
  if (quiet || total < 2) return SILENCE
  return stderr.isTTY && !(toStdout && stdout.isTTY) ? progressBar(total, context) : lastLine(context)
}

function progressBar(total: number, context: Context): Progress {
  const begun = performance.now()
  let done = 0
  let stopped = false
  let bar: { update(value: number, payload: object): void; stop(): void } | null = null
  const rate = () => ({ rate: Math.round((done / (performance.now() - begun)) * 1000) })
  const timer = setTimeout(async () => {
    const { SingleBar, Presets } = (await import('cli-progress')).default
    if (stopped) return
    const options = {
      stream: context.streams.stderr as NodeJS.WritableStream,
      clearOnComplete: true,
      hideCursor: true,
      format: '{bar} {value}/{total} · {rate}/s · {eta_formatted} left',
      barsize: 24,
    }
    const single = new SingleBar(options, Presets.shades_classic)
    single.start(total, done, rate())
    bar = single
    context.beforeSaying = () => context.streams.stderr.write('\r\u001b[K')
  }, LONG_MS)
  timer.unref()
  return {
    tick() {
      done += 1
      bar?.update(done, rate())
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      bar?.stop()
      context.beforeSaying = null
    },
  }
}

function lastLine(context: Context): Progress {
  const begun = performance.now()
  let done = 0
  return {
    tick() {
      done += 1
    },
    stop() {
      const taken = performance.now() - begun
      if (taken < VERY_LONG_MS) return
      context.say(`${done} documents in ${Math.round(taken / 1000)} s (${Math.round((done / taken) * 1000)}/s)`)
    },
  }
}
