import { CqcExtractError } from '../errors.ts'
import type { Rating, StatementId } from '../schema/index.ts'
import { statementEntries } from '../vocabulary/quality-statements.ts'
import { ratingNamed } from '../vocabulary/scoring.ts'
import type { Reference, ReferenceEntry } from './reference.ts'

/**
 * Reads a table of published results: CSV with a column `gssCode`, and `rating` or a column per statement id; other columns are
 * ignored and empty cells are unknown. Throws `BAD_REFERENCE` with one sentence for a table that cannot be used.
 */
export async function readReference(csv: string, name: string): Promise<Reference> {
  const rows = await parseRows(csv, name)
  const [header, ...body] = rows
  const columns = (header ?? []).map((column) => column.trim())
  const gssCode = columns.indexOf('gssCode')
  if (gssCode === -1) throw bad(name, 'has no column `gssCode`')
  const statements = statementEntries.flatMap(({ id }) => {
    const at = columns.indexOf(id)
    return at === -1 ? [] : [{ id, at }]
  })
  const rating = columns.indexOf('rating')
  if (statements.length === 0 && rating === -1)
    throw bad(name, 'has neither a column `rating` nor one named after a quality statement (`safeguarding`)')
  if (body.length === 0) throw bad(name, 'has no rows')
  const reference = new Map<string, ReferenceEntry>()
  body.forEach((row, index) => {
    const line = index + 2
    // A spreadsheet leaves rows of empty cells behind.
    if (row.every((cell) => cell.trim() === '')) return
    const code = row[gssCode]?.trim() ?? ''
    if (!/^[EWNS]\d{8}$/.test(code)) throw bad(name, `row ${line}: \`${code}\` is no GSS code`)
    if (reference.has(code)) throw bad(name, `row ${line}: \`${code}\` has a row already`)
    reference.set(code, {
      rating: rating === -1 ? null : readRating(row[rating] ?? '', name, line),
      scores: new Map(statements.flatMap(({ id, at }) => readScore(row[at] ?? '', id, name, line))),
    })
  })
  return reference
}

async function parseRows(csv: string, name: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new CqcExtractError('BAD_REFERENCE', `\`${name}\` cannot be read as CSV: ${reason}`, { cause: error })
  }
}

function readRating(cell: string, name: string, line: number): Rating | null {
  if (cell === '') return null
  const rating = ratingNamed(cell.replaceAll('-', ' '))
  if (rating === null) throw bad(name, `row ${line}: \`${cell}\` is no rating`)
  return rating
}

function readScore(cell: string, id: StatementId, name: string, line: number): [StatementId, number][] {
  if (cell === '') return []
  if (!/^[1-4]$/.test(cell)) throw bad(name, `row ${line}: \`${cell}\` is no score from 1 to 4 for \`${id}\``)
  return [[id, Number(cell)]]
}

function bad(name: string, what: string): CqcExtractError {
  return new CqcExtractError('BAD_REFERENCE', `\`${name}\` cannot be used as reference: it ${what}`)
}
