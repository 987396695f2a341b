// What many documents cost, by format, and growth with their number, by the clock: run it where nothing else runs. Prints Markdown tables
// for bench/scale.md.
//
//   node bench/scale.mjs [--small 1000,10000] [--each 40]
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { small: { type: 'string', default: '1000,10000' }, each: { type: 'string', default: '40' } },
})
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-scale-'))
const command = join(root, 'bin', 'cqc-extract.js')

/** Runs the command over a list of names: time by the clock, its own processor time (without the processes that it ends) and memory. */
function run(names, jobs) {
  const list = join(folder, 'names')
  writeFileSync(list, `${names.join('\n')}\n`)
  const args = [command, '--files-from', list, '--format', 'ndjson', '--failures', 'inline', '--jobs', String(jobs)]
  const begun = performance.now()
  const { stdout, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', process.execPath, ...args], {
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  })
  const [user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  const lines = stdout.split('\n').length - 1
  if (lines !== names.length) throw new Error(`${names.length} names and ${lines} lines`)
  return { seconds: user + system, wall: (performance.now() - begun) / 1000, memory: memory / 1024 }
}

const rows = []
for (const file of ['report.txt', 'report.md', 'report.html', 'report.docx', 'writer.pdf']) {
  const names = Array.from({ length: Number(values.each) }, (_, index) => join(folder, `${index}${extname(file)}`))
  for (const name of names) copyFileSync(join(root, 'fixtures', 'parity', 'assessment', file), name)
  const one = run(names.slice(0, 1), 1)
  const all = run(names, 1)
  const each = (all.wall - one.wall) / (names.length - 1)
  rows.push([extname(file), `${(each * 1000).toFixed(0)} ms`, (1 / each).toFixed(0), `${one.wall.toFixed(2)} s`])
}
print(['format', 'for each', 'documents a second and core', 'the first, with the start'], rows)

mkdirSync(join(folder, 'small'))
const small = []
const growth = []
for (const count of values.small.split(',').map(Number)) {
  while (small.length < count) {
    const name = join(folder, 'small', `${small.length}.txt`)
    writeFileSync(
      name,
      `Note ${small.length}.\n\nIn 2024, ${10 + (small.length % 80)}.5% of carers were satisfied, lower than the England average of 90%.\n`,
    )
    small.push(name)
  }
  const { seconds, memory, wall } = run(small, 1)
  growth.push([
    count,
    `${seconds.toFixed(1)} s`,
    `${((seconds / count) * 1000).toFixed(2)} ms`,
    `${memory.toFixed(0)} MB`,
    `${wall.toFixed(0)} s`,
  ])
}
print(['small documents', 'processor time', 'for each', 'memory', 'by the clock'], growth)
rmSync(folder, { recursive: true })

function print(head, body) {
  console.log([head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n'))
  console.log()
}
