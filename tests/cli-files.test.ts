import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Extraction } from '../src/index.ts'
import * as schemas from '../src/schema/schemas.ts'
import { parseRecord } from './parse-record.ts'
import { type Run, type RunSetting, runCommand } from './run-command.ts'

const ARTICLE = `Anytown Council's adult social care was rated good by the Care Quality Commission (CQC) on 3 March 2025.

It had 214 people waiting for a review, and 52.30% had been reviewed in the year, lower than the England average of 58.77%.
`

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cqc-extract-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Uint8Array = ARTICLE): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function extraction(args: readonly string[], setting?: RunSetting): Promise<Run & { record: Extraction }> {
  const run = await runCommand([...args, '--format', 'json'], setting)
  return { ...run, record: parseRecord(JSON.parse(run.stdout)) }
}

const names = ({ reports }: Extraction) => reports.map(({ source }) => source.path.slice(folder.length + 1))

describe('inputs', () => {
  it('are printed in the order given, a folder sorted by plain comparison', async () => {
    for (const name of ['b/z.txt', 'b/Z.md', 'b/a/10.txt', 'b/a/9.txt', 'b/a.txt', 'é.txt', 'a.txt']) put(name)
    const { code, record } = await extraction([join(folder, 'é.txt'), join(folder, 'b'), join(folder, 'a.txt')])
    expect(names(record)).toEqual(['é.txt', 'b/Z.md', 'b/a.txt', 'b/a/10.txt', 'b/a/9.txt', 'b/z.txt', 'a.txt'])
    expect(code).toBe(0)
  })

  it('in a folder leave out hidden files and what cannot be a report, and say so', async () => {
    for (const name of ['a.txt', '.hidden.txt', '.git/config.txt', 'table.xlsx', 'photo.JPG', 'photo2.jpg']) put(name)
    const { code, record, stderr } = await extraction([folder])
    expect(names(record)).toEqual(['a.txt'])
    expect(stderr).toBe('Passed over for their extension: 2 .jpg, 1 .xlsx\n')
    expect(code).toBe(0)
    expect((await extraction([folder, '--quiet'])).stderr).toBe('')
  })

  it('that cannot be read are failures, and the others are printed', async () => {
    put('a.txt')
    put('empty.txt', '')
    put('b.txt')
    const { code, record, stderr } = await extraction([folder, join(folder, 'missing.txt')])
    expect(names(record)).toEqual(['a.txt', 'b.txt'])
    expect(record.failures.map(({ path, code }) => [path.slice(folder.length + 1), code])).toEqual([
      ['empty.txt', 'NO_TEXT'],
      ['missing.txt', 'NOT_FOUND'],
    ])
    expect(stderr.split('\n').length - 1).toBe(2)
    expect(code).toBe(2)
  })

  it('that may not be read are failures', async (context) => {
    const path = put('secret.txt')
    chmodSync(path, 0)
    if (process.getuid?.() === 0) return context.skip('root may read everything')
    const { code, record } = await extraction([path])
    expect(record.failures).toEqual([{ path, code: 'UNREADABLE', message: 'you have no permission to read it' }])
    expect(code).toBe(2)
  })

  it('may be linked in circles', async () => {
    put('a/b/c.txt')
    symlinkSync('..', join(folder, 'a', 'b', 'up'))
    symlinkSync(join(folder, 'a'), join(folder, 'again'))
    symlinkSync('self', join(folder, 'self'))
    const { code, record } = await extraction([folder])
    expect(names(record)).toEqual(['a/b/c.txt'])
    expect(record.failures).toEqual([
      { path: join(folder, 'self'), code: 'UNREADABLE', message: 'its links lead round in a circle' },
    ])
    expect(code).toBe(2)
  })

  it('are never pipes or devices', async () => {
    put('a.txt')
    const pipe = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    expect(names((await extraction([folder])).record)).toEqual(['a.txt'])
    const { code, record } = await extraction([pipe, '/dev/zero'])
    expect(record.failures.map(({ message }) => message)).toEqual(
      Array(2).fill('it is a pipe, socket or device, not a file'),
    )
    expect(code).toBe(2)
  })

  it('may have any name', async () => {
    for (const name of ['with space.txt', '-dash.txt', 'new\nline.txt', '\u001b[2Jescape.txt', "quote'.txt"]) put(name)
    const { code, record } = await extraction([folder])
    expect(names(record).length).toBe(5)
    expect(code).toBe(0)
    const table = await runCommand([folder])
    expect(table.stdout).not.toContain('\u001b')
    expect(table.stdout).toContain('new line.txt')
  })

  it('larger than --max-bytes are refused', async () => {
    const large = put('large.txt', ARTICLE.repeat(100))
    const { code, record } = await extraction([put('small.txt'), large, '--max-bytes', '1000'])
    expect(names(record)).toEqual(['small.txt'])
    expect(record.failures.map(({ code }) => code)).toEqual(['TOO_LARGE'])
    expect(code).toBe(2)
  })

  it('come from a list, separated by newlines or by NUL', async () => {
    const paths = [put('a.txt'), put('b.txt'), put('new\nline.txt')]
    const lines = put('list', `${paths.slice(0, 2).join('\r\n')}\n`)
    expect(names((await extraction(['--files-from', lines])).record)).toEqual(['a.txt', 'b.txt'])
    const { record } = await extraction(['--files-from', '-'], { stdin: paths.join('\0') })
    expect(names(record)).toEqual(['a.txt', 'b.txt', 'new\nline.txt'])
  })

  it('come through a pipe, whatever it is called', async () => {
    const { record } = await extraction([], { stdin: ARTICLE })
    expect(record.reports[0]?.source).toMatchObject({ path: '-', format: 'text', bytes: Buffer.byteLength(ARTICLE) })
    const named = await extraction(['--stdin-filename', 'news/article.md'], { stdin: ARTICLE })
    expect(named.record.reports[0]?.source).toMatchObject({ path: 'news/article.md', format: 'markdown' })
    const between = await extraction([put('a.txt'), '-', put('b.txt')], { stdin: ARTICLE })
    expect(between.record.reports.map(({ source }) => source.path)).toEqual([
      join(folder, 'a.txt'),
      '-',
      join(folder, 'b.txt'),
    ])
  })

  it('in a folder without reports are nothing', async () => {
    put('table.xlsx')
    const run = await runCommand([folder])
    expect(run).toEqual({
      code: 2,
      stdout: '',
      stderr: `cqc-extract: Nothing found: no report in ${folder} (other files there: .xlsx)\n`,
    })
  })
})

