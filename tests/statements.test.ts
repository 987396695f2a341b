import { layDocument } from '../src/document/index.ts'
import { classifyKind, readHeader } from '../src/header/index.ts'
import { outlineDocument } from '../src/outline/index.ts'
import { readText } from '../src/readers/text.ts'
import { readStatements, type StatementReadings } from '../src/statements/index.ts'
import { statementEntries } from '../src/vocabulary/quality-statements.ts'
import { describeFixtures, type FixtureInput } from './fixture-pairs.ts'

describeFixtures('statements', 'txt', (input) => (input.name.endsWith('.lines.txt') ? eachLine(input) : whole(input)))

function read(text: string, name: string): StatementReadings {
  const document = layDocument(readText(text, name, name.endsWith('.md') ? 'markdown' : 'text'))
  const { authority } = readHeader(document, classifyKind(document))
  return readStatements(document, outlineDocument(document), authority?.gssCode ?? null)
}

/** A line for each statement: id, score, line and printed name; below it what its section holds, and other places that give a score. */
function whole({ text, name }: FixtureInput): string {
  const { statements, scores, diagnostics } = read(text, name)
  const lines = statements.flatMap((one) => [
    `${one.id} ${one.score ?? 'null'} lines ${one.span.line}-${lineAt(text, one.span.end)} "${one.printedName}"`,
    ...(one.scoreText === null ? [] : [`    meaning "${one.scoreText}"`]),
    ...one.expectations.map((expectation) => `    expects "${short(expectation)}"`),
    ...(one.commitment === null ? [] : [`    commits "${short(one.commitment)}"`]),
    ...one.sections.map(({ heading, span }) => `    section lines ${span.line}-${lineAt(text, span.end)} "${heading}"`),
    ...readingsOf(one.id, scores),
  ])
  for (const one of diagnostics) lines.push(`${one.severity} ${one.rule} line ${one.span?.line ?? '-'}: ${one.message}`)
  return `${lines.length === 0 ? '(none)' : lines.join('\n')}\n`
}

function readingsOf(id: string, scores: StatementReadings['scores']): string[] {
  const own = scores.filter((one) => one.id === id)
  if (own.length < 2) return []
  return [`    given ${own.map((one) => `${one.where} ${one.score ?? 'null'} line ${one.span.line}`).join(', ')}`]
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function short(text: string): string {
  return text.length > 70 ? `${text.slice(0, 50)} … ${text.slice(-15)}` : text
}

/**
 * Each line is a document of its own, `\n` a line break in it; below it the nine scores in framework order:
 * `.` for a statement it does not speak of, `?` for a score that is missing. Lines that begin with # are notes.
 */
function eachLine({ text, name }: FixtureInput): string {
  const out = text.split('\n').flatMap((line) => {
    if (line.startsWith('#') || line.trim() === '') return [line]
    const { statements } = read(line.replaceAll('\\n', '\n'), name)
    const marks = statementEntries.map(({ id }) => {
      const statement = statements.find((one) => one.id === id)
      return statement === undefined ? '.' : String(statement.score ?? '?')
    })
    return [
      line,
      `    ${marks.slice(0, 3).join('')} ${marks.slice(3, 5).join('')} ${marks.slice(5, 7).join('')} ${marks.slice(7).join('')}`,
    ]
  })
  return out.join('\n')
}
