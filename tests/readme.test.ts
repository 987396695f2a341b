import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { FLAT_TABLES } from '../src/formats/csv/columns.ts'
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

/** Runs a line of the README as a shell would. Null where it needs a program that is not installed here. */
async function runLine(line: string, previousCode: number): Promise<Result | null> {
  let result: Result | null = null
  for (const stage of stages(line.replaceAll('$?', String(previousCode)))) {
    const [program = '', ...args] = words(stage.replace(/^npx /, ''))
    const stdin = result?.stdout ?? null
    if (program === COMMAND) {
      result = await runCommand(args, { stdin, env: { NO_COLOR: '1', COLUMNS: '100' } })
      continue
    }
    const { stdout, stderr, status, error } = spawnSync(program, args, {
      input: stdin ?? '',
      encoding: 'utf8',
      cwd: ROOT,
    })
    if (error !== undefined) return null
    result = { code: status ?? 1, stdout, stderr }
  }
  return result
}

interface Step {
  readonly command: string
  readonly output: string
}

/** The commands of a block with what the README shows below each. */
function steps(block: string): Step[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.replaceAll('\\\n', ' ').split('\n')
      return { command, output: output.join('\n').trimEnd() }
    })
}

/** Lines without what their ends pad; `…` alone on a line stands for any number of lines. */
function expectShown(actual: string, shown: string): void {
  const lines = (text: string) => text.split('\n').map((line) => line.trimEnd())
  const have = lines(actual.trimEnd())
  const parts = lines(shown).join('\n').split(/^…$/m)
  if (parts.length === 1) {
    expect(have.join('\n')).toBe(lines(shown).join('\n'))
    return
  }
  let rest = have.join('\n')
  for (const part of parts.map((one) => one.replace(/^\n|\n$/g, ''))) {
    expect(rest).toContain(part)
    rest = rest.slice(rest.indexOf(part) + part.length)
  }
}

const blocks = (language: string) =>
  [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)

describe('what the README shows', () => {
  it('opens with a command and its output', () => {
    expect(README.indexOf('```console')).toBeGreaterThan(0)
    expect(README.slice(0, README.indexOf('```console')).split('\n').length).toBeLessThan(10)
  })

  it.each(blocks('console').map((block) => ({ block, title: steps(block)[0]?.command ?? 'nothing' })))(
    '$ $title',
    async ({ block, title }) => {
      let code = 0
      for (const { command, output } of steps(block)) {
        const result = await runLine(command, code)
        if (result === null) return
        expectShown(result.stdout + result.stderr, output)
        code = result.code
      }
      expect(title).not.toBe('nothing')
    },
  )

  it.each(blocks('ts').map((block) => ({ block })))(
    'is a program that prints what its comments say',
    async ({ block }) => {
      const folder = mkdtempSync(join(tmpdir(), 'readme-'))
      const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
      try {
        const file = join(folder, 'example.ts')
        writeFileSync(file, block.replaceAll(`'${COMMAND}'`, `'${join(ROOT, 'src/index.ts')}'`))
        await import(pathToFileURL(file).href)
        const said = printed.mock.calls.map((values) => values.join(' ')).join('\n')
        expect(said).toBe([...block.matchAll(/\/\/ → (.*)$/gm)].map(([, line]) => line).join('\n'))
      } finally {
        printed.mockRestore()
        rmSync(folder, { recursive: true })
      }
    },
  )
})

describe('what the README says', () => {
  it('names only options that there are', async () => {
    const helps = await Promise.all(
      [['extract'], ['check'], ['text'], ['schema'], []].map((command) => runCommand([...command, '--help'])),
    )
    const known = helps.map(({ stdout }) => stdout).join('\n')
    const prose = README.replace(/^.*(?:npm|git|node) .*$/gm, '')
    const named = [...new Set([...prose.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option))]
    expect(named.filter((option) => !known.includes(option))).toEqual([])
  })

  it('lists the columns of each CSV table', () => {
    for (const [name, { header }] of Object.entries(FLAT_TABLES)) {
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
