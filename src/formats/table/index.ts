import type { Report } from '../../schema/index.ts'
import type { Formatter, RecordType } from '../formatter.ts'
import { claims } from './claims.ts'
import { heading, noneOf } from './heading.ts'
import { diagnostics, findings, quotes } from './listings.ts'
import { overview } from './overview.ts'
import { createPaint, type Paint } from './paint.ts'
import { statements } from './statements.ts'

type View = (report: Report, width: number, paint: Paint) => string

const VIEWS: Readonly<Record<Exclude<RecordType, 'overview'>, View>> = {
  statements,
  claims,
  findings,
  quotes,
  diagnostics,
}

const NARROWEST = 40

/** What a person reads: a heading for each report, then the kind of record asked for, within the width. */
export const table: Formatter = {
  before: () => '',
  report(report, { records, narrowed = false, color, spoken = false, width }) {
    const paint = createPaint(color, spoken)
    const columns = Math.max(width, NARROWEST)
    if (records !== 'overview' && report[records].length === 0)
      return noneOf(report, lack(records, narrowed), columns, paint)
    return `${heading(report, columns, paint)}\n${view(report, records, columns, paint)}`
  },
  between: '\n',
  after: () => '',
  holdsFailures: false,
}

function view(report: Report, records: RecordType, width: number, paint: Paint): string {
  return records === 'overview' ? overview(report, width, paint) : VIEWS[records](report, width, paint)
}

function lack(records: Exclude<RecordType, 'overview'>, narrowed: boolean): string {
  if (records === 'diagnostics') return 'nothing to remark on'
  return narrowed && records === 'claims' ? 'no such claims' : `no ${records}`
}
