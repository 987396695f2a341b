import type { Document } from '../document/index.ts'
import type { NameToken, Outline, ScoreToken } from '../outline/index.ts'
import { foldSource, type ScoreEntry } from './score-entry.ts'

/** A name met in a line, and the score found for it so far. */
interface Candidate {
  readonly name: NameToken
  readonly section: boolean
  readonly block: number
  promised: boolean
  score: ScoreToken | null
  /** Its score stands in its own block. */
  inline: boolean
  start: number
  end: number
}

/**
 * Scores given by line: under a statement's own heading, in the overview's list, in a press list or a table. A list of names without
 * scores gives nothing; a name whose score is missing beside others that have theirs gives null.
 */
export function readScoreLines(document: Document, outline: Outline): ScoreEntry[] {
  const runs = collectRuns(outline)
  const listed = outline.statements.length > 0 ? 'summary' : 'sentence'
  return runs.flatMap((run) =>
    run
      .filter((candidate) => counts(candidate, run))
      .map((candidate) => ({
        entry: candidate.name.entry,
        where: candidate.section ? ('section' as const) : listed,
        printedName: foldSource(document.text, candidate.name.start, candidate.name.end),
        score: candidate.score?.value ?? null,
        scoreText: meaningOf(document, candidate.score),
        start: candidate.start,
        end: candidate.end,
      })),
  )
}

/** Names with their scores, in runs that nothing but theme headings and stray cells interrupts. A section's heading is a run of its own. */
function collectRuns(outline: Outline): Candidate[][] {
  const runs: Candidate[][] = []
  let run: Candidate[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const [at, placed] of outline.blocks.entries()) {
    const line = outline.scoreLines.get(at)
    if (line === undefined) {
      if (placed.role !== 'furniture' && placed.role !== 'theme-heading') close()
      continue
    }
    const section = placed.role === 'statement-heading'
    if (section) close()
    for (const [index, token] of line.tokens.entries()) {
      // One line may be several of the document's, joined: only its ends are the block's.
      const start = index === 0 ? placed.block.start : token.start
      const end = index === line.tokens.length - 1 ? placed.block.end : token.end
      const last = run[run.length - 1]
      if (token.type === 'name') {
        if (last?.section === true) close()
        run.push({
          name: token,
          section,
          block: at,
          promised: token.promise !== null,
          score: null,
          inline: false,
          start,
          end,
        })
      } else if (last !== undefined && takes(last, token, at, run)) {
        if (last.score?.value == null) last.inline = at === last.block
        last.score = token
        last.promised = true
        last.end = Math.max(last.end, end)
      }
    }
  }
  close()
  return runs
}

/** Whether a score belongs to the name before it. */
function takes(last: Candidate, token: ScoreToken, at: number, run: readonly Candidate[]): boolean {
  if (last.score?.value != null) return token.meaning !== null && token.value === last.score.value
  if (token.value === null || at === last.block || token.explicit) return true
  // A dash with nothing after it, in a list that gives its scores after dashes: the next line's number is not this one's.
  return !(last.name.promise === 'dash' && run.some((other) => other.inline && other.score?.value != null))
}

function counts(candidate: Candidate, run: readonly Candidate[]): boolean {
  const scored = run.filter((other) => other.score?.value != null)
  if (candidate.section) return true
  if (candidate.name.area) {
    // A theme's name stands for a statement only among scored areas, and not where that statement has its own line.
    const { id } = candidate.name.entry
    const named = run.some((other) => other !== candidate && other.name.entry.id === id && other.score?.value != null)
    return candidate.score?.value != null && scored.length > 1 && !named
  }
  return candidate.score?.value != null || (scored.length > 0 && (candidate.promised || scored.length > 2))
}

function meaningOf(document: Document, score: ScoreToken | null): string | null {
  return score?.meaning == null ? null : foldSource(document.text, score.meaning.start, score.meaning.end)
}
