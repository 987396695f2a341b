import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { CqcExtractError, type ErrorCode } from '../src/errors.ts'
import { extractReport } from '../src/extract.ts'
import { type ReadOptions, readDocument } from '../src/readers/index.ts'
import { packZip } from '../src/readers/zip-pack.ts'
import { fixtureInputs } from './fixture-pairs.ts'
import { packPdf, stream } from './hostile-pdf.ts'

const PARITY = join(import.meta.dirname, '..', 'fixtures', 'parity', 'assessment')
const pdf = readFileSync(join(PARITY, 'writer.pdf'))
const docx = readFileSync(join(PARITY, 'report.docx'))
const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const utf16 = (content: string): Uint8Array => Buffer.from(content, 'utf16le')
const part = (xml: string): Uint8Array =>
  packZip(
    new Map([
      ['[Content_Types].xml', text('<Types/>')],
      ['word/document.xml', text(xml)],
    ]),
  )

/** Reads, extracts, and gives the failure's code, or `record`; what is neither is thrown on. */
async function outcome(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<ErrorCode | 'record'> {
  try {
    const document = await readDocument(bytes, name, options)
    const report = extractReport(document)
    for (const { span, text: quoted } of report.claims) expect(document.text.slice(span.start, span.end)).toBe(quoted)
    return 'record'
  } catch (error) {
    if (!(error instanceof CqcExtractError)) throw error
    expect(error.message).toMatch(/^it[s ].{3,200}$/)
    expect(error.message).not.toMatch(/\n| at .*:\d+|undefined|\.$/)
    return error.code
  }
}

describe('what is no report', () => {
  it.each<[string, Uint8Array, string, ErrorCode | 'record']>([
    ['nothing', text(''), 'a.txt', 'NO_TEXT'],
    ['white space', text(' \r\n\t\u00a0\n'), 'a.txt', 'NO_TEXT'],
    ['white space in HTML', text('<html><body> &nbsp; <script>9%</script></body></html>'), 'a.html', 'NO_TEXT'],
    [
      'random bytes',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255),
      'a.txt',
      'UNSUPPORTED_FORMAT',
    ],
    [
      'an image called .txt',
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(500, 3)]),
      'a.txt',
      'UNSUPPORTED_FORMAT',
    ],
    ['Rich Text', text('{\\rtf1\\ansi Hello}'), 'a.rtf', 'UNSUPPORTED_FORMAT'],
    [
      'an old Word file',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(600),
        utf16('WordDocument'),
      ]),
      'a.doc',
      'UNSUPPORTED_FORMAT',
    ],
    [
      'a Word file with a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), utf16('EncryptedPackage')]),
      'a.docx',
      'ENCRYPTED',
    ],
    [
      'an OpenDocument file',
      packZip(
        new Map([
          ['mimetype', text('application/vnd.oasis.opendocument.text')],
          ['content.xml', text('<a/>')],
        ]),
      ),
      'a.odt',
      'UNSUPPORTED_FORMAT',
    ],
    ['a workbook called .docx', packZip(new Map([['xl/workbook.xml', text('<a/>')]])), 'a.docx', 'UNSUPPORTED_FORMAT'],
    ['a zip of something', packZip(new Map([['a.txt', text('words')]])), 'a.docx', 'UNSUPPORTED_FORMAT'],
    [
      'a web archive',
      text('From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n'),
      'a.mhtml',
      'UNSUPPORTED_FORMAT',
    ],
    ['half a PDF', pdf.subarray(0, pdf.length >> 1), 'a.pdf', 'DAMAGED'],
    ['the beginning of a PDF', text('%PDF-1.7\n'), 'a.pdf', 'DAMAGED'],
    [
      'a PDF of rubbish',
      Buffer.concat([text('%PDF-1.7\n'), Buffer.alloc(9000, 17), text('startxref\n5\n%%EOF')]),
      'a.pdf',
      'DAMAGED',
    ],
    ['half a Word file', docx.subarray(0, docx.length >> 1), 'a.docx', 'DAMAGED'],
    ['a Word file without a body', part('<nothing/>'), 'a.docx', 'DAMAGED'],
    ['a Word file of broken XML', part('<w:document><w:body>'), 'a.docx', 'DAMAGED'],
  ])('%s', async (_, bytes, name, code) => {
    expect(await outcome(bytes, name)).toBe(code)
  })

  it.each(fixtureInputs('hostile').map((input) => [input.name, input.bytes] as const))(
    'the file %s',
    async (name, bytes) => {
      expect(name).toContain(await outcome(bytes, name))
    },
  )
})

