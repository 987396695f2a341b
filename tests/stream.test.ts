import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNames } from '../src/cli/name-list.ts'
import { scheduled } from '../src/cli/schedule.ts'
import { isInShard } from '../src/cli/shard.ts'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-stream-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Line {
  readonly generator: { readonly version: string }
  readonly options: Record<string, string>
  readonly source?: { readonly path: string; readonly sha256: string }
  readonly failure?: { readonly path: string; readonly code: string; readonly message: string }
}

/** A run over a list that is piped in: its lines, and the exit code. */
async function runList(
  names: readonly string[],
  ...args: string[]
): Promise<{ lines: Line[]; code: number; stderr: string }> {
  const run = await runCommand(['--files-from', '-', '--format', 'ndjson', '--failures', 'inline', ...args], {
    stdin: `${names.join('\n')}\n`,
  })
  const lines = run.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
  return { lines, code: run.code, stderr: run.stderr }
}

const pathOf = ({ source, failure }: Line) => source?.path ?? failure?.path

describe('a list of names', () => {
  const names = fc.array(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((name) => !/[\0\r\n\ufeff]/.test(name) && name === name.toWellFormed()),
    { minLength: 1, maxLength: 8 },
  )
  const encoded = (text: string, encoding: 'utf8' | 'utf16le' | 'utf16be') => {
    if (encoding === 'utf8') return Buffer.from(text)
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return encoding === 'utf16le' ? bytes : bytes.swap16()
  }

  it('is read in every form in which it is written, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom('\n', '\r\n', '\0'),
        fc.constantFrom('utf8', 'utf16le', 'utf16be'),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (list, separator, encoding, size, ends) => {
          const bytes = encoded(list.join(separator) + (ends ? separator : ''), encoding)
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
            bytes.subarray(index * size, (index + 1) * size),
          )
          const read: string[] = []
          for await (const name of readNames(Readable.from(chunks))) read.push(name)
          // A single name without an end has no separator to be known by.
          expect(read).toEqual(list)
        },
      ),
      { numRuns: 200, seed: 20261126 },
    )
  })
})

describe('a schedule', () => {
  it('takes no more from its source than it needs, however many there are', async () => {
    let taken = 0
    const source = (async function* () {
      for (;;) yield taken++
    })()
    const { signal } = new AbortController()
    let seen = 0
    for await (const value of scheduled(source, async (item) => item, { width: 2, unordered: false, signal })) {
      expect(value).toBe(seen++)
      expect(taken - seen).toBeLessThan(40)
      if (seen === 1000) break
    }
  })

  it('gives results in order, or as they finish', async () => {
    const { signal } = new AbortController()
    const slowFirst = (item: number) =>
      new Promise<number>((resolve) => setTimeout(() => resolve(item), item === 0 ? 60 : 1))
    const all = async (unordered: boolean) => {
      const got: number[] = []
      for await (const item of scheduled([0, 1, 2, 3], slowFirst, { width: 2, unordered, signal })) got.push(item)
      return got
    }
    expect(await all(false)).toEqual([0, 1, 2, 3])
    const free = await all(true)
    expect(free.at(-1)).toBe(0)
    expect([...free].sort()).toEqual([0, 1, 2, 3])
  })

  it('passes on what its source fails with, after what was begun', async () => {
    const source = (async function* () {
      yield 1
      throw new Error('no more')
    })()
    const got: number[] = []
    const { signal } = new AbortController()
    await expect(async () => {
      for await (const item of scheduled(source, async (one: number) => one, { width: 1, unordered: false, signal }))
        got.push(item)
    }).rejects.toThrow('no more')
    expect(got).toEqual([1])
  })
})

