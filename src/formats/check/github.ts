import type { CheckedDiagnostic, Severity } from '../../schema/index.ts'
import { printable, shown } from '../printable.ts'
import { coverageSentence, foundSentence, totalCoverage } from './coverage.ts'
import type { CheckFormatter } from './formatter.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export const github: CheckFormatter = ({ documents, failures }) => {
  const lines = documents.flatMap(({ path, diagnostics }) => diagnostics.map((one) => annotation(path, one)))
  const failed = failures.map(
    ({ path, message }) => `::error file=${property(shown(path))}::${data(printable(message))}`,
  )
  const summary = `${foundSentence(documents)}; ${coverageSentence(totalCoverage(documents))}`
  return `${[...failed, ...lines, summary].join('\n')}\n`
}

function annotation(path: string, diagnostic: CheckedDiagnostic): string {
  const { rule, severity, message, span, related, end } = diagnostic
  const place =
    span === null || end === null
      ? ''
      : `,line=${span.line},endLine=${end.line},col=${span.column},endColumn=${end.column}`
  const others = [...new Set(related.map((other) => other.line))].filter((line) => line !== span?.line)
  const also = others.length === 0 ? '' : ` (see also line ${others.slice(0, 9).join(', ')})`
  const head = `file=${property(shown(path))}${place},title=${property(rule)}`
  return `::${COMMANDS[severity]} ${head}::${data(printable(message) + also)}`
}

/** Escapes as GitHub's own toolkit does. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
