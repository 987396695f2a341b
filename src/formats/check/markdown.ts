import type { CheckedDocument, Severity } from '../../schema/index.ts'
import { printable, printablePath } from '../printable.ts'
import { coverageSentence, foundSentence, totalCoverage } from './coverage.ts'
import { type Folded, foldRepeats } from './fold.ts'
import type { CheckFormatOptions, CheckFormatter } from './formatter.ts'
import { quotation } from './quotation.ts'
import { whereWords } from './where.ts'

const NAMES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Remark' }
/** A cell with more is no longer read. */
const MOST_SENTENCES = 4

/** For a factual-accuracy response or a pull request: by document a table of place, quotation, what disagrees, and an empty column for the answer. */
export const markdown: CheckFormatter = ({ documents, failures }, options) => {
  const told = documents.filter(
    (one) => one.diagnostics.length > 0 || (options.showUnchecked && one.unchecked.length > 0),
  )
  const parts = [
    ...told.map((one) => part(one, options)),
    ...failures.map(
      ({ path, message }) => `**${escapeMarkdown(printablePath(path))}**: ${escapeMarkdown(printable(message))}\n`,
    ),
    `${foundSentence(documents)} in ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}; ${coverageSentence(totalCoverage(documents))}\n`,
  ]
  return parts.join('\n')
}

function part(document: CheckedDocument, { showUnchecked }: CheckFormatOptions): string {
  const title = `## ${escapeMarkdown(document.path === '-' ? 'stdin' : printablePath(document.path))}\n`
  const rows = foldRepeats(document.diagnostics).map((folded, index) => row(folded, index + 1, document))
  const table =
    rows.length === 0
      ? []
      : [
          ['| No. | Place | Quotation | What disagrees | Response |', '| ---: | --- | --- | --- | --- |', ...rows].join(
            '\n',
          ),
        ]
  const unchecked =
    !showUnchecked || document.unchecked.length === 0
      ? []
      : [
          `Could not be checked:\n\n${document.unchecked
            .map(
              ({ text, measure, why, span }) =>
                `- ${escapeMarkdown(printable(text))} (${escapeMarkdown(printable(measure))}; ${escapeMarkdown(whereWords(document.format, span, null))}): ${escapeMarkdown(why)}`,
            )
            .join('\n')}`,
        ]
  return `${[title, ...table, ...unchecked].join('\n')}\n`
}

function row({ first, again }: Folded, number: number, { format }: CheckedDocument): string {
  const places = [first, ...again].map(({ span, heading }) => escapeMarkdown(whereWords(format, span, heading)))
  const quotes = first.sentences
    .slice(0, MOST_SENTENCES)
    .map(
      (sentence) =>
        `“${quotation(sentence, { plain: escapeMarkdown, marked: (words) => `**${escapeMarkdown(words)}**` })}”`,
    )
  const said = escapeMarkdown(printable(first.message).replaceAll('`', ''))
  return `| ${number} | ${places.join('<br>')} | ${quotes.join('<br>')} | ${NAMES[first.severity]}: ${said} (${first.rule}) |  |`
}

/** Words of a document say nothing to Markdown. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^([-+]|\d+\.)(?=\s)/, '\\$1')
}
