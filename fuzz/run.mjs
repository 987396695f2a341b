// Reads inputs at random in processes of their own: none may crash, hang, or give what is neither a record nor a failure with a sentence.
//
//   npm run build && node fuzz/run.mjs --inputs 10000 --first 1 --jobs 2
//
// Each fault is told with its number; `--show <number>` writes that input to stdout.
import { fork } from 'node:child_process'
import { parseArgs } from 'node:util'
import { inputOf } from './inputs.mjs'

/** Longer than any input of at most some hundred kilobytes takes, on a busy machine too. */
const PATIENCE_MS = 60_000
const MEMORY_MB = 2048

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000' },
    first: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '0' },
    show: { type: 'string' },
  },
})
if (values.show !== undefined) process.stdout.write(inputOf(Number(values.show)).bytes)
else await fuzz()

async function fuzz() {
  const [first, inputs, seconds] = [values.first, values.inputs, values.seconds].map(Number)
  const end = seconds === 0 ? Number.POSITIVE_INFINITY : performance.now() + seconds * 1000
  const faults = []
  let [next, done, slowest] = [first, 0, { number: 0, ms: 0 }]
  const work = async () => {
    let reader = start()
    while (next < first + inputs && performance.now() < end) {
      const number = next++
      const { fault, ms } = await ask(reader, number)
      done += 1
      if (ms > slowest.ms) slowest = { number, ms: Math.round(ms) }
      if (fault === null) continue
      faults.push(number)
      console.log(`${number} (${inputOf(number).name}): ${fault}`)
      reader.kill('SIGKILL')
      reader = start()
    }
    reader.kill('SIGKILL')
  }
  await Promise.all(Array.from({ length: Number(values.jobs) }, work))
  console.log(
    `${done} inputs, ${faults.length} faults; the slowest is ${slowest.number}, ${slowest.ms} ms of processor time`,
  )
  process.exitCode = faults.length === 0 ? 0 : 1
}

function start() {
  return fork(new URL('./reader.mjs', import.meta.url), [], { execArgv: [`--max-old-space-size=${MEMORY_MB}`] })
}

function ask(reader, number) {
  return new Promise((resolve) => {
    const settle = (answer) => {
      clearTimeout(timer)
      reader.removeAllListeners()
      resolve(answer)
    }
    const timer = setTimeout(() => settle({ fault: 'it hangs', ms: PATIENCE_MS }), PATIENCE_MS)
    reader.once('message', settle)
    reader.once('exit', (code, signal) => settle({ fault: `it ended its process (${signal ?? code})`, ms: 0 }))
    reader.send(number)
  })
}
