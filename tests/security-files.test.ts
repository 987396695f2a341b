import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { strFromU8, unzipSync } from 'fflate'
import { parse, parseFragment } from 'parse5'
import { afterAll, describe, expect, it } from 'vitest'
import { checkDocument } from '../src/check.ts'
import { rules } from '../src/checks/index.ts'
import { byCouncil, compareHistory, compareIndicators, compareScores } from '../src/compare/index.ts'
import { diffReports } from '../src/diff/index.ts'
import { extractReport } from '../src/extract.ts'
import { loadCheckFormatter } from '../src/formats/check/index.ts'
import { COMPARE_FORMAT_NAMES } from '../src/formats/compare/formatter.ts'
import { loadCompareFormatter } from '../src/formats/compare/index.ts'
import { DIFF_FORMAT_NAMES } from '../src/formats/diff/formatter.ts'
import { loadDiffFormatter } from '../src/formats/diff/index.ts'
import { type FileFormat, loadFileFormatter } from '../src/formats/index.ts'
import { GENERATOR } from '../src/generator.ts'
import { parseMarkdown } from '../src/readers/markdown.ts'
import type { Report } from '../src/schema/index.ts'
import { ATTACKS, documentOf, SENT } from './attacks.ts'

const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-attacks-'))
afterAll(() => rmSync(folder, { recursive: true }))
const HEAD = { schemaVersion: 2, generator: GENERATOR } as const

async function fileOf(format: FileFormat, attack: string): Promise<Uint8Array> {
  const document = await documentOf(attack)
  const report = extractReport(document)
  const run = {
    documents: [{ report, text: document.text, why: report.claims.map(() => [attack]) }],
    failures: [{ path: attack, code: 'DAMAGED' as const, message: `it is damaged: ${attack}` }],
    asked: [['format', attack]] as const,
  }
  const options = { records: 'claims', color: false, width: 100, mark: true, envelope: HEAD } as const
  return (await loadFileFormatter(format)).print(run, options)
}

/** The report of an attack, with the attack wherever a record holds the words of its document. */
async function reportOf(attack: string): Promise<Report> {
  const report = extractReport(await documentOf(attack))
  return { ...report, title: attack, claims: report.claims.map((one) => ({ ...one, measure: attack })) }
}

interface PageNode {
  readonly tagName?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly PageNode[]
}

/** The elements of a page and its attributes' names, counted. */
function elementsOf(html: string): Set<string> {
  const found = new Set<string>()
  const visit = (node: PageNode) => {
    for (const { name } of node.attrs ?? []) found.add(`${node.tagName}[${name}]`)
    if (node.tagName !== undefined) found.add(node.tagName)
    node.childNodes?.forEach(visit)
  }
  visit((html.startsWith('<!') ? parse(html) : parseFragment(html)) as PageNode)
  return found
}

/** The kinds of nodes that a Markdown text is made of. */
function nodesOf(markdown: string): Set<string> {
  const found = new Set<string>()
  const visit = (node: { type: string; children?: readonly { type: string }[] }) => {
    found.add(node.type)
    node.children?.forEach(visit)
  }
  visit(parseMarkdown(markdown))
  return found
}

describe.each(Object.entries(ATTACKS))('%s', (_, attack) => {
  it('is words in a workbook, which holds no formula and leads only to the web', async () => {
    const parts = Object.entries(unzipSync(await fileOf('xlsx', attack))).map(([name, part]) => ({
      name,
      xml: strFromU8(part),
    }))
    for (const { name, xml } of parts) {
      expect(xml, name).not.toMatch(SENT)
      expect(xml, name).not.toMatch(/<f[ >]|<script|<oleObject|<externalReference|<ddeLink/)
      for (const [, target = ''] of xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g))
        expect(target).toMatch(/^https?:\/\//)
    }
    // It is there: an attack that was left out would pass all this.
    expect(parts.filter(({ xml }) => xml.includes('it is damaged: ')).length).toBe(1)
  })

  it('is words in Parquet', async () => {
    const path = join(folder, 'a.parquet')
    writeFileSync(path, await fileOf('parquet', attack))
    const connection = await (await DuckDBInstance.create()).connect()
    const read = await connection.runAndReadAll(`select path, text from read_parquet('${path}')`)
    const rows = read.getRowsJS()
    connection.closeSync()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) for (const cell of row) expect(String(cell)).toBe(String(cell).toWellFormed())
    expect(rows.every(([path]) => path === `${attack}.txt`.toWellFormed())).toBe(true)
  })

  it('is words in the review page', async () => {
    const [page, harmless] = (await Promise.all([fileOf('html', attack), fileOf('html', 'plain')])).map((bytes) =>
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    )
    // What is made of the words of a document has the elements and attributes of any page, and no more scripts.
    const known = elementsOf(harmless ?? '')
    expect([...elementsOf(page ?? '')].filter((one) => !known.has(one))).toEqual([])
    expect(page?.match(/<script/g)?.length).toBe(harmless?.match(/<script/g)?.length)
    expect(page).not.toMatch(SENT)
  })

  it.each(COMPARE_FORMAT_NAMES)('is data in %s of compare', async (name) => {
    const print = await loadCompareFormatter(name)
    const one = await reportOf(attack)
    const authority = { name: 'Barnet', gssCode: 'E09000003', region: 'London' }
    const { councils } = byCouncil([{ ...one, authority }])
    for (const comparison of [
      compareScores(councils),
      compareIndicators(councils, { year: null, ids: [] }),
      compareHistory(councils),
    ]) {
      const failures = [{ path: attack, code: 'DAMAGED' as const, message: `it is damaged: ${attack}` }]
      const printed = await print(
        { ...HEAD, comparison, unplaced: [attack], failures },
        { color: false, spoken: false, width: 100, mark: false, evidence: true },
      )
      // A workbook is an archive: what it holds as markup is what counts.
      const out =
        typeof printed === 'string'
          ? printed
          : Object.values(unzipSync(printed))
              .map((part) => strFromU8(part))
              .join('\n')
      expect(out).not.toMatch(SENT)
      if (name === 'xlsx') expect(out).not.toMatch(/<f[ >]/)
      if (name === 'html') expect(out).not.toMatch(/<script|<img|<svg (?!viewBox)/)
      if (name === 'csv') for (const cell of out.split(/[\n,]/)) expect(cell).not.toMatch(/^"?[=+@]/)
      if (name === 'json') expect(() => JSON.parse(out)).not.toThrow()
    }
  })

  it.each(DIFF_FORMAT_NAMES)('is data in %s of diff', async (name) => {
    const print = await loadDiffFormatter(name)
    const [old, one] = await Promise.all([reportOf('plain'), reportOf(attack)])
    const out = print({ ...HEAD, ...diffReports(old, one) }, { color: false, width: 100 })
    expect(out).not.toMatch(SENT)
    if (name === 'json') expect(JSON.parse(out).new.path).toBe(one.source.path)
    if (name === 'markdown') for (const kind of ['link', 'image', 'html']) expect(nodesOf(out)).not.toContain(kind)
  })

  it('is words in Markdown of check', async () => {
    const documents = [checkDocument(await documentOf(attack))]
    const failures = [{ path: attack, code: 'DAMAGED' as const, message: `it is damaged: ${attack}` }]
    const out = (await loadCheckFormatter('markdown'))(
      { generator: GENERATOR, documents, failures, rules },
      { color: false, width: 100, showUnchecked: true },
    )
    for (const kind of ['link', 'image', 'html']) expect(nodesOf(out)).not.toContain(kind)
  })
})
