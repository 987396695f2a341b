import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const SCRIPTS = ['build.mjs', 'build-expressions.mjs', join('bin', 'load.js')]

/** Before all tests: builds the command where the build is older than the source, so that they are of what a user runs. */
export default function buildOnce(): void {
  const built = join(ROOT, 'dist', 'cli.cjs')
  const since = Math.max(newest(join(ROOT, 'src')), ...SCRIPTS.map((name) => statSync(join(ROOT, name)).mtimeMs))
  if (!existsSync(built) || statSync(built).mtimeMs < since)
    execFileSync(process.execPath, ['build.mjs'], { cwd: ROOT })
}

/** When a file of a folder was last changed. */
function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Math.max(...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs))
}
