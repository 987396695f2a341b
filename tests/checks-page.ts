import type { RuleDescription } from '../src/schema/index.ts'

/** The page of rules, as Markdown: a table of all, then each with why and its examples. */
export function rulesPage(rules: readonly RuleDescription[]): string {
  const rows = [
    ['Rule', 'Severity', 'What must hold'],
    ...rules.map(({ id, severity, summary }) => [`[\`${id}\`](#${anchor(id)})`, severity, summary]),
  ]
  return `# Rules

What \`cqc-extract check\` holds a document to. This page is made from the rules themselves; a test keeps it true, and another
runs every example below. A rule tells that two statements cannot both be true and where they stand, never which of them is
wrong. **error**: it changes a verdict, or arithmetic is off beyond any rounding; **warning**: otherwise; **info**: a remark.
The severity in the table is the strongest that a rule gives.

The slip of each rule is planted at random in the example documents under \`seeds/\`, in several wordings: at least 95 in 100
must be found, and none in the same words without the slip (\`tests/checks-recall.test.ts\`).

${table(rows)}

${rules.map(section).join('\n')}`
}

/** Columns are padded, as the formatter wants them. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join('\n')
}

function section({ id, why, examples }: RuleDescription): string {
  const reference =
    examples.reference === undefined ? '' : `\nWith this table as \`--reference\`:\n\n${block(examples.reference)}`
  return `## ${id}\n\n${why}\n\nFires on:\n\n${block(examples.fires)}\nStays silent on:\n\n${block(examples.silent)}${reference}`
}

function block(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`
}

function anchor(id: string): string {
  return id.replaceAll('/', '')
}
