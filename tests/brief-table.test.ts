import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const seeds = join(import.meta.dirname, '..', 'seeds')

describe('extract on more than three documents', () => {
  it('prints a line for each on a terminal, with totals', async () => {
    const { stdout } = await runCommand([seeds], { columns: 140, env: { NO_COLOR: '1' } })
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^Council +1 to 9 +Rating +% +Claims +Remarks$/)
    expect(lines.find((line) => line.startsWith('Thurrock'))).toMatch(
      /^Thurrock +332343333 +Good +75 +\d+ +.*thurrock-assessment\.txt$/,
    )
    expect(lines.find((line) => line.startsWith('Camden'))).toMatch(/^Camden +Outstanding +\d+ +/)
    expect(lines.at(-2)).toMatch(/^5 documents, \d+ claims, nothing to remark on; --long shows each$/)
    expect(lines.length).toBe(5 + 4)
  })

  it.each([
    ['--long', [seeds, '--long'], 140],
    ['a pipe', [seeds], null],
    ['other records', [seeds, '--records', 'statements'], 140],
    [
      'three documents',
      ['calderdale-peer-challenge.md', 'camden-article.md', 'plymouth-profile.txt'].map((name) => join(seeds, name)),
      140,
    ],
  ])('prints a table for each with %s', async (_, args, columns) => {
    const { stdout } = await runCommand(args, { columns, env: { NO_COLOR: '1' } })
    expect(stdout).not.toContain('--long shows each')
    expect(stdout).toContain('peer-challenge.md')
  })

  it('keeps to the width of the terminal', async () => {
    const { stdout } = await runCommand([seeds], { columns: 90, env: { NO_COLOR: '1' } })
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90)
  })
})
