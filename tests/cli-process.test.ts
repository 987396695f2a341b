import { spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOnce } from './build-once.ts'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'bin', 'cqc-extract.js')
const SEED = join(ROOT, 'seeds', 'thurrock-assessment.txt')

buildOnce()

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cqc-extract-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Enough copies of a report to fill any pipe many times over. */
function manyInputs(count: number): string[] {
  const text = readFileSync(SEED)
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `report-${index}.txt`)
    writeFileSync(path, text)
    return path
  })
}

describe('the installed command', () => {
  it('reads what is piped in and prints its record', () => {
    const run = spawnSync(process.execPath, [BIN, '--format', 'json'], { input: readFileSync(SEED) })
    expect(run.status).toBe(0)
    expect(run.stderr.toString()).toBe('')
    const { generator, reports } = JSON.parse(run.stdout.toString())
    expect(generator.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(reports[0].statements.length).toBe(9)
  })

  it('says its version, the one in package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    for (const flag of ['--version', '-V'])
      expect(spawnSync(process.execPath, [BIN, flag]).stdout.toString()).toBe(`${version}\n`)
  })

  it('exits with 2 for what could not be done', () => {
    const run = spawnSync(process.execPath, [BIN, join(folder, 'missing.txt')])
    expect(run.status).toBe(2)
    expect(run.stderr.toString()).toBe(`${join(folder, 'missing.txt')}: there is no such file\n`)
  })

  it('says in a sentence that stdout is full', (context) => {
    if (!existsSync('/dev/full')) return context.skip('/dev/full is of Linux')
    const full = openSync('/dev/full', 'w')
    const run = spawnSync(process.execPath, [BIN, SEED], { stdio: ['ignore', full, 'pipe'] })
    closeSync(full)
    expect(run.status).toBe(2)
    expect(run.stderr.toString()).toBe('cqc-extract: Cannot write to stdout: the disk is full\n')
  })

  it.each(['1', '2'])('prints all of it to a reader that is slow (--jobs %s)', async (jobs) => {
    const child = spawn(process.execPath, [BIN, ...manyInputs(6), '--format', 'ndjson', '--jobs', jobs])
    // More than a pipe holds stands in it before the first byte is read.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).claims.length > 0)).toEqual(Array(6).fill(true))
  })

  it('leaves stdin to others where a file is named', () => {
    const others = 'for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.1; done'
    const both = 'exec 3<&0; "$0" "$1" "$2" --format ndjson <&3 >/dev/null & cat <&3; wait'
    const run = spawnSync('sh', ['-c', `${others} | { ${both}; }`, process.execPath, BIN, SEED])
    expect(run.stderr.toString()).toBe('')
    expect(run.stdout.toString()).toBe('1\n2\n3\n4\n5\n6\n7\n8\n')
  })

  it.each(['1', '2'])('ends without a word when its reader goes away (--jobs %s)', async (jobs) => {
    const child = spawn(process.execPath, [BIN, ...manyInputs(12), '--format', 'ndjson', '--jobs', jobs])
    let stderr = ''
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it.each(['1', '2'])('interrupted, leaves whole lines and exits with 130 (--jobs %s)', async (jobs) => {
    const child = spawn(process.execPath, [BIN, ...manyInputs(200), '--format', 'ndjson', '--jobs', jobs])
    let stdout = ''
    child.stdout.on('data', (chunk) => {
      if (stdout === '') child.kill('SIGINT')
      stdout += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    const lines = stdout.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.length).toBeLessThan(200)
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })

  it('interrupted, leaves no half-written file', async () => {
    const output = join(folder, 'out.ndjson')
    const child = spawn(process.execPath, [BIN, ...manyInputs(200), '--format', 'ndjson', '--output', output])
    const written = new Promise<void>((resolve) => {
      const timer = setInterval(() => {
        const part = readdirSync(folder).find((name) => name.startsWith('out.ndjson.'))
        if (part === undefined || statSync(join(folder, part)).size === 0) return
        clearInterval(timer)
        resolve()
      }, 20)
    })
    await written
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130)
    expect(readdirSync(folder).filter((name) => name.startsWith('out'))).toEqual([])
  })

  it('gives the same with several processes', { timeout: 120_000 }, () => {
    const inputs = [...manyInputs(5), join(folder, 'missing.txt'), join(ROOT, 'seeds')]
    const [one, two] = ['1', '3'].map((jobs) =>
      spawnSync(process.execPath, [BIN, ...inputs, '--quiet', '--format', 'json', '--jobs', jobs], {
        maxBuffer: 1 << 28,
      }),
    )
    expect(two?.stdout.equals(one?.stdout ?? Buffer.alloc(0))).toBe(true)
    expect(two?.stderr.toString()).toBe(one?.stderr.toString())
    expect([one?.status, two?.status]).toEqual([2, 2])
  })

  it('gives up a document that takes too long, and goes on', () => {
    const large = join(folder, 'large.txt')
    writeFileSync(large, readFileSync(SEED, 'utf8').repeat(1500))
    const run = spawnSync(process.execPath, [BIN, large, SEED, '--format', 'json', '--timeout', '5'])
    const { reports, failures } = JSON.parse(run.stdout.toString())
    expect(reports.length).toBe(1)
    expect(failures).toEqual([
      { path: large, code: 'TIMED_OUT', message: 'it was given up after 5 s; --timeout raises the limit' },
    ])
    expect(run.status).toBe(2)
  })
})
