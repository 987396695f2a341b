import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { FLAT_TABLES } from '../src/formats/flat/index.ts'
import { type FileFormat, type FormatOptions, loadFileFormatter, RECORD_TYPES } from '../src/formats/index.ts'
import { printable } from '../src/formats/printable.ts'
import type { Extraction } from '../src/index.ts'
import { fixtureInputs } from './fixture-pairs.ts'

const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const OPTIONS: FormatOptions = {
  records: 'claims',
  color: false,
  width: 80,
  mark: true,
  envelope: { schemaVersion: 2, generator: { name: 'cqc-extract', version: '0.0.0-test' } },
}
const inputs = fixtureInputs('formats').map(({ name, text }) => ({ name, record: JSON.parse(text) as Extraction }))

async function file(format: FileFormat, { reports, failures }: Extraction, options: Partial<FormatOptions> = {}) {
  const documents = reports.map((report) => ({ report, text: null, why: null }))
  const run = { documents, failures, asked: [['format', format]] as const }
  return (await loadFileFormatter(format)).print(run, { ...OPTIONS, ...options })
}

describe('a workbook', () => {
  it.each(inputs)('of $name has its sheets, filters on all with rows, and no formula', async ({ record }) => {
    const parts = unzipSync(await file('xlsx', record))
    const xml = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    const names = [...xml('xl/workbook.xml').matchAll(/<sheet [^>]*\bname="([^"]+)"/g)].map(([, name]) => name)
    expect(names).toEqual(['Overview', 'Statements', 'Claims', 'Findings', 'Quotes', 'Check', 'About'])
    const sheets = Object.keys(parts).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))
    expect(sheets.length).toBe(names.length)
    for (const name of sheets) {
      expect(xml(name)).not.toMatch(/<f[ >]/)
      expect(xml(name).includes('<autoFilter')).toBe(xml(name).split('<row ').length > 2)
    }
  })

  it('is the same to the byte for the same record', async () => {
    const { record } = inputs.find(({ name }) => name === 'mixed-reports.json') ?? inputs[0] ?? expect.fail()
    expect(await file('xlsx', record)).toEqual(await file('xlsx', record))
  })

  const office = spawnSync('soffice', ['--version']).status === 0
  it.skipIf(!office)('says in LibreOffice what the record says, cell by cell', { timeout: 120_000 }, async () => {
    for (const { name, record } of inputs) {
      const path = join(folder, name.replace('.json', '.xlsx'))
      writeFileSync(path, await file('xlsx', record))
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'
      execFileSync('soffice', [
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        '--convert-to',
        filter,
        '--outdir',
        folder,
        path,
      ])
      for (const [sheet, records] of [
        ['Overview', 'overview'],
        ['Claims', 'claims'],
        ['Statements', 'statements'],
        ['Findings', 'findings'],
        ['Quotes', 'quotes'],
        ['Check', 'diagnostics'],
      ] as const) {
        const csv = readFileSync(path.replace('.xlsx', `-${sheet}.csv`), 'utf8')
        const rows: string[][] = parse(csv, { relax_column_count: true })
        const { columns, rows: rowsOf } = FLAT_TABLES[records]
        const expected = record.reports
          .flatMap((report) => rowsOf(report))
          .map((row) =>
            row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? printable(cell) : String(cell))),
          )
        expect(rows[0], `${name} ${sheet}`).toEqual(columns.map((column) => column.name))
        expect(rows.slice(1), `${name} ${sheet}`).toEqual(expected)
      }
    }
  })
})

describe('a Parquet table', () => {
  it.each(RECORD_TYPES)('of %s is read by DuckDB with the types and the cells of the record', async (records) => {
    const connection = await (await DuckDBInstance.create()).connect()
    for (const { name, record } of inputs) {
      if (record.reports.length === 0) continue
      const path = join(folder, `${records}-${name.replace('.json', '.parquet')}`)
      writeFileSync(path, await file('parquet', record, { records }))
      const read = await connection.runAndReadAll(`select * from read_parquet('${path}')`)
      const { columns, rows } = FLAT_TABLES[records]
      expect(read.columnNames()).toEqual(columns.map((column) => column.name))
      const TYPES = { text: 'VARCHAR', date: 'VARCHAR', number: 'DOUBLE', whole: 'BIGINT' }
      expect(read.columnTypes().map(String)).toEqual(columns.map(({ type }) => TYPES[type]))
      const cells = read.getRows().map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))
      const wellFormed = record.reports
        .flatMap((report) => rows(report))
        .map((row) => row.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell)))
      expect(cells).toEqual(wellFormed)
    }
  })
})
