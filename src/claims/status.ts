import type { ClaimStatus } from '../schema/index.ts'
import { SPENT, statusesAfter, statusesBefore } from '../vocabulary/statuses.ts'
import type { Figure, Reading } from './reading.ts'

/** A turn of the sentence, behind which nothing said before holds. */
const TURN =
  /;|\. |,? (?:but|while|whilst|whereas|although|though|however|compared)(?![a-z])|, (?:which|who|up|down)(?![a-z])|, and (?:it|they|the|a|an|its|their|there|this|that|each|all) /
const IN_BRACKETS = /^ \([^()]{0,30}\)/
const LONGEST_BEFORE = 160
const LONGEST_AFTER = 60

/**
 * Whether a figure is so, from the words around it in its clause: "413 beds to be added" are planned, "14% by 2031" after "is expected to" a
 * forecast, a budget an estimate until it is spent. What the words nearest to it say holds; a figure that nothing is said of is reported.
 */
export function statusOf(reading: Reading, figure: Figure): ClaimStatus {
  if (figure.noun !== null && /\b(?:planned|proposed)\b/i.test(figure.noun)) return 'planned'
  const said = statusBehind(reading, figure) ?? statusAhead(reading, figure) ?? 'reported'
  // What is set against a target is none.
  return said === 'target' && figure.comparisons.some(({ benchmark }) => benchmark === 'target') ? 'reported' : said
}

function statusBehind({ sentence, figures }: Reading, { to }: Figure): ClaimStatus | null {
  const from = to + (IN_BRACKETS.exec(sentence.lower.slice(to, to + 34))?.[0].length ?? 0)
  const next = figures.find((figure) => figure.from >= from)?.from ?? sentence.lower.length
  const after = sentence.lower.slice(from, Math.min(next, from + LONGEST_AFTER))
  const said = statusesAfter(after.slice(0, TURN.exec(after)?.index ?? after.length))
  // "£6.9m had been saved": what has happened is said at once.
  return said.find(({ from, status }) => status !== 'reported' || from <= 1)?.status ?? null
}

function statusAhead({ sentence, sources }: Reading, { from, kind }: Figure): ClaimStatus | null {
  const start = Math.max(0, from - LONGEST_BEFORE)
  const ahead = sentence.lower.slice(start, from)
  const isSpent = SPENT.test(ahead)
  const said = statusesBefore(ahead).findLast(
    (mention) =>
      (!mention.money || (kind === 'money' && !isSpent)) &&
      !TURN.test(ahead.slice(mention.to)) &&
      // "Workforce Estimates" is a name.
      !sources.some((source) => source.from < start + mention.to && start + mention.from < source.to),
  )
  return said?.status ?? null
}
