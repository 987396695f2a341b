// One of the fuzzer's processes: reads the inputs that it is told, and says what each gave.
import { CqcExtractError, extractReport, readDocument } from '../dist/index.js'
import { inputOf } from './inputs.mjs'

let stray = null
process.on('unhandledRejection', (error) => {
  stray = error
})

/** Null where all is well: a failure of ours, or a record that quotes exactly and comes out the same again. */
async function faultOf(number) {
  const { name, bytes } = inputOf(number)
  try {
    const document = await readDocument(bytes, name)
    const report = extractReport(document)
    for (const { span, text } of report.claims)
      if (document.text.slice(span.start, span.end) !== text) return `a claim that stands elsewhere: ${text}`
    if (number % 10 === 0 && JSON.stringify(extractReport(document)) !== JSON.stringify(report)) return 'another record'
  } catch (error) {
    if (!(error instanceof CqcExtractError)) return error.stack
    if (!/^it[s ][^\n]{3,300}$/.test(error.message)) return `no sentence: ${error.message}`
  }
  return null
}

process.on('disconnect', () => process.exit())
process.on('message', async (number) => {
  stray = null
  const before = process.cpuUsage()
  const fault = await faultOf(number)
  const { user } = process.cpuUsage(before)
  await new Promise((resolve) => setImmediate(resolve))
  process.send({
    number,
    fault: fault ?? (stray === null ? null : `a stray rejection: ${stray.message}`),
    ms: user / 1000,
  })
})
