import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { Failure } from '../schema/index.ts'
import { expandPattern, isPattern } from './expand-pattern.ts'
import { cannotRead } from './read-input.ts'
import { STDIN } from './stdin.ts'

/** The inputs of a run in the order in which they are read and printed. */
export interface FoundInputs {
  readonly paths: readonly string[]
  /** Folders that could not be listed. */
  readonly failures: readonly Failure[]
  /** How many files in folders were passed over for their extension, by extension. */
  readonly skipped: ReadonlyMap<string, number>
}

// In a folder, what could be a report: the formats we read, those we can say something helpful about, and files without
// an extension, which are told by content. A file named on the command line is always read.
const COULD_BE_A_REPORT = new Set(
  ['', '.txt', '.text', '.md', '.markdown', '.htm', '.html', '.xhtml', '.pdf', '.docx'].concat([
    '.doc',
    '.odt',
    '.rtf',
    '.docm',
    '.dotx',
    '.pages',
    '.mht',
    '.mhtml',
  ]),
)

/** Files as given, each once; a folder gives its files, at any depth, sorted, without hidden ones. Links are followed, each folder once. `also` are further extensions to take from folders. */
export async function findInputs(given: readonly string[], also: readonly string[] = []): Promise<FoundInputs> {
  const seen = new Set<string>()
  const isNew = (path: string) => path === STDIN || (!seen.has(resolve(path)) && seen.add(resolve(path)) !== null)
  const found = { paths: [] as string[], failures: [] as Failure[], skipped: new Map<string, number>() }
  for (const path of await expanded(given)) {
    const folder = path !== STDIN && (await stat(path).catch(() => null))?.isDirectory()
    if (!folder) {
      if (isNew(path)) found.paths.push(path)
      continue
    }
    const inside: string[] = []
    await walk(path, { ...found, also, paths: inside, visited: new Set() })
    for (const one of inside.sort(plainly)) if (isNew(one)) found.paths.push(one)
  }
  return found
}

/** Names that no file has and that are patterns, expanded; one that matches nothing stays, so that the run names it. */
async function expanded(given: readonly string[]): Promise<string[]> {
  const paths: string[] = []
  for (const path of given) {
    const isMissing = path !== STDIN && isPattern(path) && (await stat(path).catch(() => null)) === null
    const matches = isMissing ? await expandPattern(path) : []
    for (const one of matches.length === 0 ? [path] : matches) paths.push(one)
  }
  return paths
}

interface Walk {
  readonly also: readonly string[]
  readonly paths: string[]
  readonly failures: Failure[]
  readonly skipped: Map<string, number>
  /** Real paths of the folders walked, so that a link back up is not followed for ever. */
  readonly visited: Set<string>
}

async function walk(folder: string, state: Walk): Promise<void> {
  try {
    const real = await realpath(folder)
    if (state.visited.has(real)) return
    state.visited.add(real)
    const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => plainly(a.name, b.name))
    for (const entry of entries) {
      // `~$draft.docx` says only who has draft.docx open.
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
      const path = join(folder, entry.name)
      // A link that leads nowhere is kept, so that the run names it; pipes, sockets and devices are no documents.
      const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry
      if (target?.isDirectory()) await walk(path, state)
      else if (target === null || target.isFile()) keep(path, state)
    }
  } catch (error) {
    const { code, message } = cannotRead(error)
    state.failures.push({ path: folder, code, message })
  }
}

function keep(path: string, state: Walk): void {
  const extension = extname(path).toLowerCase()
  if (COULD_BE_A_REPORT.has(extension) || state.also.includes(extension)) state.paths.push(path)
  else state.skipped.set(extension, (state.skipped.get(extension) ?? 0) + 1)
}

function plainly(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
