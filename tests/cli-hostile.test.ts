import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
