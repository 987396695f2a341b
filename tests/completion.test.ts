import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { SHELLS } from '../src/cli/completion/scripts.ts'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-completion-'))
afterAll(() => rmSync(folder, { recursive: true }))
const has = (shell: string) => spawnSync(shell, ['--version']).status === 0

async function script(shell: (typeof SHELLS)[number]): Promise<string> {
  const { code, stdout } = await runCommand(['completion', shell])
  expect(code).toBe(0)
  const path = join(folder, `completion.${shell}`)
  writeFileSync(path, stdout)
  return path
}

/** What was typed before the key was pressed, and some of what must be offered. */
const CASES: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['ch'], ['check']],
  [
    ['check', '--format', ''],
    ['pretty', 'json', 'sarif', 'github'],
  ],
  [['--records', 'cl'], ['claims']],
  [['report.pdf', '--out'], ['--output']],
  [['completion', 'f'], ['fish']],
]

describe('completion', () => {
  it.each(SHELLS)('for %s knows every command and every option of the help', async (shell) => {
    const { stdout } = await runCommand(['completion', shell])
    const { stdout: help } = await runCommand(['--help'])
    const commands = [
      ...help.slice(help.indexOf('Commands:'), help.indexOf('Examples:')).matchAll(/^ {2}([a-z]+) /gm),
    ].map(([, name = '']) => name)
    expect(commands.filter((name) => name !== 'help' && !stdout.includes(name))).toEqual([])
    const options = [...help.matchAll(/--([a-z-]+)/g)].map(([, name = '']) => name)
    expect(options.filter((name) => !['version', 'format-of'].includes(name) && !stdout.includes(name))).toEqual([])
  })

  it.skipIf(!has('bash')).each(CASES)('in bash after %j offers %j', async (typed, offered) => {
    const path = await script('bash')
    const run = `source "$0"; COMP_WORDS=(cqc-extract "$@"); COMP_CWORD=$#; _cqc_extract; printf '%s\\n' "\${COMPREPLY[@]}"`
    const found = execFileSync('bash', ['-c', run, path, ...typed], { encoding: 'utf8' }).split('\n')
    expect(found).toEqual(expect.arrayContaining([...offered]))
  })

  it.skipIf(!has('fish')).each(CASES)('in fish after %j offers %j', async (typed, offered) => {
    const path = await script('fish')
    const line = ['cqc-extract', ...typed].join(' ')
    const run = `source ${path}; complete -C '${line}'`
    const found = execFileSync('fish', ['--no-config', '-c', run], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    })
    expect(found.split('\n').map((one) => one.split('\t')[0])).toEqual(expect.arrayContaining([...offered]))
  })

  it.skipIf(!has('zsh'))('in zsh hands the options and their values to its completion system', async () => {
    const path = await script('zsh')
    // Completion itself needs a terminal: what the script would hand to it is printed instead.
    const run = `compdef() { }; _arguments() { printf '%s\\n' "$@" }; _describe() { printf '%s\\n' "\${commands[@]}" }; _files() { }
source ${path}; words=(cqc-extract ch); CURRENT=2; _cqc_extract; words=(cqc-extract check --format ''); CURRENT=4; _cqc_extract`
    const found = execFileSync('zsh', ['-f', '-c', run], { encoding: 'utf8' })
    expect(found).toMatch(/^check:/m)
    expect(found).toMatch(/--format\[[^\]]*\]:value:\(pretty json sarif github/)
  })

  it('answers a shell that it does not know', async () => {
    const { code, stderr } = await runCommand(['completion', 'tcsh'])
    expect(code).toBe(2)
    expect(stderr).toContain('Choose bash, zsh, fish or powershell')
  })
})

describe('the manual page', () => {
  it('describes every command and option of the help', async () => {
    const { stdout } = await runCommand(['man'])
    const plain = stdout.replaceAll('\\-', '-')
    const { stdout: help } = await runCommand(['check', '--help'])
    const options = [...help.matchAll(/^ {2}(-[^ ].*?) {2,}/gm)].map(([, flags = '']) => flags.trim())
    expect(options.length).toBeGreaterThan(10)
    expect(options.filter((flags) => !plain.includes(`.B ${flags}`))).toEqual([])
  })

  it.skipIf(!has('groff'))('is without fault to groff', async () => {
    const { stdout } = await runCommand(['man'])
    const run = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], { input: stdout, encoding: 'utf8' })
    expect(run.stderr).toBe('')
  })
})