describe('what is called by a wrong name', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['a PDF called .txt', pdf, 'a.txt', 'pdf'],
    ['a PDF with rubbish in front', Buffer.concat([text('\n\n junk \n'), pdf]), 'a', 'pdf'],
    ['a Word file without extension', docx, 'report', 'docx'],
    ['HTML without extension', text('<!-- saved -->\n<!DOCTYPE html><title>x</title><p>Words of it'), '-', 'html'],
    ['a fragment of HTML', text('<div class="a"><p>Words of it</div>'), 'a.txt', 'html'],
    ['text in angle brackets', text('<Council> said so'), 'a.txt', 'text'],
    ['text called .pdf', text('Assessing needs\nScore: 3'), 'a.pdf', 'text'],
    ['text called .html', text('Assessing needs scored 3 < 4'), 'a.html', 'text'],
  ])('%s', async (_, bytes, name, format) => {
    expect((await readDocument(bytes, name)).format).toBe(format)
  })
})

describe('what is written strangely', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('12% of people’s needs')]),
      '12% of people’s needs',
    ],
    ['UTF-16 without a mark', utf16('12% of people’s needs'), '12% of people’s needs'],
    ['Windows-1252', Buffer.from([0x93, 0x31, 0x32, 0x25, 0x94, 0x20, 0xa3, 0x35]), '“12%” £5'],
    ['half a character at the end', Buffer.from([0x61, 0x62, 0x63, 0xe2, 0x82]), 'abc\ufffd'],
    [
      'one damaged character of many',
      Buffer.concat([text('“12%” – it’s £5'), Buffer.from([0xff])]),
      '“12%” – it’s £5\ufffd',
    ],
    ['one Windows-1252 character at the end', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'café'],
    [
      'zeros',
      Buffer.concat([text('Score: 3 of four'), Buffer.alloc(3), text(' and 12%')]),
      'Score: 3 of four\0\0\0 and 12%',
    ],
    [
      'HTML that names its encoding',
      Buffer.concat([text('<meta charset="iso-8859-2"><p>'), Buffer.from([0xb1]), text('</p>')]),
      'ą',
    ],
  ])('%s', async (_, bytes, content) => {
    expect((await readDocument(bytes, 'a')).text).toBe(content)
  })
})

describe('what comes out', () => {
  it.each([
    ['a row', `<table><tr><td>Notes</td><td>${'12% of people waited, '.repeat(3000)}</td></tr></table>`, 'a.html'],
    ['a sentence', '12% of people, '.repeat(3000), 'a.txt'],
  ])('of %s with thousands of figures grows with them, and not with their square', async (_, content, name) => {
    const { claims } = extractReport(await readDocument(text(content), name))
    expect(claims.length).toBeGreaterThan(1000)
    for (const { sentence } of claims) expect(sentence.text.length).toBeLessThan(5000)
  })
})

