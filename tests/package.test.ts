import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildOnce } from './build-once.ts'

const ROOT = join(import.meta.dirname, '..')
const BIN = join(ROOT, 'node_modules', '.bin')
const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-consumer-'))
const installed = join(folder, 'node_modules', 'cqc-extract')
afterAll(() => rmSync(folder, { recursive: true }))
buildOnce()

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** A file of the consumer's. */
function put(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the packed tarball, at a consumer that has nothing else', { timeout: 120_000 }, () => {
  beforeAll(() => {
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
        cwd: ROOT,
        encoding: 'utf8',
      }),
    )
    execFileSync('tar', ['-xzf', filename], { cwd: folder })
    mkdirSync(join(folder, 'node_modules'))
    cpSync(join(folder, 'package'), installed, { recursive: true })
    put('package.json', '{"type":"module"}')
  }, 120_000)

  it('holds what is needed and nothing of ours', () => {
    expect(readdirSync(installed).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'SECURITY.md',
        'THIRD-PARTY-NOTICES.md',
        'bin',
        'dist',
        'package.json',
      ].sort(),
    )
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    // What a build leaves of its machine, or a cache of compiled code, would be opaque.
    expect(files.filter((file) => /\.(?:cache|map|tsbuildinfo)$/.test(file))).toEqual([])
    expect(files.filter((file) => readFileSync(file, 'utf8').includes(ROOT))).toEqual([])
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(8_000_000)
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies')
  })

  it('names the licence of every package that it contains', () => {
    const notices = readFileSync(join(installed, 'THIRD-PARTY-NOTICES.md'), 'utf8')
    for (const name of ['commander', 'zod', 'unified', 'remark-parse', 'chalk', 'cli-table3', 'mammoth', 'unpdf'])
      expect(notices).toMatch(new RegExp(`^## ${name} \\d`, 'm'))
  })

  it('is a command', () => {
    const text = put('report.txt', 'In 2024, 45% of carers were satisfied.\n')
    const printed = run(process.execPath, join(installed, 'bin', 'cqc-extract.js'), text, '--format', 'json')
    expect(JSON.parse(printed).reports[0].claims[0]).toMatchObject({ text: '45%', value: 45 })
  })

  it('is what the action runs: annotations, SARIF and a summary of one run', () => {
    put('draft.txt', 'The waiting list fell from 497 people to 391 people, a 27% reduction.\n')
    const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
    const { status, stdout } = spawnSync(join(ROOT, 'scripts', 'action.sh'), {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        FILES: '\ndraft.txt\n',
        PACKAGE: tarball,
        RUNNER_TEMP: join(folder, 'runner'),
        GITHUB_OUTPUT: join(folder, 'outputs'),
        GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      },
    })
    expect(status).toBe(1)
    expect(stdout).toContain('::error file=draft.txt,line=1,')
    expect(readFileSync(join(folder, 'summary'), 'utf8')).toContain('| 1 | line 1 |')
    const [, sarif = ''] = /^sarif=(.*)$/m.exec(readFileSync(join(folder, 'outputs'), 'utf8')) ?? []
    expect(JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results).toHaveLength(1)
  })

  it('is a library for modules and, by import(), for scripts', () => {
    const program = `
      const { reports, failures } = await extract([{ path: 'a.txt', bytes: new TextEncoder().encode('In 2024, 45% of carers were satisfied.') }, { path: 'b.pdf', bytes: new TextEncoder().encode('%PDF-1.4 and no more') }])
      console.log(reports[0].claims[0].value, failures[0].code)`
    const module = put('use.mjs', `import { extract } from 'cqc-extract'\n${program}`)
    const script = put('use.cjs', `(async () => { const { extract } = await import('cqc-extract')\n${program} })()`)
    expect(run(process.execPath, module)).toMatch(/^45 [A-Z]+\n$/)
    expect(run(process.execPath, script)).toMatch(/^45 [A-Z]+\n$/)
  })

  it('says in a sentence what a program without types gave it', () => {
    const program = put(
      'wrong.mjs',
      `import { extract } from 'cqc-extract'\nfor (const given of [5, null, { path: 1 }, [3]]) await extract(given).catch((error) => console.log(error.name, error.message))`,
    )
    const lines = run(process.execPath, program).trim().split('\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line).toMatch(/^TypeError extract takes .*; it was given .+/)
  })

  it('is bundled by others, for Node', async () => {
    const entry = put(
      'bundle.mjs',
      `import { extract } from 'cqc-extract'\nconsole.log((await extract('In 2024, 45% of carers were satisfied.')).reports[0].claims.length)`,
    )
    await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'node',
      splitting: true,
      outdir: join(folder, 'bundled'),
      outExtension: { '.js': '.mjs' },
      logLevel: 'silent',
    })
    expect(run(process.execPath, join(folder, 'bundled', 'bundle.mjs'))).toBe('1\n')
  })

  it('is bundled for a browser by its core, without a module of Node and without the readers of PDF and Word', async () => {
    const entry = put(
      'browser.mjs',
      `import { extractReport, loadFormatter, readText } from 'cqc-extract/core'\nglobalThis.found = extractReport(readText('In 2024, 45% of carers were satisfied.', 'a.txt', 'text')).claims.length; globalThis.formatter = await loadFormatter('json')\nconsole.log(globalThis.found)`,
    )
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'browser',
      splitting: true,
      metafile: true,
      minify: true,
      outdir: join(folder, 'browser'),
      outExtension: { '.js': '.mjs' },
      logLevel: 'silent',
    })
    const first = Object.entries(metafile.outputs).find(([name]) => name.endsWith('browser.mjs'))
    expect(first?.[1].bytes ?? Number.POSITIVE_INFINITY).toBeLessThan(1_200_000)
    expect(run(process.execPath, join(folder, 'browser', 'browser.mjs'))).toBe('1\n')
  })

  it.each(['node16', 'nodenext', 'bundler'])(
    'has strict types without any other package, resolved as %s',
    (resolution) => {
      put(
        'types.ts',
        `import { type Claim, extract, extractEach, type Extraction, readDocument, type ReadOptions, type SourceDocument, type StatementId } from 'cqc-extract'
import { extractReport } from 'cqc-extract/core'
const options: ReadOptions = { limits: { bytes: 5 } }
const document: SourceDocument = await readDocument(new Uint8Array(), 'a.txt', options)
const found: Extraction = await extract({ path: 'a', bytes: new Uint8Array() }, { limits: {}, onReport: (report) => report.claims.length })
for await (const outcome of extractEach([])) if ('report' in outcome) extractReport(document)
const claim: Claim | undefined = found.reports[0]?.claims[0]
const statement: StatementId = 'safeguarding'
// @ts-expect-error the record is read only
if (claim) claim.value = 3
// @ts-expect-error no such source
if (claim?.source?.id === 'nosuch') console.log(statement)
`,
      )
      const module = resolution === 'bundler' ? 'esnext' : resolution
      const args = [
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--noUncheckedIndexedAccess',
        '--skipLibCheck',
        'false',
        '--target',
        'es2023',
        '--lib',
        'es2023,dom',
        '--types',
        '',
        '--module',
        module,
        '--moduleResolution',
        resolution,
        join(folder, 'types.ts'),
      ]
      expect(run(join(BIN, 'tsc'), ...args)).toBe('')
    },
  )

  it('has nothing that publint finds fault with', () => {
    const said = execFileSync(join(BIN, 'publint'), ['--strict', '--pack', 'false', installed], { encoding: 'utf8' })
    expect(said).toContain('All good')
  })

  it('has types that attw finds no fault with', () => {
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
    expect(existsSync(join(folder, tarball))).toBe(true)
    // Older ways to resolve, and scripts that require a module, are passed over: it is a package of modules.
    const said = run(join(BIN, 'attw'), tarball, '--profile', 'esm-only', '--format', 'ascii')
    expect(said).toContain('🟢')
    expect(said.split('\n').filter((line) => /[❌🐛💀⚠❗🤨🚭]/u.test(line) && !line.includes('ignored'))).toEqual([])
  })
})
