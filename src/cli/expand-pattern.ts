import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

const WILD = /[*?]/

/** Whether a name may be a pattern of names, as a shell would have expanded it; the shell of Windows leaves that to programs. */
export function isPattern(path: string): boolean {
  return WILD.test(path)
}

/** The files and folders that a pattern names, sorted: `*` stands for any part of a name, `?` for a letter, `**` for any folders. Hidden ones only where the pattern says so. */
export async function expandPattern(pattern: string): Promise<string[]> {
  const parts = pattern.split(process.platform === 'win32' ? /[\\/]+/ : /\/+/)
  const [first = ''] = parts
  const rooted = first === '' || /^[a-z]:$/i.test(first)
  const found = await expand(rooted ? `${first}/` : '', rooted ? parts.slice(1) : parts)
  return [...new Set(found)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

async function expand(folder: string, parts: readonly string[]): Promise<string[]> {
  const [part, ...rest] = parts
  if (part === undefined) return [folder]
  if (!WILD.test(part)) return expand(join(folder, part), rest)
  const entries = await readdir(folder === '' ? '.' : folder, { withFileTypes: true }).catch(() => [])
  const deep = part === '**'
  const found = deep ? await expand(folder, rest) : []
  for (const entry of entries) {
    if (!fits(deep ? '*' : part, entry.name)) continue
    const path = join(folder, entry.name)
    if (deep && entry.isDirectory()) found.push(...(await expand(path, parts)))
    else if (!deep && (rest.length === 0 || entry.isDirectory())) found.push(...(await expand(path, rest)))
  }
  return found
}

/** Whether a name fits a pattern; a star takes as little as it can and more when what follows does not fit, so that no pattern takes long. */
function fits(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false
  let p = 0
  let n = 0
  let star = -1
  let taken = 0
  while (n < name.length) {
    const sign = pattern[p]
    if (sign === '*') {
      star = p
      taken = n
      p += 1
    } else if (sign === '?' || sign === name[n]) {
      p += 1
      n += 1
    } else if (star !== -1) {
      taken += 1
      n = taken
      p = star + 1
    } else return false
  }
  return /^\**$/.test(pattern.slice(p))
}
