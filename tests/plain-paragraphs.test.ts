import { basename } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../src/readers/markdown.ts'
import { putBackPlain, takeOutPlain } from '../src/readers/plain-paragraphs.ts'
import { fixtureInputs } from './fixture-pairs.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 400)
const SEED = Number(process.env.FUZZ_SEED ?? 20250829)

const SUITES = ['seeds', 'document', 'kind', 'outline', 'findings']

const whole = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    const data = this.data()
    data.micromarkExtensions = [gfmTable()]
    data.fromMarkdownExtensions = [gfmTableFromMarkdown()]
  })
  .freeze()

/** A tree with the offsets of its nodes; lines and columns are counted by later stages. */
function outline(node: Nodes): unknown {
  const { position, data: _, ...rest } = node as Nodes & { data?: unknown }
  const place = [position?.start.offset, position?.end.offset]
  return 'children' in node ? { ...rest, place, children: node.children.map(outline) } : { ...rest, place }
}

// Lines that open, close, carry on or look like every block of Markdown, among plain ones.
const LINE = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Staff told us so.',
      '12% of 40 people (2023/24) agreed',
      '“It helps,” she said',
      '£3.2m',
      'é1',
    ),
  },
  { weight: 6, arbitrary: fc.constantFrom('', '', '', ' ', '\t', '\u00a0', '\u2028') },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        '# Heading',
        '## ',
        'Under',
        '===',
        '---',
        '- item',
        '-',
        '* item',
        '1. one',
        '1)',
        '2023. The survey',
        '  carried on',
      ],
      ...[
        '    code',
        '\tcode',
        '> quoted',
        '>',
        '```',
        '~~~ text',
        '<div>',
        '</div>',
        '<!-- note',
        '-->',
        '<script>',
        '</script>',
        '<?php',
      ],
      ...[
        '| a | b |',
        '|---|---|',
        ':--',
        'a | b',
        '[a]: /url',
        '[a]:',
        "'title",
        "'",
        '[a] and *more',
        'less* of it',
        '`code',
        'end`',
      ],
      ...[
        'two spaces  ',
        'back\\',
        'R&D &amp; more',
        '***',
        '_under_ score',
        '![x](y',
        'z)',
        'tab\there',
        '+ plus',
        '\ufeffmark',
        '- [ ] task',
        '10) ten',
      ],
    ),
  },
)
const BREAK = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r')
const TEXT = fc
  .array(fc.tuple(LINE, BREAK), { maxLength: 40 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''))

describe('Markdown read without its plain paragraphs', () => {
  it('gives the tree of the whole', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(outline(parseMarkdown(text))).toEqual(outline(whole.parse(text)))
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it.each(SUITES.flatMap(fixtureInputs).map(({ path, text }) => [basename(path), text]))(
    'gives the tree of the whole: %s',
    (_, text) => {
      expect(outline(parseMarkdown(text))).toEqual(outline(whole.parse(text)))
    },
  )

  it('leaves the parser what it needs, and no more', () => {
    expect(takeOutPlain('# One\n\nTwo is\nplain.\n\nSo is three.\n\n- four\nfive\n\nSix\n\n# Seven\neight').text).toBe(
      'x\n\n- four\nfive\n\nx\n\n# Seven\neight',
    )
  })

  it('gives up where a stretch was inside code', () => {
    const text = '```\n\nNo paragraph here.\n\n```\n'
    const short = takeOutPlain(text)
    expect(short.text).toBe('```\n\nx\n\n```\n')
    expect(putBackPlain(whole.parse(short.text), short, text)).toBeNull()
  })
})
