import { describe, expect, it } from 'vitest'
import { checkDocument } from '../src/check.ts'
import { rules } from '../src/checks/index.ts'
import { extractReport } from '../src/extract.ts'
import { CHECK_FORMAT_NAMES, loadCheckFormatter } from '../src/formats/check/index.ts'
import { loadFormatter } from '../src/formats/index.ts'
import { GENERATOR } from '../src/generator.ts'
import { readDocument } from '../src/readers/index.ts'
import { packZip } from '../src/readers/zip-pack.ts'
import { ATTACKS, documentOf, SENT } from './attacks.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const COMMAND = /^\s*(?:::|##\[)/m

describe.each(Object.entries(ATTACKS))('%s', (_, attack) => {
  it.each(['table', 'json', 'ndjson', 'csv'] as const)('is data in %s', async (name) => {
    const formatter = await loadFormatter(name)
    const options = {
      records: name === 'csv' ? 'claims' : 'overview',
      color: false,
      width: 100,
      mark: false,
      envelope: { schemaVersion: 2, generator: GENERATOR },
    } as const
    const report = extractReport(await documentOf(attack))
    const out = formatter.report(report, options)
    // JSON escapes what it holds; a reader of it has the text as it was.
    expect(out).not.toMatch(SENT)
    if (name === 'ndjson') expect(JSON.parse(out).source.path).toBe(report.source.path)
    if (name === 'csv') for (const cell of out.split(/[\n,]/)) expect(cell).not.toMatch(/^"?[=+@]/)
  })

  it.each(CHECK_FORMAT_NAMES)('is data in %s of check', async (name) => {
    const format = await loadCheckFormatter(name)
    const document = checkDocument(await documentOf(attack))
    const failures = [{ path: attack, code: 'DAMAGED' as const, message: `it is damaged: ${attack}` }]
    const out = format(
      { generator: GENERATOR, documents: [document], failures, rules },
      { color: false, width: 100, showUnchecked: false },
    )
    expect(out).not.toMatch(SENT)
    // What it says is its own: every command of the workflow format is one line that we began.
    if (name === 'github')
      for (const line of out.split('\n').filter((one) => one.startsWith('::')))
        expect(line).toMatch(/^::(?:error|warning|notice) file=[^:,\n]*[,:]/)
    else expect(out).not.toMatch(COMMAND)
    if (name === 'json' || name === 'sarif') expect(() => JSON.parse(out)).not.toThrow()
  })
})

describe('nothing is fetched', () => {
  it.each<[string, string, Uint8Array]>([
    [
      'by a page',
      'a.html',
      encode(
        '<html><head><link rel=stylesheet href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script><base href="http://127.0.0.1:9/"></head><body><img src="http://127.0.0.1:9/a.png"><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><p>12% of people</p>',
      ),
    ],
    [
      'by a Word document that names an entity',
      'a.docx',
      packZip(
        new Map([
          ['[Content_Types].xml', encode('<Types/>')],
          [
            'word/document.xml',
            encode(
              '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>12% of people &x;</w:t></w:r></w:p></w:body></w:document>',
            ),
          ],
        ]),
      ),
    ],
  ])('%s', async (_, name, bytes) => {
    const asked: unknown[] = []
    const { fetch } = globalThis
    globalThis.fetch = async (...what) => {
      asked.push(what)
      throw new Error('no network')
    }
    try {
      const text = await readDocument(bytes, name).then(
        (document) => document.text,
        () => '',
      )
      expect(text).not.toContain('root:')
    } finally {
      globalThis.fetch = fetch
    }
    expect(asked).toEqual([])
  })
})