describe('limits', () => {
  const deep = (depth: number): Uint8Array => text(`<html><body>${'<div>'.repeat(depth)}12% of people`)
  const bomb = (): Uint8Array => {
    // Two honest parts and one that says it is small: what it expands to decides.
    const zeros = deflateRawSync(Buffer.alloc(40_000_000, 32))
    const stored = Buffer.from(
      packZip(
        new Map([
          ['[Content_Types].xml', text('<Types/>')],
          ['word/document.xml', zeros],
        ]),
      ),
    )
    const at = stored.lastIndexOf(Buffer.from('word/document.xml')) - 46
    stored.writeUInt16LE(8, at + 10)
    return stored
  }

  /** A page of a hundred thousand spaces, packed. */
  const packed = (entries: string): Uint8Array =>
    packPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>',
      stream(entries, deflateSync(Buffer.alloc(100_000, 32)).toString('latin1')),
      '/FlateDecode',
    ])

  it.each<[string, Uint8Array, string, ReadOptions['limits'], ErrorCode | 'record']>([
    ['bytes', text('x'.repeat(2000)), 'a.txt', { bytes: 1000 }, 'TOO_LARGE'],
    ['pages', pdf, 'a.pdf', { pages: 1 }, 'TOO_LARGE'],
    ['nesting of HTML', deep(600), 'a.html', {}, 'TOO_LARGE'],
    ['nesting of HTML that the stack cannot hold', deep(100_000), 'a.html', { nesting: 1e9 }, 'TOO_LARGE'],
    ['nesting under the limit', deep(400), 'a.html', {}, 'record'],
    [
      'unclosed formatting',
      text(`<p>${Array.from({ length: 3000 }, (_, i) => `<b id=${i}><p>1`).join('')}`),
      'a.html',
      {},
      'TOO_LARGE',
    ],
    [
      'nesting of Word',
      part(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:ins>'.repeat(20_000)}${'</w:ins>'.repeat(20_000)}</w:body></w:document>`,
      ),
      'a.docx',
      {},
      'TOO_LARGE',
    ],
    ['expansion of a PDF', pdf, 'a.pdf', { expandedBytes: 3000 }, 'TOO_LARGE'],
    [
      'expansion whose filter is named by a reference',
      packed('/Filter 5 0 R'),
      'a.pdf',
      { expandedBytes: 90_000 },
      'TOO_LARGE',
    ],
    [
      'expansion whose filter is named far from its data',
      packed(`/Filter/FlateDecode/Note(${'x'.repeat(3000)})`),
      'a.pdf',
      { expandedBytes: 90_000 },
      'TOO_LARGE',
    ],
    ['expansion that is declared', docx, 'a.docx', { expandedBytes: 5000 }, 'TOO_LARGE'],
    ['expansion that is not declared', bomb(), 'a.docx', { expandedBytes: 1_000_000 }, 'TOO_LARGE'],
  ])('%s', async (_, bytes, name, limits, code) => {
    expect(await outcome(bytes, name, { limits: limits ?? {} })).toBe(code)
  })
})

describe('a page without text', () => {
  /** A PDF with a page of each of these contents. */
  const pages = (contents: readonly string[]): Uint8Array => {
    const kids = contents.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
    return packPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${kids}]/Count ${contents.length}>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...contents.flatMap((content, i) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        stream('', content),
      ]),
    ])
  }
  const words = (text: string): string => `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`
  const messages = async (bytes: Uint8Array, name: string): Promise<string[]> => {
    const { diagnostics } = extractReport(await readDocument(bytes, name))
    return diagnostics.filter(({ rule }) => rule === 'page/no-text').map(({ message }) => message)
  }

  it('between others is told', async () => {
    const [one, other] = [words('12% of people waited.'), words('They told us so.')]
    expect(await messages(pages([one, '0 0 m', other]), 'a.pdf')).toEqual(['Page 2 has no text'])
    expect(await messages(pages([one, '', '', other, '', other]), 'a.pdf')).toEqual(['Pages 2, 3 and 5 have no text'])
  })

  it('before the first and after the last is a cover', async () => {
    expect(await messages(pages(['', words('12% of people waited.'), '']), 'a.pdf')).toEqual([])
  })
})

