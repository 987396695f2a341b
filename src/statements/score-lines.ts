import type { Document } from '../document/index.ts'
import type { NameToken, Outline, ScoreToken } from '../outline/index.ts'
import type { StatementEntry } from '../vocabulary/quality-statements.ts'
import { foldSource, type ScoreEntry } from './score-entry.ts'

/** A name met in a line, and the score found for it so far. */
interface Candidate {
  readonly name: NameToken
  readonly section: boolean
  readonly block: number
  promised: boolean
  score: ScoreToken | null
  start: number
  end: number
}

const HIGHEST = 4

/**
 * Scores given by line: under a statement's own heading, in the overview's list, in a press list or a table. A list of names without
 * scores gives nothing; a name whose score is missing beside others that have theirs gives null.
 */
export function readScoreLines(document: Document, outline: Outline): ScoreEntry[] {
  const runs = collectRuns(outline)
  const listed = outline.statements.length > 0 ? 'summary' : 'sentence'
  return runs.flatMap((run) => {
    const scored = run.filter((candidate) => candidate.score?.value != null)
    if (isContents(scored)) return []
    const own = new Set(scored.filter(({ name }) => !name.area).map(({ name }) => name.entry))
    return run
      .filter((candidate) => counts(candidate, scored.length, own))
      .map((candidate) => ({
        entry: candidate.name.entry,
        where: candidate.section ? ('section' as const) : listed,
        printedName: foldSource(document.text, candidate.name.start, candidate.name.end),
        score: candidate.score?.value ?? null,
        scoreText: meaningOf(document, candidate.score),
        start: candidate.start,
        end: candidate.end,
      }))
  })
}

/** "Assessing needs 12", "Safeguarding 14": numbers of pages, since none of them is a score. */
function isContents(scored: readonly Candidate[]): boolean {
  return scored.length > 1 && scored.every(({ score }) => (score?.value ?? 0) > HIGHEST && score?.explicit === false)
}

/** Names with their scores, in runs that nothing but theme headings and stray cells interrupts. A section's heading is a run of its own. */
function collectRuns(outline: Outline): Candidate[][] {
  const runs: Candidate[][] = []
  let run: Candidate[] = []
  let inline = false
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
    inline = false
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
        run.push({ name: token, section, block: at, promised: token.promise !== null, score: null, start, end })
      } else if (last !== undefined && contradicts(last, token)) {
        run.push({ ...last, score: token, start, end })
      } else if (last !== undefined && takes(last, token, at, inline)) {
        inline ||= token.value !== null && at === last.block
        last.score = token
        last.promised = true
        last.end = Math.max(last.end, end)
      }
    }
  }
  close()
  return runs
}

/** `Score: 3` and below it `2 - Evidence shows some shortfalls`: two readings of one statement. */
function contradicts({ section, score }: Candidate, token: ScoreToken): boolean {
  return section && score?.value != null && token.value !== null && token.explicit && token.value !== score.value
}

/** Whether a score belongs to the name before it. `inline`: the list has given scores on the names' own lines. */
function takes(last: Candidate, token: ScoreToken, at: number, inline: boolean): boolean {
  if (last.score?.value != null) return token.meaning !== null && token.value === last.score.value
  if (token.value === null || at === last.block || token.explicit) return true
  // A dash with nothing after it, in a list that gives its scores after dashes: the next line's number is not this one's.
  return !(last.name.promise === 'dash' && inline)
}

/** Whether a name is a place of its statement's score. `scored`: names of the run with scores; `own`: statements among them by their own name. */
function counts(
  { name, section, score, promised }: Candidate,
  scored: number,
  own: ReadonlySet<StatementEntry>,
): boolean {
  if (section) return true
  // A theme's name stands for a statement only among scored areas, and not where that statement has its own line.
  if (name.area) return score?.value != null && scored > 1 && !own.has(name.entry)
  return score?.value != null || (scored > 0 && (promised || scored > 2))
}

function meaningOf(document: Document, score: ScoreToken | null): string | null {
  return score?.meaning == null ? null : foldSource(document.text, score.meaning.start, score.meaning.end)
}
