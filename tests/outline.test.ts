import { type Document, layDocument } from '../src/document/index.ts'
import { type Outline, type OutlinePart, outlineDocument, type PlacedBlock } from '../src/outline/index.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures } from './fixture-pairs.ts'

/** The tree of parts with their lines, then each block: line, role, place and the words it begins with. */
describeFixtures('outline', 'txt', ({ text, name }) => {
  const document = layDocument(readText(text, name, name.endsWith('.md') ? 'markdown' : 'text'))
  const outline = outlineDocument(document)
  return `${[...tree(document, outline), '', ...outline.blocks.map((one) => blockLine(document, one))].join('\n')}\n`
})

function tree(document: Document, outline: Outline): string[] {
  const lines = ({ from, to }: OutlinePart) => {
    const first = outline.blocks[from]?.block
    const last = outline.blocks[to - 1]?.block
    if (first === undefined || last === undefined) return '-'
    return `${document.toSpan(first.start, first.end).line}-${document.toSpan(last.end, last.end).line}`
  }
  const parts = [
    ...outline.sections.map((one) => ({
      part: one,
      rows: [`${one.theme === null ? 'section' : `theme ${one.theme}`} ${lines(one)} ${quoted(one.heading)}`],
    })),
    ...outline.statements.map((one) => ({
      part: one,
      rows: [
        `${one.id} ${lines(one)} ${quoted(one.heading)}`,
        ...one.parts.map((part) => `    ${lines(part)} ${quoted(part.heading)}`),
      ],
    })),
  ]
  parts.sort((a, b) => a.part.from - b.part.from || b.part.to - a.part.to)
  return parts.flatMap(({ part, rows }) => {
    const depth = parts.filter(
      (other) => other.part !== part && other.part.from <= part.from && other.part.to >= part.to,
    )
    return rows.map((row) => '    '.repeat(depth.length) + row)
  })
}

function blockLine(document: Document, { block, role, place }: PlacedBlock): string {
  const where = [place.theme, place.statement, place.section].filter((one) => one !== null).join(' / ')
  const words = block.passage.text.length > 60 ? `${block.passage.text.slice(0, 60)} …` : block.passage.text
  return `${document.toSpan(block.start, block.end).line} ${role}: ${words}${where === '' ? '' : `  [${where}]`}`
}

function quoted(heading: string | null): string {
  return heading === null ? '(no heading)' : `"${heading}"`
}
