import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { layDocument, splitSentences, toSource } from '../src/document/index.ts'
import { decodeText } from '../src/readers/index.ts'
import { parsePlainText } from '../src/readers/plain-text.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures, fixtureInputs } from './fixture-pairs.ts'

// One line for each block: its kind, level, marker and the blank lines before it; then its sentences, one on each line, or its cells.
describeFixtures('document', 'blocks', ({ bytes, name }) => {
  const text = decodeText(bytes)
  const { blocks } = layDocument(readText(text, name, name.endsWith('.md') ? 'markdown' : 'text'))
  return blocks
    .map(({ kind, level, marker, gap, passage, cells }) => {
      const head = [kind, level > 0 ? level : '', marker ?? '', gap > 0 ? `+${gap}` : '']
        .filter((part) => part !== '')
        .join(' ')
      const body =
        cells.length > 0
          ? [cells.map((cell) => cell.text).join(' ¦ ')]
          : splitSentences(passage.text).map(({ from, to }) => passage.text.slice(from, to))
      return [head, ...body.map((line) => `  ${line}`)].join('\n')
    })
    .join('\n')
    .concat('\n')
})

const PLAIN_INPUTS = [
  'document',
  'outline',
  'statements',
  'findings',
  'quotes',
  'claims',
  'seeds',
  'parity',
  'kind',
  'header',
].flatMap((suite) => {
  try {
    return fixtureInputs(suite).filter((input) => input.name.endsWith('.txt'))
  } catch {
    return []
  }
})

describe('plain text', () => {
  const DISABLED = [
    'codeIndented',
    'list',
    'setextUnderline',
    'headingAtx',
    'thematicBreak',
    'blockQuote',
    'codeFenced',
    'codeText',
    'htmlFlow',
    'htmlText',
    'definition',
    'attention',
    'autolink',
    'characterEscape',
    'characterReference',
    'hardBreakEscape',
    'labelStartImage',
    'labelStartLink',
    'labelEnd',
  ]
  const reference = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [{ disable: { null: DISABLED } }])
    .freeze()

  it.each(PLAIN_INPUTS.map((input) => [input.name, input.bytes] as const))(
    'has the paragraphs that remark finds with every construct off: %s',
    (_, bytes) => {
      const text = decodeText(bytes)
      const places = (
        children: readonly {
          position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
        }[],
      ) =>
        children
          .map(({ position }) => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).trim())
          .filter((paragraph) => /\S/.test(paragraph))
      expect(places(parsePlainText(text).children)).toEqual(places(reference.parse(text).children))
    },
  )

  it('is looked at in more than one suite', () => {
    expect(PLAIN_INPUTS.length).toBeGreaterThan(20)
  })
})

describe('a passage', () => {
  it.each(PLAIN_INPUTS.map((input) => [input.name, input.bytes] as const))(
    'leads back to its place in the source: %s',
    (name, bytes) => {
      const text = decodeText(bytes)
      for (const { passage } of layDocument(readText(text, name, 'text')).blocks)
        for (const match of passage.text.matchAll(/[A-Za-z0-9£%]+/g)) {
          const { start, end } = toSource(passage, match.index, match.index + match[0].length)
          expect(layOne(text.slice(start, end))).toBe(match[0])
        }
    },
  )
})

/** A quoted word as it reads: markup and invisible characters within it left out. */
function layOne(quoted: string): string {
  return quoted.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/\*\*|[[\]]/g, '')
}

it('keeps the blocks of a laid-out text that is read again as plain text', async () => {
  const path = join(import.meta.dirname, '..', 'fixtures', 'parity', 'assessment', 'report.html')
  const { readDocument } = await import('../src/readers/index.ts')
  const page = await readDocument(readFileSync(path), path)
  const again = readText(page.text, 'again.txt', 'text')
  const words = (source: Parameters<typeof layDocument>[0]) =>
    layDocument(source).blocks.map((block) => [block.passage.text, block.cells.length])
  expect(words(again)).toEqual(words(page))
})