describe('--output', () => {
  it('writes what stdout would have had', async () => {
    const input = put('a.txt')
    const output = join(folder, 'out.json')
    const run = await runCommand([input, '--format', 'json', '--output', output])
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readFileSync(output, 'utf8')).toBe((await runCommand([input, '--format', 'json'])).stdout)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.json'])
  })

  it('replaces an old file whole, through a link and with its mode', async () => {
    const old = put('kept/old.csv', 'old')
    chmodSync(old, 0o640)
    symlinkSync(old, join(folder, 'link.csv'))
    const run = await runCommand([put('a.txt'), '--format', 'csv', '--output', join(folder, 'link.csv')])
    expect(run.code).toBe(0)
    expect(readFileSync(old, 'utf8')).toMatch(/^\ufeffpath,/)
    expect(statSync(old).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(folder, 'kept'))).toEqual(['old.csv'])
  })

  it('leaves the old file where nothing could be read', async () => {
    const output = put('out.csv', 'old')
    const run = await runCommand([join(folder, 'missing.txt'), '--format', 'csv', '--output', output])
    expect(run.code).toBe(2)
    expect(readFileSync(output, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['out.csv'])
  })

  it('leaves the old file where the run was interrupted', async () => {
    const output = put('out.json', 'old')
    const run = await runCommand([put('a.txt'), '-f', 'json', '-o', output], { signal: AbortSignal.abort() })
    expect(run).toEqual({ code: 130, stdout: '', stderr: '' })
    expect(readFileSync(output, 'utf8')).toBe('old')
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out.json'])
  })

  it.each([
    ['missing/out.json', 'its folder does not exist'],
    ['a.txt/out.json', 'a part of its path is not a folder'],
    ['', 'it is a folder'],
  ])('that cannot be written (%s) is said in a sentence', async (name, reason) => {
    const output = join(folder, name)
    const run = await runCommand([put('a.txt'), '--output', output])
    expect(run).toEqual({ code: 2, stdout: '', stderr: `cqc-extract: Cannot write ${output}: ${reason}\n` })
  })

  it('reports a full disk and leaves no half-written file', async (context) => {
    if (process.platform !== 'linux') return context.skip('/dev/full is of Linux')
    const run = await runCommand([put('a.txt'), '--output', '/dev/full'])
    expect(run).toEqual({ code: 2, stdout: '', stderr: 'cqc-extract: Cannot write /dev/full: the disk is full\n' })
  })

  it('never replaces an input', async () => {
    const input = put('a.txt')
    const run = await runCommand([input, '--output', input])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('is one of the inputs')
    expect(readFileSync(input, 'utf8')).toBe(ARTICLE)
  })
})

