import stringWidth from 'fast-string-width'
import type { Report } from '../../schema/index.ts'
import type { Formatter } from '../formatter.ts'
import { printable } from '../printable.ts'
import { createPaint, type Paint } from './paint.ts'
import { counted, grouped, kindWords, ratingWords } from './words.ts'

const STATEMENTS = 9
const NAME = 26
const RATING = 20
const NUMBER = 6

/** A line for each report: whose it is, its nine digits, rating, percentage, claims and remarks. For runs over many documents. */
export const briefTable: Formatter = {
  before: ({ color, spoken = false }) => {
    const paint = createPaint(color, spoken)
    const titles = [
      pad('Council', NAME),
      pad('1 to 9', STATEMENTS),
      pad('Rating', RATING),
      padStart('%', NUMBER),
      padStart('Claims', NUMBER + 1),
      padStart('Remarks', NUMBER + 2),
    ]
    return `${paint.faint(titles.join('  '))}\n`
  },
  report(report, { color, spoken = false, width }) {
    const paint = createPaint(color, spoken)
    const { rating, score, claims, diagnostics } = report
    const percent = score?.stated ?? score?.percent ?? null
    const cells = [
      paint.strong(pad(nameOf(report), NAME)),
      digits(report, paint),
      pad(rating === null ? kindWords(report.kind).toLowerCase() : ratingWords(rating.value), RATING),
      padStart(percent === null ? '' : grouped(percent), NUMBER),
      padStart(grouped(claims.length), NUMBER + 1),
      padStart(diagnostics.length === 0 ? '' : grouped(diagnostics.length), NUMBER + 2),
    ]
    const line = cells.join('  ')
    const room = width - stringWidth(line) - 2
    const path = printable(report.source.path)
    return `${line}${room > 12 ? `  ${paint.faint(stringWidth(path) > room ? `…${path.slice(1 - room)}` : path)}` : ''}\n`
  },
  between: '',
  after: () => '',
  holdsFailures: false,
}

/** What a run over many documents found in all. */
export interface Totals {
  readonly documents: number
  readonly claims: number
  readonly remarks: number
  readonly failures: number
}

/** The last line under a brief table. */
export function totalsLine({ documents, claims, remarks, failures }: Totals): string {
  const facts = [
    counted(documents, 'document'),
    counted(claims, 'claim'),
    remarks === 0 ? 'nothing to remark on' : counted(remarks, 'remark'),
    ...(failures === 0 ? [] : [`${grouped(failures)} could not be read`]),
  ]
  return `\n${facts.join(', ')}; --long shows each\n`
}

function nameOf({ authority, title, source }: Report): string {
  return printable(authority?.name ?? title ?? source.path)
}

/** The nine scores in the framework's order, a point for each that is not given; nothing where none is. */
function digits({ statements }: Report, paint: Paint): string {
  if (statements.every(({ score }) => score === null)) return ' '.repeat(STATEMENTS)
  return Array.from({ length: STATEMENTS }, (_, index) => {
    const score = statements.find(({ number }) => number === index + 1)?.score ?? null
    return paint.score(score, score === null ? '·' : String(score))
  }).join('')
}

function pad(text: string, width: number): string {
  const room = width - stringWidth(text)
  return room < 0 ? `${[...text].slice(0, width - 1).join('')}…` : text + ' '.repeat(room)
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text
}