describe('lines out', () => {
  let names: string[] = []
  beforeAll(() => {
    const good = Array.from({ length: 12 }, (_, index) =>
      put(`good-${index}.txt`, `In 2024, ${40 + index}% of carers were satisfied.\n`),
    )
    mkdirSync(join(folder, 'folder.txt'))
    names = [
      ...good.slice(0, 6),
      join(folder, 'missing.txt'),
      put('empty.txt', ''),
      put('blank.txt', ' \n'),
      put('broken.pdf', '%PDF-1.4 and no more'),
      put('broken.docx', Buffer.from('504b0304', 'hex')),
      put('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
      put('binary.txt', Buffer.from([0, 1, 2, 3, 4, 5, 0xff, 0xfe])),
      put('large.txt', 'x'.repeat(2000)),
      put('::error title=x::y.txt', ''),
      ...good.slice(6),
    ]
  })

  it('are names in: a line for each that was read and for each that was not', async () => {
    const { lines, code, stderr } = await runList(names, '--max-bytes', '1000')
    expect(lines.map(pathOf)).toEqual(names)
    expect(lines.filter((line) => line.failure !== undefined).length).toBe(9)
    expect(code).toBe(2)
    expect(stderr).toBe('')
    for (const line of lines) expect(line.generator.version).toBeTypeOf('string')
  })

  it('say by which options they were made', async () => {
    const { lines } = await runList(names.slice(0, 2), '--source', 'sace')
    expect(lines.map((line) => line.options)).toEqual([{ source: 'sace' }, { source: 'sace' }])
  })

  it('are the same in another order, as they are done', async () => {
    const ordered = await runList(names)
    const unordered = await runList(names, '--unordered', '--jobs', '3')
    const sorted = ({ lines }: { lines: Line[] }) => lines.map((line) => JSON.stringify(line)).sort()
    expect(sorted(unordered)).toEqual(sorted(ordered))
  })

  it('of the shards are those of the whole, each once', async () => {
    const whole = await runList(names)
    const shards = await Promise.all([1, 2, 3].map((index) => runList(names, '--shard', `${index}/3`)))
    expect(shards.flatMap(({ lines }) => lines.map(pathOf)).sort()).toEqual(whole.lines.map(pathOf).sort())
    expect(shards.filter(({ lines }) => lines.length > 0).length).toBeGreaterThan(1)
  })

  it('go on where a run died: what is known by content and version is passed over, and what failed is tried again', async () => {
    const run = await runCommand(['--files-from', '-', '--format', 'ndjson', '--failures', 'inline'], {
      stdin: `${names.slice(0, 9).join('\n')}\n`,
    })
    // The last line is cut off, as it is when a machine goes down.
    const died = put('died.ndjson', run.stdout.slice(0, -40))
    const rest = await runList(names, '--known', died)
    const finished = run.stdout
      .split('\n')
      .slice(0, -2)
      .flatMap((line) => ('source' in JSON.parse(line) ? [JSON.parse(line).source.path] : []))
    expect(rest.lines.map(pathOf)).toEqual(names.filter((name) => !finished.includes(name)))
    expect(rest.stderr).toBe(`${finished.length} passed over: they stand in the records of --known\n`)
    const other = put('other.ndjson', run.stdout.replaceAll('"version":"0.0.0-test"', '"version":"0.0.0-old"'))
    expect((await runList(names, '--known', other)).lines.length).toBe(names.length)
  })

  it('are for ndjson alone', async () => {
    const run = await runCommand([...names.slice(0, 1), '--format', 'csv', '--failures', 'inline'])
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain('--failures inline is for ndjson')
  })
})

describe('a shard', () => {
  it('holds about its share, and every name is in one', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `reports/${index % 97}/document ${index}.pdf`)
    const sizes = [1, 2, 3, 4, 5, 6, 7].map(
      (index) => names.filter((name) => isInShard(name, { index, count: 7 })).length,
    )
    expect(sizes.reduce((sum, size) => sum + size)).toBe(names.length)
    for (const size of sizes) expect(Math.abs(size - names.length / 7)).toBeLessThan(150)
  })
})
