import type { StatementId } from '../schema/index.ts'
import type { SentenceToken } from './score-tokens.ts'

/** What a sentence gives a score to: statements by name, so many of the nine, the others, or all. */
export interface ScoredTarget {
  readonly value: number
  readonly ids: readonly StatementId[]
  readonly count: number | null
  readonly rest: boolean
  readonly all: boolean
}

type Target = Omit<ScoredTarget, 'value'>
type Run = { readonly from: number; readonly to: number } & (
  | { readonly type: 'scores'; readonly values: readonly number[] }
  | { readonly type: 'target'; readonly target: Target }
)

/** Between a score and what it is given to: "3 for", "a four in", "top marks: ". */
const LEADS_ON = /^["']?[^.;]{0,12}?(?:\b(?:for|in|on|across|to|including|namely)\b|such as|:|\()/i
/** What follows has the same score as what went before. */
const LIKEWISE = /^["']?,? (?:as (?:did|was|were|well as)|along with|alongside|together with|and so did)\b/i
/** A new clause, whose score is its own. */
const NEW_CLAUSE = /\b(?:while|whilst|whereas|but|except|apart from|other than|aside from|with|bar|however)\b/i
/** What leads from a count to the names it counts: "five areas: A; B", "in two (X and Y)", "four, including". */
const COUNTS_THESE = /(?:[:(-]|\b(?:including|namely|such as|are|were|being|of))\s?["']?$/i

/**
 * Gives each score of a sentence to what it is said of. A sentence that begins with a score goes on to name what has it ("3 for X, 2 for Y");
 * one that begins with names gives their score after them ("X and Y scored 3"); a score between two is told by the word that follows it.
 */
export function pairScores(text: string, tokens: readonly SentenceToken[]): ScoredTarget[] {
  const runs = toRuns(text, tokens)
  const first = runs[0]
  if (first === undefined || runs.length < 2) return []
  const forward = first.type === 'scores' || runs[runs.length - 1]?.type === 'target'
  const pairs: ScoredTarget[] = []
  const taken = new Set<number>()
  for (const [index, run] of runs.entries()) {
    if (run.type !== 'scores') continue
    const before = taken.has(index - 1) ? undefined : runs[index - 1]
    const after = runs[index + 1]
    const [value, last] = [run.values[0] ?? 0, run.values[run.values.length - 1] ?? 0]
    const bothSides = run.values.length === 2 && value !== last && before?.type === 'target' && after?.type === 'target'
    if (bothSides) {
      pairs.push({ value, ...before.target }, { value: last, ...after.target })
      taken.add(index - 1).add(index + 1)
    } else if (new Set(run.values).size === 1) {
      const likewise = before !== undefined && after?.type === 'target' && LIKEWISE.test(text.slice(run.to, after.from))
      if (likewise) {
        pairs.push({ value, ...after.target })
        taken.add(index + 1)
      }
      const leadsOn =
        after?.type === 'target' &&
        !likewise &&
        (before === undefined || (forward && LEADS_ON.test(text.slice(run.to, after.from + 1))))
      const side = leadsOn ? after : before
      if (side?.type !== 'target') continue
      pairs.push({ value, ...side.target })
      taken.add(leadsOn ? index + 1 : index - 1)
    }
  }
  return pairs
}

/** Neighbouring tokens of one side: scores, or what scores are given to. */
function toRuns(text: string, tokens: readonly SentenceToken[]): Run[] {
  const runs: Run[] = []
  let group: SentenceToken[] = []
  const close = () => {
    const [head] = group
    const tail = group[group.length - 1]
    if (head === undefined || tail === undefined) return
    const { from } = head
    const { to } = tail
    const values = group.flatMap((token) => (token.type === 'score' ? [token.value] : []))
    if (head.type === 'score') runs.push({ type: 'scores', values, from, to })
    else runs.push({ type: 'target', target: toTarget(group), from, to })
    group = []
  }
  for (const [at, token] of tokens.entries()) {
    const last = group[group.length - 1]
    const goesOn = last?.type === 'count' && namesFrom(tokens, at) === last.count
    if (last !== undefined && !goesOn && isNewRun(text.slice(last.to, token.from), last, token)) close()
    group.push(token)
  }
  close()
  return runs
}

/** How many names stand side by side: "in two areas, X and Y". */
function namesFrom(tokens: readonly SentenceToken[], at: number): number {
  const end = tokens.findIndex((token, i) => i >= at && token.type !== 'name')
  return (end === -1 ? tokens.length : end) - at
}

function isNewRun(between: string, last: SentenceToken, token: SentenceToken): boolean {
  if ((last.type === 'score') !== (token.type === 'score')) return true
  if (token.type === 'score') return false
  if (NEW_CLAUSE.test(between)) return true
  return last.type !== 'name' && token.type === 'name' && !COUNTS_THESE.test(between)
}

function toTarget(group: readonly SentenceToken[]): Target {
  const ids = group.flatMap((token) => (token.type === 'name' ? [token.id] : []))
  const rest = group.find((token) => token.type === 'rest')
  const count = group.find((token) => token.type === 'count')
  return {
    ids: [...new Set(ids)],
    count: rest?.count ?? count?.count ?? null,
    rest: rest !== undefined,
    all: group.some((token) => token.type === 'all'),
  }
}
