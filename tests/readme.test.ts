import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { FLAT_TABLES } from '../src/formats/flat/index.ts'
import { runCommand } from './run-command.ts'

const ROOT = join(import.meta.dirname, '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const COMMAND = 'cqc-extract'

interface Result {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Words of one command; quotes hold words together, and mean nothing else here. */
function words(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|[^\s'"]+/g)].map(
    ([word, single, double]) => single ?? double ?? word,
  )
}

/** Parts of a pipeline, split at bars outside quotes. */
function stages(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^|'"])+/g)].map(([stage]) => stage.trim())
}

/** Any other program, with its input piped in. Null where it is not installed. */
function runProgram(program: string, args: readonly string[], input: string): Result | null {
  const { stdout, stderr, status, error } = spawnSync(program, args, { input, encoding: 'utf8', cwd: ROOT })
  return error === undefined ? { code: status ?? 1, stdout, stderr } : null
}

/** Runs a line of the README as a shell would. Null where it needs a program that is not installed here. */
async function runLine(line: string, previousCode: number): Promise<Result | null> {
  let input: string | null = null
  let result: Result | null = null
  for (const stage of stages(line.replaceAll('$?', String(previousCode)))) {
    const [program = '', ...args] = words(stage.replace(/^npx /, ''))
    result =
      program === COMMAND
        ? await runCommand(args, { stdin: input, env: { NO_COLOR: '1', COLUMNS: '100' } })
        : runProgram(program, args, input ?? '')
    if (result === null) return null
    input = result.stdout
  }
  return result
}

/** A console block with what its commands print today in place of what it shows. */
async function rerun(block: string): Promise<string> {
  let code = 0
  let shown = ''
  for (const part of block.split(/^\$ /m).slice(1)) {
    const [command = '', ...output] = part.split('\n')
    const result = await runLine(command, code)
    const printed = result === null ? output.join('\n') : result.stdout + result.stderr
    const lines = printed.trimEnd().split('\n')
    shown += `$ ${command}\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`
    code = result?.code ?? 0
  }
  return shown
}

const CONSOLE = /^```console\n([\s\S]*?)^```$/gm

const PROGRAMS = [...README.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, program = '']) => ({ program }))

describe('what the README shows', () => {
  it('opens with a command and its output', () => {
    expect(README.indexOf('```console')).toBeGreaterThan(0)
    expect(README.slice(0, README.indexOf('```console')).split('\n').length).toBeLessThan(10)
  })

  // `npx vitest run tests/readme.test.ts -u` brings the README up to date; read the difference before you commit it.
  it('is what its commands print', async () => {
    let actual = README
    for (const [, block = ''] of README.matchAll(CONSOLE)) {
      const shown = await rerun(block)
      actual = actual.replace(block, () => shown)
    }
    await expect(actual).toMatchFileSnapshot(join(ROOT, 'README.md'))
  })

  it.each(PROGRAMS)('is a program that prints what its comments say', async ({ program }) => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'))
    const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
    try {
      const file = join(folder, 'example.ts')
      writeFileSync(file, program.replaceAll(`'${COMMAND}'`, `'${join(ROOT, 'src/index.ts')}'`))
      await import(pathToFileURL(file).href)
      const said = printed.mock.calls.map((values) => values.join(' ')).join('\n')
      expect(said).toBe([...program.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line).join('\n'))
    } finally {
      printed.mockRestore()
      rmSync(folder, { recursive: true })
    }
  })
})

describe('what the README says', () => {
  it('names only options that there are', async () => {
    const helps = await Promise.all(
      [['extract'], ['check'], ['compare'], ['diff'], ['indicators'], ['explain'], ['text'], ['schema'], []].map(
        (command) => runCommand([...command, '--help']),
      ),
    )
    const known = helps.map(({ stdout }) => stdout).join('\n')
    const prose = README.replace(/^.*(?:npm|git|node|docker|sqlite-utils) .*$/gm, '')
    const named = [...new Set([...prose.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option))]
    expect(named.filter((option) => !known.includes(option))).toEqual([])
  })

  it('lists the columns of each CSV table', () => {
    for (const [name, { columns }] of Object.entries(FLAT_TABLES)) {
      const header = columns.map((column) => column.name)
      const row = README.split('\n').find((line) => line.startsWith(`| \`${name}\` |`)) ?? ''
      const own = header.filter((column) => !['path', 'authority', 'gssCode', 'kind', 'published'].includes(column))
      const listed = own.filter((column) => !['page', 'line', 'column', 'start', 'end'].includes(column))
      expect(
        [
          ...row
            .split('|')
            .slice(2)
            .join('|')
            .matchAll(/`(\w[\w-]*)`/g),
        ].map(([, column]) => column),
        name,
      ).toEqual(listed)
    }
  })

  it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s links to files that there are', (name) => {
    const text = readFileSync(join(ROOT, name), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, path = '']) => path)
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})
