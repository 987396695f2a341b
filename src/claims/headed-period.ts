import { toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import { type AttachedPeriod, findDates, findPeriods, type PeriodMention } from './period.ts'

/** The period that a heading gives to the figures below it, and the level of that heading where it has one. */
export interface Headed {
  readonly period: AttachedPeriod
  readonly level: number | null
}

const HEADINGS: ReadonlySet<PlacedBlock['role']> = new Set(['heading', 'theme-heading', 'statement-heading', 'label'])

const LED_IN = /(?:^|[\s(])(?:in|during|for|from|between|over|throughout) (?:the )?$/
const LONG = 300
const DAY = 86_400_000

/** A year, or a shorter time that "in" or "during" leads in: the day of a meeting or of publication dates no figures. */
function isTold(lower: string, { from, start, end }: PeriodMention): boolean {
  if (start === null || end === null || start === end) return false
  return LED_IN.test(lower.slice(0, from)) || Date.parse(end) - Date.parse(start) >= LONG * DAY
}

/**
 * The period in force after a block: a heading that names one gives it ("Who we supported during 2023/24") until another does, or until a
 * heading above it in rank or a new theme or statement begins something else. Other blocks change nothing.
 */
export function headedBy(placed: PlacedBlock, before: Headed | null): Headed | null {
  if (!HEADINGS.has(placed.role)) return before
  const { block } = placed
  const level = block.kind === 'heading' ? block.level : null
  const { passage } = block
  const lower = passage.text.toLowerCase()
  const period = findPeriods(lower, findDates(passage.text, lower)).find((found) => isTold(lower, found))
  if (period !== undefined) {
    const at = toSource(passage, period.from, period.to)
    const text = passage.text.slice(period.from, period.to)
    return { period: { text, start: period.start, end: period.end, basis: 'carried', at }, level }
  }
  if (before === null || placed.role === 'theme-heading' || placed.role === 'statement-heading') return null
  return level !== null && before.level !== null && level < before.level ? null : before
}
