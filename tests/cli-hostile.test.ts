import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  linkSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOnce } from './build-once.ts'
import { pdfWithWidths } from './hostile-pdf.ts'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'bin', 'cqc-extract.js')
const GOOD = join(ROOT, 'fixtures', 'parity', 'article', 'print.pdf')
const SEED = join(ROOT, 'seeds', 'camden-article.md')

buildOnce()

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cqc-extract-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const run = (args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    maxBuffer: 1 << 28,
    timeout: 110_000,
  })
  return { status, stdout: stdout.toString(), stderr: stderr.toString() }
}

/** Every process whose command line holds these words. */
const processes = (words: string): string[] =>
  spawnSync('ps', ['-eo', 'args'])
    .stdout.toString()
    .split('\n')
    .filter((line) => line.includes(words))

describe('a document that costs too much costs only itself', { timeout: 120_000 }, () => {
  it.each([['1'], ['2']])('one that kills its process (--jobs %s)', (jobs) => {
    const killer = file('killer.pdf', pdfWithWidths('0 2000000000 5'))
    const broken = file('broken.pdf', readFileSync(GOOD).subarray(0, 9000))
    const { status, stdout } = run([killer, GOOD, broken, SEED, '--format', 'json', '--jobs', jobs])
    const { reports, failures } = JSON.parse(stdout)
    expect(reports.map((report: { source: { path: string } }) => report.source.path)).toEqual([GOOD, SEED])
    expect(failures.map((one: { path: string; code: string }) => [one.path, one.code])).toEqual([
      [killer, 'TOO_LARGE'],
      [broken, 'DAMAGED'],
    ])
    expect(status).toBe(2)
  })

  it('one that never ends in native code is given up, and so is the run', () => {
    const endless = file('endless.pdf', pdfWithWidths('0 100000000 5'))
    const start = performance.now()
    const { status, stderr } = run([endless, '--timeout', '2'])
    expect([status, stderr]).toEqual([2, `${endless}: it was given up after 2 s; --timeout raises the limit\n`])
    expect(performance.now() - start).toBeLessThan(60_000)
    expect(processes(join(ROOT, 'dist', 'worker.js'))).toEqual([])
  })

  it.each<[string, string]>([
    ['text', 'lines.txt'],
    ['Markdown', 'lines.md'],
    ['HTML by its content', 'page'],
  ])('a long one of %s is given up', (_, name) => {
    const lines = 'In 2024 there were 12 people waiting, up from 8% of the £5m.\n'.repeat(100_000)
    const path = file(name, name === 'page' ? `<html><body><p>${lines.replaceAll('\n', '<p>')}` : lines)
    const { status, stderr } = run([path, '--timeout', '1'])
    expect([status, stderr]).toEqual([2, `${path}: it was given up after 1 s; --timeout raises the limit\n`])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a run at once, whatever it is reading', async (signal, code) => {
    const endless = file(`${signal}.pdf`, pdfWithWidths('0 100000000 5'))
    const child = spawn(process.execPath, [BIN, endless], { stdio: 'ignore' })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    const start = performance.now()
    child.kill(signal)
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(code)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('a silent stdin is given up', async () => {
    const child = spawn(process.execPath, [BIN, '--timeout', '1', '-'], { stdio: ['pipe', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(2)
    expect(stderr).toBe('stdin: nothing came for 1 s; --timeout raises the limit\n')
  })
})

describe('what is written', { timeout: 60_000 }, () => {
  it.each([
    ['a hard link', linkSync],
    ['a link', symlinkSync],
  ] as const)('never replaces an input, through %s either', (name, link) => {
    const input = file(`${name}.txt`, 'In 2024 there were 12 people waiting.\n')
    const output = join(folder, `${name} to it`)
    link(input, output)
    const { status, stderr } = run([input, '--output', output])
    expect([status, stderr]).toEqual([2, `cqc-extract: ${output} is one of the inputs, and would be replaced\n`])
    expect(readFileSync(input, 'utf8')).toBe('In 2024 there were 12 people waiting.\n')
  })

  it('to a pipe that nobody reads is given up when the run is interrupted', async (context) => {
    const pipe = join(folder, 'pipe')
    if (spawnSync('mkfifo', [pipe]).status !== 0) return context.skip('there are no named pipes here')
    const child = spawn(process.execPath, [BIN, SEED, '--output', pipe], { stdio: 'ignore' })
    await new Promise((resolve) => setTimeout(resolve, 2000))
    child.kill('SIGTERM')
    expect(await new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)))).toBe('SIGTERM')
  })

  it('is missed in a sentence or an exit code, never in a stack', (context) => {
    if (!existsSync('/dev/full')) return context.skip('/dev/full is of Linux')
    for (const args of [['--version'], ['--help'], [SEED]]) {
      const full = openSync('/dev/full', 'w')
      const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { stdio: ['ignore', full, 'pipe'] })
      closeSync(full)
      expect([args, status]).toEqual([args, 2])
      expect(stderr.toString()).not.toMatch(/\n\s+at /)
    }
  })

  it('no name of a file is a command to the log that shows it', () => {
    const name = '::error title=x::y.txt'
    const path = file(name, 'Score: 7\n')
    expect(path).toContain(name)
    const { stderr } = spawnSync(process.execPath, [BIN, 'check', name, '::gone.txt'], { cwd: folder })
    expect(stderr.toString()).toBe('./::gone.txt: there is no such file\n')
  })
})
