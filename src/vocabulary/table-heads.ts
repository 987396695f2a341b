import { anyOf } from '../text/phrases.ts'
import { benchmarkWords } from './benchmarks.ts'
import data from './data/table-heads.json' with { type: 'json' }

/**
 * What a head says of the figures under it. own: the council's; benchmark-…: another area's; target, expected, planned, forecast: what should
 * or may come; previous: an earlier time's; change, rank, base: told of another figure; period, source, unit: facts of the row; none: no figures.
 */
export type HeadRole = keyof typeof data.roles

/** Every wording with its role; one wording has one role. */
const roles: ReadonlyMap<string, HeadRole> = new Map(
  Object.entries(data.roles).flatMap(([role, phrases]) => phrases.map((phrase) => [phrase, role as HeadRole] as const)),
)
const ROLE = new RegExp(`(?<![a-z0-9-])(?:${anyOf([...roles.keys()])})(?![a-z0-9-])`, 'g')
const FILLER = new Set(data.fillers)
const LABELS = new Set(data.labels)
const BLANK = new Set(data.blank)

/** A role that a head's words name, and where. */
export interface RoleMention {
  readonly role: HeadRole
  readonly from: number
  readonly to: number
}

/** Every role that a head in small letters names, in order. */
export function findRoles(lower: string): RoleMention[] {
  return [...lower.matchAll(ROLE)].map((match) => ({
    role: roles.get(match[0]) ?? 'none',
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Whether words say nothing by themselves. */
export function isFiller(lower: string): boolean {
  return lower.split(/[\s,;:()/–-]+/).every((word) => word === '' || FILLER.has(word))
}

/** Whether a head stands over the names of measures and says no more than that. */
export function isLabelHead(lower: string): boolean {
  return LABELS.has(lower)
}

/** Whether a cell says that there is no figure. */
export function isBlankCell(lower: string): boolean {
  return lower === '' || BLANK.has(lower)
}

const regional = benchmarkWords.find(({ benchmark }) => benchmark === 'regional-average')
const regions = new Set(
  [...(regional?.adjectives ?? []), ...(regional?.places ?? [])].map((name) => name.replace(/^the /, '')),
)
const REGION = new RegExp(
  `(?<![a-z])(?:${anyOf([...regions])})(?: (?:region|average|avg|regional average|median))?(?![a-z])`,
)

/** The region that the head of a table's column names. */
export function findRegion(lower: string): { readonly from: number; readonly to: number } | null {
  const match = REGION.exec(lower)
  return match === null ? null : { from: match.index, to: match.index + match[0].length }
}
