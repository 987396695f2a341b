import { normalise } from '../text/normalise.ts'
import data from './data/headings.json' with { type: 'json' }

/** What a label line announces. */
export type LabelId = 'expectations' | 'commitment' | 'findings' | 'contents' | 'consideration' | 'strengths'

/** banner, credit, contact: the line itself is not part of the report; ending: nor is anything after it. */
export type FurnitureId = 'banner' | 'credit' | 'contact' | 'ending'

/** A known section heading: in which kind of report, and how deep it stands. */
export interface KnownHeading {
  readonly in: 'assessment' | 'peer-challenge'
  readonly level: number
}

/** Lines with one value each, looked up whole, by how they begin, or by a form with a council's name in it. */
interface LineTable<T> {
  readonly whole: ReadonlyMap<string, T>
  readonly starts: readonly { readonly start: string; readonly value: T }[]
  readonly named: readonly { readonly pattern: RegExp; readonly value: T }[]
}

const NAME = "(?:(?:[A-Z][\\w'.-]*|of|and|the|upon|with|in|on|&)(?: |$)){1,8}"
const LONGEST_LINE = 160
/** `2. Key recommendations`, `4.1 Scope and focus` */
const NUMBERED = /^\s*\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s+(?=[A-Za-z])/

const labels = lineTable(data.labels.map((group) => [group.texts, group.id as LabelId])) // the data's test holds ids to the closed sets
const furniture = lineTable(data.furniture.map((group) => [group.texts, group.id as FurnitureId]))
const sections = lineTable(
  data.sections.map((group) => [group.texts, { in: group.in as KnownHeading['in'], level: group.level }]),
)

/** What a label line announces; null for any other line. */
export function labelNamed(text: string): LabelId | null {
  return find(labels, text)
}

/** What sort of furniture a line is; null for the report's own lines. */
export function furnitureNamed(text: string): FurnitureId | null {
  return find(furniture, text)
}

/** A section heading that reports of a kind share; null for any other line, whole sentences among them. */
export function sectionNamed(text: string): KnownHeading | null {
  return text.endsWith('.') ? null : find(sections, text)
}

function lineTable<T>(groups: readonly (readonly [readonly string[], T])[]): LineTable<T> {
  const whole = new Map<string, T>()
  const starts: { start: string; value: T }[] = []
  const named: { pattern: RegExp; value: T }[] = []
  for (const [texts, value] of groups) {
    for (const text of texts) {
      if (text.includes('{authority}'))
        named.push({ pattern: new RegExp(`^${text.replace('{authority}', NAME)}$`), value })
      else if (text.endsWith(' …')) starts.push({ start: text.slice(0, -2).toLowerCase(), value })
      else whole.set(normalise(text), value)
    }
  }
  return { whole, starts, named }
}

function find<T>(table: LineTable<T>, text: string): T | null {
  if (text.length > LONGEST_LINE) return null
  const bare = text.replace(NUMBERED, '')
  const whole = table.whole.get(normalise(text)) ?? (bare === text ? undefined : table.whole.get(normalise(bare)))
  if (whole !== undefined) return whole
  const line = bare.trim().toLowerCase()
  const start = table.starts.find((one) => line.startsWith(one.start) && !/^[a-z]/.test(line.slice(one.start.length)))
  return start?.value ?? table.named.find(({ pattern }) => pattern.test(text.trim()))?.value ?? null
}
