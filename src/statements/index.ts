import type { Document } from '../document/index.ts'
import type { Outline } from '../outline/index.ts'
import type { Diagnostic, ScoreReading, Statement } from '../schema/index.ts'
import { statementEntries } from '../vocabulary/quality-statements.ts'
import { diagnoseFindings } from './diagnose-findings.ts'
import { diagnoseScores } from './diagnose-scores.ts'
import { makeStatement } from './make-statement.ts'
import { readScoreLines } from './score-lines.ts'
import { readScoreSentences } from './score-sentences.ts'

export { overallScore } from './overall-score.ts'

/** What a document says of the quality statements, every place that gave a score, and what could not be read. */
export interface StatementReadings {
  readonly statements: Statement[]
  readonly scores: ScoreReading[]
  readonly diagnostics: Diagnostic[]
}

/** Reads the quality statements, in framework order: only those with a section, a score, or a place where a score is missing. `gssCode`: the council's. */
export function readStatements(document: Document, outline: Outline, gssCode: string | null): StatementReadings {
  const listed = readScoreLines(document, outline)
  const entries = [...listed, ...readScoreSentences(document, outline, gssCode)].sort((a, b) => a.start - b.start)
  const statements = statementEntries.flatMap((entry) => {
    const own = entries.filter((one) => one.entry.id === entry.id)
    const statement = makeStatement(document, outline, entry, own)
    return statement === null ? [] : [statement]
  })
  return {
    statements,
    scores: entries.map(({ entry, score, where, start, end }) => ({
      id: entry.id,
      score,
      where,
      span: document.toSpan(start, end),
    })),
    diagnostics: [...diagnoseScores(document, statements, entries), ...diagnoseFindings(document, outline, statements)],
  }
}
