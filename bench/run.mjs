// npm run bench: one table of ours, the peers and the floors. `-- --reports 1000` runs the whole corpus, `-- --text FILE` another text.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { extractReport, readText } from '../dist/index.js'
import { makeCorpus } from './make-corpus.mjs'
import { asMarkdown, makeReport } from './make-report.mjs'
import { summary, timeProcesses, timeRun, timeTasks } from './measure.mjs'
import { peers } from './peers.mjs'
import { printTable } from './table.mjs'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '100' }, text: { type: 'string' } } })
const command = fileURLToPath(new URL('../bin/cqc-extract.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-bench-'))
const rows = []

try {
  const text = values.text === undefined ? makeReport(1) : readFileSync(values.text, 'utf8')
  const file = join(folder, 'report.txt')
  writeFileSync(file, text)
  measureStart(file)
  await measurePipeline(text, file)
  await measureCorpus(Number(values.reports))
  printTable(rows)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The command from its start to its end, against a process that does nothing. */
function measureStart(file) {
  const floor = 'node -e 0'
  const { times, processor } = timeProcesses(
    [
      { name: floor, args: ['-e', '0'] },
      { name: 'cqc-extract --version', args: [command, '--version'] },
      { name: 'cqc-extract --help', args: [command, '--help'] },
      { name: 'cqc-extract report.txt --format json', args: [command, file, '--format', 'json'] },
      { name: 'cqc-extract check report.txt', args: [command, 'check', file] },
    ],
    15,
  )
  const targets = { 'cqc-extract --version': 1.3, 'cqc-extract --help': 1.5, 'cqc-extract report.txt --format json': 3 }
  rows.push({ group: 'A process, cold', against: floor })
  for (const [name, own] of times) pushRatio(name, own, times.get(floor), targets[name] && `≤ ${targets[name]}`)
  for (const name of ['cqc-extract report.txt --format json', 'cqc-extract check report.txt']) {
    const above = processor.get(name).map((time, round) => time - processor.get(floor)[round])
    rows.push({ note: `${name}: ${summary(above).median.toFixed(0)} ms of processor time above ${floor}, all threads` })
  }
  // What Node then reads at every start is part of the floor.
  if (process.env.NODE_EXTRA_CA_CERTS) {
    const { NODE_EXTRA_CA_CERTS, ...env } = process.env
    const bare = timeProcesses([{ name: floor, args: ['-e', '0'] }], 15, env).times.get(floor)
    rows.push({
      note: `NODE_EXTRA_CA_CERTS was set, so that each process first reads certificates; without it the floor takes ${summary(bare).median.toFixed(0)} ms`,
    })
  }
}

/** One report in a process that is warm, against the Markdown parser alone, and the peers against the whole of ours. */
async function measurePipeline(text, file) {
  const markdown = asMarkdown(text)
  const remark = unified().use(remarkParse).freeze()
  const long = values.text === undefined ? makeReport(1, 10 * text.length) : Array(10).fill(text).join('\n\n')
  const ours = 'text to record, with checks (.txt)'
  const floor = 'remark-parse alone'
  const tasks = [
    { name: floor, run: () => remark.parse(text) },
    { name: ours, run: () => extractReport(readText(text, 'report.txt', 'text')) },
    {
      name: 'text to record, with checks (.md)',
      run: () => extractReport(readText(markdown, 'report.md', 'markdown')),
    },
    { name: 'reading the file', run: () => readFileSync(file, 'utf8') },
    {
      name: `a text of ${(long.length / text.length).toFixed(1)} times the length`,
      slow: true,
      run: () => extractReport(readText(long, 'long.txt', 'text')),
    },
  ]
  const times = await timeTasks(
    [...tasks, ...peers.map(({ name, run }) => ({ name, slow: true, run: () => run(text) }))],
    7,
  )
  const targets = ['', '≤ 1.0', '≤ 1.5', '']
  rows.push({ group: `A report of ${Math.round(text.length / 1000)} kB, warm`, against: floor })
  tasks.slice(0, 4).forEach(({ name }, i) => {
    pushRatio(name, times.get(name), times.get(floor), targets[i])
  })
  rows.push({ group: 'The same text', against: ours })
  pushRatio(
    tasks[4].name,
    times.get(tasks[4].name),
    times.get(ours),
    `≤ ${((1.1 * long.length) / text.length).toFixed(1)}`,
  )
  for (const { name, atLeast } of peers) pushRatio(name, times.get(name), times.get(ours), `≥ ${atLeast}`)
}

/** A folder of full-size reports with one thread and with two. */
async function measureCorpus(reports) {
  const corpus = join(folder, 'corpus')
  const few = join(folder, 'few')
  const bytes = makeCorpus(corpus, reports)
  makeCorpus(few, reports / 10)
  const runs = { few: [], one: [], two: [] }
  const args = (from, jobs) => [
    command,
    from,
    '--format',
    'ndjson',
    '--quiet',
    '--jobs',
    jobs,
    '--output',
    join(folder, 'out.ndjson'),
  ]
  for (let round = 0; round < (reports > 300 ? 1 : 3); round += 1) {
    runs.few.push(await timeRun(args(few, '1')))
    runs.one.push(await timeRun(args(corpus, '1')))
    runs.two.push(await timeRun(args(corpus, '2')))
  }
  const of = (name) => runs[name].map(({ milliseconds }) => milliseconds)
  rows.push({ group: `${reports} reports, ${Math.round(bytes / 1e6)} MB`, against: '--jobs 1' })
  pushRatio('--jobs 1', of('one'), of('one'), '')
  pushRatio('--jobs 2', of('two'), of('one'), '≤ 0.59')
  pushRatio(
    'a tenth of the files, ten times over',
    of('few').map((time) => time * 10),
    of('one'),
    '≥ 0.91',
  )
  for (const [name, label] of [
    ['one', '--jobs 1'],
    ['two', '--jobs 2'],
  ]) {
    const { early, peak } = runs[name].at(-1)
    if (peak !== null)
      rows.push({
        note: `memory with ${label}: ${early.toFixed(0)} MB in the first tenth, ${peak.toFixed(0)} MB at the most, all processes (target: under 350, flat)`,
      })
  }
}

function pushRatio(name, own, floor, target) {
  rows.push({ name, time: summary(own), ratio: summary(own.map((time, i) => time / floor[i])), target: target ?? '' })
}
