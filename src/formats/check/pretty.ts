import { Chalk } from 'chalk'
import { wrapAnsi } from 'fast-wrap-ansi'
import type { CheckedDocument, Severity } from '../../schema/index.ts'
import { printable, printablePath } from '../printable.ts'
import { count, coverageSentence, foundSentence, totalCoverage } from './coverage.ts'
import { type Folded, foldRepeats } from './fold.ts'
import type { CheckFormatOptions, CheckFormatter } from './formatter.ts'
import { quotation } from './quotation.ts'
import { whereWords } from './where.ts'

type Style = (text: string) => string

/** Other sentences shown under a diagnostic; a sum of nine scores has nine. */
const MOST_SENTENCES = 9
const INDENT = '           '
const NARROWEST = 40

interface Styles {
  readonly strong: Style
  readonly faint: Style
  readonly value: Style
  readonly marked: Style
  readonly severity: Readonly<Record<Severity, Style>>
}

/** For people: by document what disagrees, where it stands and the sentences with their figures marked; then how much could be checked. */
export const pretty: CheckFormatter = ({ documents, failures }, options) => {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const styles: Styles = {
    strong: chalk.bold,
    faint: chalk.dim,
    value: chalk.cyan,
    marked: options.color ? chalk.bold.underline : (words) => `»${words}«`,
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.blue },
  }
  const isTold = (one: CheckedDocument) =>
    one.diagnostics.length > 0 || (options.showUnchecked && one.unchecked.length > 0)
  const blocks = documents.filter(isTold).map((one) => block(one, styles, options))
  const failed = failures.map(({ path, message }) => `${styles.strong(printablePath(path))}: ${printable(message)}`)
  if (failed.length > 0) blocks.push(`${failed.join('\n')}\n`)
  const known = documents.reduce((all, document) => all + document.known, 0)
  const summary = [
    `${styles.strong(foundSentence(documents))} in ${count(documents.length, 'document')}`,
    ...(known === 0 ? [] : [`${known} known from the baseline`]),
  ]
  return `${[...blocks, `${summary.join(', ')}\n`].join('\n')}${coverageSentence(totalCoverage(documents))}\n`
}

function block(document: CheckedDocument, styles: Styles, options: CheckFormatOptions): string {
  const title = styles.strong(document.path === '-' ? 'stdin' : printablePath(document.path))
  const entries = foldRepeats(document.diagnostics).map((folded) => entry(folded, document, styles, options))
  if (options.showUnchecked && document.unchecked.length > 0) entries.push(unchecked(document, styles, options))
  return `${title}\n${entries.join('\n')}`
}

function entry(
  { first, again }: Folded,
  { format }: CheckedDocument,
  styles: Styles,
  { width }: CheckFormatOptions,
): string {
  const { rule, severity, message, span, heading, sentences } = first
  const said = printable(message).replace(/`([^`]*)`/g, (_, value: string) => styles.value(value))
  const head = hang(
    `${styles.severity[severity](severity.padEnd(9))}${said}  ${styles.faint(rule)}`,
    width,
    '  ',
    INDENT,
  )
  const lines = [head, hang(styles.faint(whereWords(format, span, heading)), width, INDENT, INDENT)]
  sentences.slice(0, MOST_SENTENCES + 1).forEach((sentence, index) => {
    const isElsewhere =
      index > 0 && whereWords(format, sentence.span, sentence.heading) !== whereWords(format, span, heading)
    if (isElsewhere && sentences.length <= 3)
      lines.push(hang(styles.faint(whereWords(format, sentence.span, sentence.heading)), width, INDENT, INDENT))
    lines.push(
      hang(
        quotation(sentence, { plain: (words) => words, marked: styles.marked }),
        width,
        `${INDENT}  `,
        `${INDENT}  `,
      ),
    )
  })
  const left = sentences.length - MOST_SENTENCES - 1
  if (left > 0) lines.push(styles.faint(`${INDENT}and ${count(left, 'more place')}`))
  if (again.length > 0) {
    const places = again.map((one) => whereWords(format, one.span, one.heading))
    lines.push(hang(styles.faint(`the same again: ${places.join('; ')}`), width, INDENT, INDENT))
  }
  return `${lines.join('\n')}\n`
}

function unchecked(
  { unchecked: claims, format }: CheckedDocument,
  styles: Styles,
  { width }: CheckFormatOptions,
): string {
  const lines = claims.map(({ text, measure, why, span }) =>
    hang(
      `${printable(text)} ${styles.faint(`(${printable(measure)}; ${whereWords(format, span, null)})`)}: ${why}`,
      width,
      `${INDENT}`,
      `${INDENT}  `,
    ),
  )
  return `  could not be checked\n${lines.join('\n')}\n`
}

/** Wraps between words, the first line under one indent and the others under another. */
function hang(text: string, width: number, first: string, others: string): string {
  const room = Math.max(NARROWEST, width - others.length)
  return wrapAnsi(text, room, { hard: false, trim: true })
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`)
    .join('\n')
}