describe('formats of the command', () => {
  it('json keeps the key order of the schema', async () => {
    const { stdout, record } = await extraction([put('a.txt'), 'seeds'])
    expect(record.reports.length).toBe(6)
    expect(stdout).toBe(`${JSON.stringify(record, null, 2)}\n`)
  })

  it('ndjson has a line for each report and none for a failure', async () => {
    const run = await runCommand([put('a.txt'), join(folder, 'missing.txt'), put('b.txt'), '--format', 'ndjson'])
    const reports = run.stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => schemas.Report.parse(JSON.parse(line)))
    expect(reports.map(({ source }) => source.path)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')])
    expect(run.code).toBe(2)
    expect(run.stderr).toBe(`${join(folder, 'missing.txt')}: there is no such file\n`)
  })

  it('csv has a header even without records', async () => {
    const run = await runCommand([put('a.txt'), '--format', 'csv', '--records', 'diagnostics'])
    expect(run.stdout).toMatch(/^path,[^\r\n]+,end\r\n/)
  })
})

describe('colour', () => {
  const coloured = async (setting: RunSetting, ...args: string[]) =>
    (await runCommand([put('a.txt'), ...args], setting)).stdout.includes('\u001b[')

  it('is for terminals', async () => {
    expect(await coloured({ columns: 80 })).toBe(true)
    expect(await coloured({})).toBe(false)
  })

  it('can be refused and forced', async () => {
    expect(await coloured({ columns: 80 }, '--no-color')).toBe(false)
    expect(await coloured({ columns: 80, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await coloured({ columns: 80, env: { NO_COLOR: '' } })).toBe(true)
    expect(await coloured({ columns: 80, env: { TERM: 'dumb' } })).toBe(false)
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true)
    expect(await coloured({ env: { FORCE_COLOR: '1' } }, '--no-color')).toBe(false)
    expect(await coloured({ columns: 80, env: { FORCE_COLOR: '0' } })).toBe(false)
  })

  it('never goes to a file', async () => {
    const output = join(folder, 'out.txt')
    await runCommand([put('a.txt'), '-o', output], { columns: 80 })
    expect(readFileSync(output, 'utf8')).not.toContain('\u001b')
  })
})

describe('text', () => {
  it('prints what spans refer to', async () => {
    const path = put('a.txt', `\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`)
    const { stdout: text } = await runCommand(['text', path])
    const { record } = await extraction([path])
    for (const claim of record.reports[0]?.claims ?? [])
      expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text)
    expect(record.reports[0]?.claims.length).toBeGreaterThan(0)
  })

  it('on a terminal disarms escapes without moving offsets', async () => {
    const path = put('a.txt', 'One \u001b[31mtwo\u202e three.\n')
    expect((await runCommand(['text', path])).stdout).toBe('One \u001b[31mtwo\u202e three.\n')
    expect((await runCommand(['text', path], { columns: 80 })).stdout).toBe('One \ufffd[31mtwo\ufffd three.\n')
  })

  it('fails where the input does', async () => {
    const run = await runCommand(['text', join(folder, 'missing.txt')])
    expect(run).toEqual({ code: 2, stdout: '', stderr: `${join(folder, 'missing.txt')}: there is no such file\n` })
  })
})

