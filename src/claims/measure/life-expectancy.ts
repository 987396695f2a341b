import type { MeasureInput } from './measure.ts'
import { join, uncapitalised } from './phrase.ts'

const EXPECTS_TO_LIVE =
  /^(.+?),? (?:(?:can|could|may|might|do|did) expect|(?:is|are|was|were) expected) to live(?: for| to)?$/i
const LIVES = /^(.+?),? (?:live|lived|lives|will live)(?: on average)?(?: for)?$/i
const LONGER = /^(?: of life)? (?:less|fewer|more|longer|shorter)\b/
const NAMED = /^(?:gap in )?life expectancy of(?= )/
const GROUP_ALONE = /^(?:an? |the )?[a-z-]+(?: [a-z]+){0,2}$/i

/**
 * Life expectancy, which every council's profile gives and few name: "women can expect to live 79.5 years, and men 76", "8 years less than
 * elsewhere". Null for any other figure.
 */
export function lifeExpectancy({ figure, clause, earlier, reading }: MeasureInput): string | null {
  if (!/^years?$/.test(figure.unit ?? '')) return null
  const { before, after } = clause
  const isGap = LONGER.test(reading.sentence.lower.slice(figure.to))
  const who = EXPECTS_TO_LIVE.exec(before)?.[1] ?? (isGap ? LIVES.exec(before)?.[1] : undefined)
  if (who !== undefined) return join(isGap ? 'gap in' : '', 'life expectancy of', uncapitalised(who))
  const named = NAMED.exec(earlier.at(-1)?.measure ?? '')?.[0]
  return named !== undefined && after === '' && GROUP_ALONE.test(before) ? join(named, before) : null
}
