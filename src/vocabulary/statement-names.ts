import { matchesOf } from '../text/matches.ts'
import { normalise } from '../text/normalise.ts'
import { anyOf } from '../text/phrases.ts'
import { type StatementEntry, statementEntries } from './quality-statements.ts'

/** A name that stands in a text; `area` where a theme's name stands in a statement's place. Offsets into the text. */
export interface NameMatch {
  readonly entry: StatementEntry
  readonly area: boolean
  readonly from: number
  readonly to: number
}

/** Names as a tree of words: a pattern of all their variants takes longer to compile than a report takes to read. */
interface Node {
  readonly next: Map<string, Node>
  entry: StatementEntry | null
  area: boolean
}

const root: Node = { next: new Map(), entry: null, area: false }
for (const entry of statementEntries) {
  for (const area of entry.areas) add(area.text, entry, true)
  for (const text of [entry.name, ...entry.variants.map((variant) => variant.text)]) add(text, entry, false)
}
const FIRST_WORD = new RegExp(`(?<![\\w-])(?:${[...root.next.keys()].join('|')})\\b`, 'gi')
const WORD = /[a-z0-9]+(?:'s\b)?|&/iy
const GAP = /[ ,()/'-]{1,3}/y

function add(text: string, entry: StatementEntry, area: boolean): void {
  let node = root
  for (const word of normalise(text).split(' ')) {
    const next: Node = node.next.get(word) ?? { next: new Map(), entry: null, area: false }
    node.next.set(word, next)
    node = next
  }
  node.entry = entry
  node.area = area
}

/** The longest statement or area name that begins at an offset, whatever its case, commas and apostrophes; null when none does. */
export function nameAt(text: string, at: number): NameMatch | null {
  let node: Node | undefined = root
  let found: NameMatch | null = null
  let to = at
  while (node !== undefined) {
    WORD.lastIndex = to
    const word = WORD.exec(text)?.[0]
    if (word === undefined) break
    node = node.next.get(word === '&' ? 'and' : word.replace("'", '').toLowerCase())
    to += word.length
    if (node?.entry != null && !/^-[a-z]/i.test(text.slice(to, to + 2)))
      found = { entry: node.entry, area: node.area, from: at, to }
    GAP.lastIndex = to
    const gap = GAP.exec(text)?.[0]
    if (gap === undefined) break
    to += gap.length
  }
  return found
}

/** Every statement name in a text, in order; theme names in a statement's place are left out. */
export function findNames(text: string): NameMatch[] {
  const found: NameMatch[] = []
  let end = 0
  for (const match of matchesOf(text, FIRST_WORD)) {
    if (match.index < end) continue
    const name = nameAt(text, match.index)
    if (name === null || name.area) continue
    found.push(name)
    end = name.to
  }
  return found
}

const byShortName = new Map(statementEntries.flatMap((entry) => entry.short.map((text) => [text, entry] as const)))
/** A short name as an item of a list, or as what a score is for. */
const SHORT_NAME = new RegExp(
  `(?<=^|[,;:(] |\\b(?:and|for|in|its|both|on) )(?:${anyOf([...byShortName.keys()])})(?=[,;.:)]|$| \\(| (?:and|were|was|also|each|both|scored|with|at|as)\\b| [1-4]\\b)`,
  'gi',
)

/** The statements that a text names in short, apart from the names it prints in full; only beside another name is a short one a name. */
export function findShortNames(text: string, full: readonly NameMatch[]): NameMatch[] {
  const found: NameMatch[] = []
  for (const match of matchesOf(text, SHORT_NAME)) {
    const entry = byShortName.get(match[0].toLowerCase())
    const [from, to] = [match.index, match.index + match[0].length]
    const isPart = full.some((name) => name.from < to && from < name.to)
    if (entry !== undefined && !isPart && full.every((name) => name.entry !== entry))
      found.push({ entry, area: false, from, to })
  }
  return full.length + found.length > 1 ? found : []
}
