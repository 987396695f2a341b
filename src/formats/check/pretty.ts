import { Chalk } from 'chalk'
import type { CheckedDiagnostic, CheckedDocument, Severity, Span } from '../../schema/index.ts'
import { printable, printablePath } from '../printable.ts'
import { count, coverageSentence, foundSentence, totalCoverage } from './coverage.ts'
import type { CheckFormatOptions, CheckFormatter } from './formatter.ts'

type Style = (text: string) => string

/** Other places shown under a diagnostic; a sum of nine scores has nine. */
const MOST_PLACES = 9

interface Styles {
  readonly strong: Style
  readonly faint: Style
  readonly value: Style
  readonly severity: Readonly<Record<Severity, Style>>
}

/** For people: by document, one line for each diagnostic with the words it speaks of underneath, then how much could be checked. */
export const pretty: CheckFormatter = ({ documents, failures }, options) => {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const styles: Styles = {
    strong: chalk.bold,
    faint: chalk.dim,
    value: chalk.cyan,
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.blue },
  }
  const blocks = documents.filter(({ diagnostics }) => diagnostics.length > 0).map((one) => block(one, styles, options))
  const failed = failures.map(({ path, message }) => `${styles.strong(printablePath(path))}: ${printable(message)}`)
  if (failed.length > 0) blocks.push(`${failed.join('\n')}\n`)
  const known = documents.reduce((all, document) => all + document.known, 0)
  const summary = [
    `${styles.strong(foundSentence(documents))} in ${count(documents.length, 'document')}`,
    ...(known === 0 ? [] : [`${known} known from the baseline`]),
  ]
  return `${[...blocks, `${summary.join(', ')}\n`].join('\n')}${coverageSentence(totalCoverage(documents))}\n`
}

function block({ path, diagnostics }: CheckedDocument, styles: Styles, options: CheckFormatOptions): string {
  const places = diagnostics.map(({ span }) => (span === null ? '' : place(span)))
  const width = Math.max(...places.map((text) => text.length))
  const lines = diagnostics.flatMap((diagnostic, index) =>
    entry(diagnostic, (places[index] ?? '').padStart(width), styles, options),
  )
  return `${styles.strong(path === '-' ? 'stdin' : printablePath(path))}\n${lines.join('\n')}\n`
}

function entry(diagnostic: CheckedDiagnostic, where: string, styles: Styles, { width }: CheckFormatOptions): string[] {
  const { rule, severity, message, span, related } = diagnostic
  const said = printable(message).replace(/`([^`]*)`/g, (_, value: string) => styles.value(value))
  const head = `  ${styles.faint(where)}  ${styles.severity[severity](severity.padEnd(7))}  ${said}  ${styles.faint(rule)}`
  const indent = ' '.repeat(where.length + 4)
  const room = Math.max(30, width - indent.length - 12)
  const quotes = [diagnostic.quote, ...diagnostic.relatedQuotes]
  const under = [span, ...related].flatMap((one, index) => {
    const words = shorten(printable(quotes[index] ?? ''), room)
    if (one === null || words === '' || index > MOST_PLACES) return []
    return [styles.faint(`${indent}${place(one).padEnd(9)} ${words}`)]
  })
  const left = related.length - MOST_PLACES
  return [head, ...under, ...(left > 0 ? [styles.faint(`${indent}and ${count(left, 'more place')}`)] : [])]
}

function place({ line, column, page }: Span): string {
  return `${page === null ? '' : `p. ${page} `}${line}:${column}`
}

function shorten(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 2).trimEnd()} …`
}
