import { layDocument } from '../src/document/index.ts'
import { classifyKind, type Header, readHeader } from '../src/header/index.ts'
import { readText } from '../src/readers/text.ts'
import type { Span } from '../src/schema/index.ts'
import { describeFixtures, type FixtureInput } from './fixture-pairs.ts'

describeFixtures('header', 'txt', (input) => (input.name.endsWith('.lines.txt') ? eachLine(input) : whole(input)))

/** A document's header, a field on each line, then every reading behind it with its place. */
function whole({ text, name }: FixtureInput): string {
  const document = layDocument(readText(text, name, name.endsWith('.md') ? 'markdown' : 'text'))
  const header = readHeader(document, classifyKind(document))
  const { kind } = header
  const at = (span: Span) => `${span.line}:${span.column} "${document.text.slice(span.start, span.end)}"`
  const lines = [`kind        ${kind}`, ...fields(header).map(([key, value]) => `${key.padEnd(12)}${value}`)]
  const { ratings, percentages, authorities, dates } = header.evidence
  for (const one of ratings) lines.push(`  rating ${one.value} at ${at(one.span)}`)
  for (const one of percentages) lines.push(`  percentage ${one.value} at ${at(one.span)}`)
  for (const one of authorities) lines.push(`  authority ${one.authority.name} in the ${one.where} at ${at(one.span)}`)
  for (const one of dates) lines.push(`  date ${one.date} in the ${one.where} at ${at(one.span)}`)
  return `${lines.join('\n')}\n`
}

/** Each line is a document of its own (so its title is not of interest); below it what was read. Lines that begin with # are notes. */
function eachLine({ text, name }: FixtureInput): string {
  const out: string[] = []
  for (const line of text.split('\n')) {
    if (line.startsWith('#') || line.trim() === '') {
      out.push(line)
      continue
    }
    const document = layDocument(readText(line.replaceAll('\\n', '\n'), name, 'text'))
    const known = fields(readHeader(document, classifyKind(document))).filter(
      ([key, value]) => value !== '-' && key !== 'title',
    )
    out.push(line, `    ${known.map(([key, value]) => `${key} ${value}`).join(' | ') || '-'}`)
  }
  return out.join('\n')
}

function fields(header: Header): [string, string][] {
  return [
    ['title', header.title ?? '-'],
    ['authority', header.authority?.name ?? '-'],
    ['publisher', header.publisher ?? '-'],
    ['published', header.published ?? '-'],
    ['rating', header.rating === null ? '-' : `${header.rating.value} "${header.rating.text}"`],
    ['percentage', header.statedPercentage === null ? '-' : String(header.statedPercentage)],
  ]
}
