import type { SingleBar } from 'cli-progress'
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
  return stderr.isTTY && Number.isFinite(total) && !(toStdout && stdout.isTTY)
    ? progressBar(total, context)
    : lastLine(context)
}

function progressBar(total: number, context: Context): Progress {
  const begun = performance.now()
  let done = 0
  let stopped = false
  let bar: SingleBar | null = null
  const draw = () => {
    const perSecond = (done / (performance.now() - begun)) * 1000
    const facts = { rate: perSecond.toFixed(perSecond < 10 ? 1 : 0), left: timeWords((total - done) / perSecond) }
    if (bar?.isActive) bar.update(done, facts)
    else bar?.start(total, done, facts)
  }
  const timer = setTimeout(async () => {
    const { SingleBar, Presets } = (await import('cli-progress')).default
    if (stopped) return
    const options = {
      stream: context.streams.stderr as NodeJS.WritableStream,
      clearOnComplete: true,
      hideCursor: true,
      gracefulExit: false, // an interrupted run ends in one place, and not here
      format: '{bar} {value} of {total} · {rate}/s · {left} left',
      barsize: 24,
    }
    bar = new SingleBar(options, Presets.shades_classic)
    // It comes back below the line with the next document.
    context.beforeSaying = () => bar?.stop()
    draw()
  }, LONG_MS)
  timer.unref()
  return {
    tick() {
      done += 1
      if (bar) draw()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      bar?.stop()
      context.beforeSaying = null
    },
  }
}

/** "40 s", "12 min". */
function timeWords(seconds: number): string {
  const MINUTE = 60
  return seconds < 2 * MINUTE ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / MINUTE)} min`
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
