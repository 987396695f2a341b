import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-compare-files-'))
afterAll(() => rmSync(folder, { recursive: true }))
const SEEDS = join(import.meta.dirname, '..', 'seeds')

describe('councils side by side in a file', () => {
  it('are a workbook with the rows of csv', async () => {
    const output = join(folder, 'compare.xlsx')
    expect(await runCommand(['compare', SEEDS, '--output', output, '--quiet'])).toMatchObject({ code: 0, stdout: '' })
    const parts = unzipSync(readFileSync(output))
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect([...text('xl/workbook.xml').matchAll(/<sheet [^>]*\bname="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Compare',
      'About',
    ])
    const csv = await runCommand(['compare', SEEDS, '--format', 'csv', '--evidence', '--quiet'])
    const rows = csv.stdout.trimEnd().split('\r\n').length
    expect(text('xl/worksheets/sheet1.xml').split('<row ').length - 1).toBe(rows)
    expect(text('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/)
    expect(text('xl/sharedStrings.xml')).toContain('Thurrock')
  })

  it('are a page that loads nothing, whatever a document is called', async () => {
    const name = join(folder, '<img src=x onerror=alert(1)>.txt')
    writeFileSync(name, readFileSync(join(SEEDS, 'thurrock-assessment.txt')))
    const output = join(folder, 'compare.html')
    expect(await runCommand(['compare', name, '--output', output, '--quiet'])).toMatchObject({ code: 0 })
    const page = readFileSync(output, 'utf8')
    expect(page).not.toMatch(/<script|<img|\b(?:src|href)="/)
    expect(page).toContain("default-src 'none'; script-src 'none'")
    expect(page).toContain('4 <span>exceptional standard</span>')
  })
})
