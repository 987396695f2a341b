import type { ClaimStatus } from '../schema/index.ts'
import { statusesAfter, statusesBefore } from '../vocabulary/statuses.ts'
import type { Figure, Reading } from './reading.ts'

/** A turn of the sentence, behind which nothing said before holds. */
const TURN =
  /;|\. |, (?:but|while|whilst|whereas|although|though|however|which|who|compared|up|down)(?![a-z])|(?<![a-z])(?:but|while|whilst|whereas|although|compared)(?![a-z])|, and (?:it|they|the|its|their|there|this|that) /
const LONGEST_BEFORE = 160
const LONGEST_AFTER = 60

/**
 * Whether a figure is so, from the words around it in its clause: "413 beds to be added" are planned, "14% by 2031" after "is expected to" a
 * forecast. What the words nearest to it say holds; a figure that nothing is said of is reported.
 */
export function statusOf({ sentence, figures }: Reading, figure: Figure): ClaimStatus {
  const { lower } = sentence
  const next = figures.find(({ from }) => from >= figure.to)?.from ?? lower.length
  const after = lower.slice(figure.to, Math.min(next, figure.to + LONGEST_AFTER))
  const turn = TURN.exec(after)?.index ?? after.length
  const behind = statusesAfter(after.slice(0, turn))[0]
  if (behind !== undefined) return behind.status
  const ahead = lower.slice(Math.max(0, figure.from - LONGEST_BEFORE), figure.from)
  const before = statusesBefore(ahead).findLast(
    ({ to, money }) => (!money || figure.kind === 'money') && !TURN.test(ahead.slice(to)),
  )
  return before?.status ?? 'reported'
}
