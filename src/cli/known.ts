import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { CqcExtractError } from '../errors.ts'
import { GENERATOR } from '../generator.ts'
import { cannotRead } from './read-input.ts'

/** Inputs that were read before by this version, by their content. */
export interface Known {
  /** Whether the file's content is among them. A file that cannot be read is not. */
  has(path: string): Promise<boolean>
}

// Of a digest so much tells files apart: among a hundred million the chance of a mistake is one in several thousand.
const ENOUGH = 16

/**
 * Reads which inputs stand in records printed before, as one report a line: the others of a run that died, or what is new since. Lines of
 * other versions are passed over, since this one reads anew what they read. Rejects with a CqcExtractError for a file that cannot be read.
 */
export async function readKnown(files: readonly string[]): Promise<Known> {
  const seen = new Set<string>()
  for (const file of files) {
    try {
      for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
        remember(line, seen)
    } catch (error) {
      const { code, message } = cannotRead(error)
      throw new CqcExtractError(code, `--known ${file}: ${message}`, { cause: error })
    }
  }
  return {
    async has(path) {
      try {
        const hash = createHash('sha256')
        for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer) // a file yields buffers
        return seen.has(hash.digest('hex').slice(0, ENOUGH))
      } catch {
        return false
      }
    },
  }
}

/** The last line of a run that died may be half a line. */
function remember(line: string, seen: Set<string>): void {
  try {
    const { generator, source } = JSON.parse(line) as {
      generator?: { version?: unknown }
      source?: { sha256?: unknown }
    }
    if (generator?.version === GENERATOR.version && typeof source?.sha256 === 'string')
      seen.add(source.sha256.slice(0, ENOUGH))
  } catch {
    // What is no record knows nothing.
  }
}