describe('schema', () => {
  it('is a JSON Schema that knows the record', async () => {
    const run = await runCommand(['schema'])
    const schema = JSON.parse(run.stdout)
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(Object.keys(schema.$defs)).toEqual(expect.arrayContaining(['Report', 'Claim', 'Statement', 'Span']))
    expect(run.code).toBe(0)
  })
})

describe('on users’ machines', () => {
  const names = ({ reports }: Extraction): string[] => reports.map(({ source }) => source.path.replace(/^.*[\\/]/, ''))

  it('reads a list that PowerShell wrote', async () => {
    put('t/other.txt')
    const list = put(
      'list.txt',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${put('a.txt')}\r\n`, 'utf16le')]),
    )
    expect(names((await extraction(['--files-from', list])).record)).toEqual(['a.txt'])
  })

  it('passes over what says who has a document open', async () => {
    put('a.txt')
    put('~$draft.docx', Buffer.concat([Buffer.from('\nJane Doe'), Buffer.alloc(151)]))
    const run = await extraction([folder])
    expect([names(run.record), run.code]).toEqual([['a.txt'], 0])
  })

  it('expands patterns that the shell has left as they are', async () => {
    for (const name of ['a.txt', 'b.txt', 'c.md', 'deep/er/d.txt', '.hidden.txt']) put(name)
    expect(names((await extraction([join(folder, '*.txt')])).record)).toEqual(['a.txt', 'b.txt'])
    expect(names((await extraction([join(folder, '**', '?.txt')])).record)).toEqual(['a.txt', 'b.txt', 'd.txt'])
    const none = await runCommand([join(folder, '*.pdf')])
    expect(none.stderr).toContain('*.pdf: there is no such file')
  })

  it('tells what to do with a web address', async () => {
    expect((await runCommand(['https://example.org/report'])).stderr).toContain('save the page and give the file')
  })

  it('passes over the empty rows at the end of a reference', async () => {
    const table = put('r.csv', 'gssCode,rating\r\nE06000034,good\r\n,\r\n')
    const run = await runCommand(['check', put('a.txt'), '--reference', table])
    expect(run.stderr).not.toContain('GSS code')
  })
})

describe('check --also', () => {
  it('writes what one run found to files too, each in the format of its name', async () => {
    const draft = put('draft.txt', 'The waiting list fell from 497 people to 391 people, a 27% reduction.\n')
    const [sarif, table] = [join(folder, 'found.sarif'), join(folder, 'found.md')]
    const run = await runCommand(['check', draft, '--format', 'json', '--also', sarif, '--also', table])
    expect(run.code).toBe(1)
    const [document] = JSON.parse(run.stdout).documents
    expect(document.diagnostics).toHaveLength(1)
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results[0].ruleId).toBe(document.diagnostics[0].rule)
    expect(readFileSync(table, 'utf8')).toContain('| 1 | line 1 |')
  })

  it('leaves nothing half-written where one of them cannot be', async () => {
    const draft = put('draft.txt')
    const run = await runCommand(['check', draft, '--also', join(folder, 'a.md'), '--also', join(folder, 'no', 'b.md')])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('Cannot write')
    expect(readdirSync(folder)).toEqual(['draft.txt'])
    expect((await runCommand(['check', draft, '--also', draft])).code).toBe(2)
    expect(readFileSync(draft, 'utf8')).toBe(ARTICLE)
  })
})