describe('what a refusal says', () => {
  const zip64 = Buffer.from(packZip(new Map([['word/document.xml', text('<a/>')]])))
  zip64.writeUInt16LE(0xffff, zip64.length - 12)
  const crowd = packZip(new Map(Array.from({ length: 10_001 }, (_, i) => [`word/${i}.xml`, text('')] as const)))
  /** Two parts, of which the second is over what the first left of a megabyte. */
  const second = (): Uint8Array => {
    const stored = Buffer.from(
      packZip(
        new Map([
          ['[Content_Types].xml', Buffer.alloc(900_000, 32)],
          ['word/document.xml', deflateRawSync(Buffer.alloc(2_000_000, 32))],
        ]),
      ),
    )
    stored.writeUInt16LE(8, stored.lastIndexOf(Buffer.from('word/document.xml')) - 46 + 10)
    return stored
  }
  const page = (resources: string, ...more: string[]): Uint8Array =>
    packPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<${resources}>>/Contents 4 0 R>>`,
      stream('', '/P Do'),
      ...more,
    ])
  const picture = stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', 'a')

  it.each<[string, string, Uint8Array, string]>([
    ['a Zip64 archive', 'a.docx', zip64, 'it is an archive in the Zip64 form'],
    ['ten thousand files', 'a.docx', crowd, 'it is an archive of 10001 files, and no more than 10000 are read'],
    ['what a file expands to', 'a.docx', second(), 'it expands to more than 1 MiB'],
    ['pages of pictures', 'a.pdf', page('/XObject<</P 5 0 R>>', picture), 'it is a scanned PDF'],
    ['pages of nothing', 'a.pdf', page(''), 'it has no text: its pages are empty'],
  ])('of %s is what is so', async (_, name, bytes, sentence) => {
    const reading = readDocument(bytes, name, { limits: { expandedBytes: 1024 * 1024 } })
    await expect(reading).rejects.toThrow(sentence)
  })
})

describe('what is large or tangled, in time', () => {
  const table = `<table>${'<tr><td>Assessing needs</td><td>3</td></tr>'.repeat(3000)}</table>`
  it.each<[string, string, string]>([
    ['a long line', 'a.txt', 'word 12% of people, '.repeat(100_000)],
    ['many lines', 'a.txt', '12% of people\n'.repeat(100_000)],
    ['many lines in Markdown', 'a.md', '12% of people\n'.repeat(100_000)],
    ['lone carriage returns', 'a.txt', 'a\r'.repeat(200_000)],
    ['lists ten thousand deep', 'a.md', '- '.repeat(10_000)],
    ['lists ten thousand deep in text', 'a.txt', '- '.repeat(10_000)],
    ['quotes ten thousand deep', 'a.md', `${'>'.repeat(10_000)} 5%`],
    ['items that all go on', 'a.txt', '- of\n'.repeat(50_000)],
    ['bold marks', 'a.txt', '**a** '.repeat(50_000)],
    ['emphasis', 'a.md', '*a **b '.repeat(50_000)],
    ['open links', 'a.md', '[a]('.repeat(50_000)],
    ['character references', 'a.md', '&amp; '.repeat(2000)],
    ['bars', 'a.txt', 'a | b | c\n'.repeat(20_000)],
    ['spaces', 'a.txt', `${' '.repeat(2_000_000)}5%`],
    ['no-break spaces everywhere', 'a.txt', '12%\u00a0of\u00a0people\u00a0'.repeat(20_000)],
    ['fifty thousand figures in a sentence', 'a.txt', Array.from({ length: 50_000 }, (_, i) => `${i}%`).join(', ')],
    ['directions', 'a.txt', '\u202e\u200f12%\u202c of people '.repeat(20_000)],
    ['lone surrogates', 'a.html', `<p>${'12% \\ud800 &#xd800; '.repeat(20_000)}`],
    ['emoji in numbers', 'a.txt', '1😀2% of people. '.repeat(20_000)],
    ['line breaks in one paragraph', 'a.html', `<p>${'a<br>'.repeat(30_000)}`],
    ['a long table', 'a.html', table],
    [
      'a table of a million columns',
      'a.html',
      `<table>${'<tr><td colspan=1000000 rowspan=65534>1</td><td>2</td></tr>'.repeat(50)}</table>`,
    ],
    ['open tags', 'a.html', `<p>12% of people</p><p>${'<a '.repeat(100_000)}`],
    ['many elements', 'a.html', '<p>12% of people</p>'.repeat(20_000)],
  ])('%s', { timeout: 120_000 }, async (_, name, content) => {
    const start = process.cpuUsage()
    expect(await outcome(text(content), name)).toBe('record')
    // Each takes a second or so of this process's own time; what grows with the square of its length takes minutes.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20)
  })
})
