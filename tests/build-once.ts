import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const LOCK = join(ROOT, 'node_modules', '.cqc-extract-build')
const STALE_AFTER_MS = 300_000

/**
 * Builds the command where the build is older than the source, so that tests are of what a user runs. For the tests that run it, before all
 * others of their file; files that run at once wait for one another.
 */
export function buildOnce(): void {
  for (;;) {
    if (!isBeingBuilt() && isBuilt()) return
    if (locked()) break
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    if (!isBuilt()) execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT })
  } finally {
    rmdirSync(LOCK)
  }
}

function isBeingBuilt(): boolean {
  const since = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs
  return since !== undefined && Date.now() - since < STALE_AFTER_MS
}

function isBuilt(): boolean {
  const built = join(ROOT, 'dist', 'cli.js')
  const scripts = readdirSync(ROOT).filter((name) => /^build.*\.mjs$/.test(name))
  const since = Math.max(
    newest(join(ROOT, 'src')),
    newest(join(ROOT, 'bin')),
    ...scripts.map((name) => statSync(join(ROOT, name)).mtimeMs),
  )
  return existsSync(built) && statSync(built).mtimeMs >= since
}

function locked(): boolean {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    // Left behind by a run that was broken off.
    if (existsSync(LOCK) && !isBeingBuilt()) rmdirSync(LOCK)
    return false
  }
}

/** When a file of a folder was last changed. */
function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}
