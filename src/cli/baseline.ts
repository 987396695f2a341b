import { CqcExtractError } from '../errors.ts'
import type { CheckedDocument } from '../schema/index.ts'
import type { Context } from './context.ts'
import { fileSink } from './file-sink.ts'
import { readSmallText } from './read-small-text.ts'

const VERSION = 1

/** A diagnostic that is known; `reason` is written by hand and says why it may stay. */
export interface KnownEntry {
  readonly fingerprint: string
  readonly path: string
  readonly rule: string
  readonly message: string
  readonly reason?: string
}

/** What a baseline file lists. Rejects with one sentence for a file that is none. */
export async function readBaseline(path: string): Promise<KnownEntry[]> {
  return parseBaseline(await readSmallText(path, '--baseline'), path)
}

function parseBaseline(text: string, path: string): KnownEntry[] {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (error) {
    throw new CqcExtractError('BAD_OPTION', `--baseline ${path}: it is no JSON; write one with --write-baseline`, {
      cause: error,
    })
  }
  const { version, known } = (file ?? {}) as { version?: unknown; known?: unknown } // whatever JSON it is, these are read and tested
  if (version !== VERSION || !Array.isArray(known))
    throw new CqcExtractError('BAD_OPTION', `--baseline ${path}: it is no baseline; write one with --write-baseline`)
  return known.flatMap((entry: Partial<Record<keyof KnownEntry, unknown>> | null): KnownEntry[] => {
    const { fingerprint, path: of, rule, message, reason } = entry ?? {}
    if (typeof fingerprint !== 'string') return []
    const words = (value: unknown) => (typeof value === 'string' ? value : '')
    return [
      {
        fingerprint,
        path: words(of),
        rule: words(rule),
        message: words(message),
        ...(typeof reason === 'string' ? { reason } : {}),
      },
    ]
  })
}

/** The reasons that an earlier file gives, by fingerprint; none where there is no file yet, or one that is no baseline. */
async function reasonsIn(path: string): Promise<Map<string, string>> {
  try {
    const entries = await readBaseline(path)
    return new Map(entries.flatMap(({ fingerprint, reason }) => (reason === undefined ? [] : [[fingerprint, reason]])))
  } catch {
    return new Map()
  }
}

/** Says which entries of a baseline are found no more in the documents that were checked. */
export function tellStale(
  path: string,
  entries: readonly KnownEntry[],
  documents: readonly CheckedDocument[],
  context: Context,
): void {
  const found = new Set(documents.flatMap(({ diagnostics }) => diagnostics.map(({ fingerprint }) => fingerprint)))
  const checked = new Set(documents.map((document) => document.path))
  const stale = entries.filter((entry) => checked.has(entry.path) && !found.has(entry.fingerprint))
  for (const { path: of, rule, message } of stale)
    context.say(`${path}: found no more in ${of}: ${message.replaceAll('`', '')} (${rule})`)
  if (stale.length > 0) context.say(`${path}: ${stale.length} stale; write it again with --write-baseline`)
}

/** Lists everything found as known, one entry to a diagnostic with its words, so that a change to the file can be read. Reasons written by hand into the file that is there are kept. */
export async function writeBaseline(
  path: string,
  documents: readonly CheckedDocument[],
  context: Context,
): Promise<void> {
  const reasons = await reasonsIn(path)
  const known = documents.flatMap((document) =>
    document.diagnostics.map(({ fingerprint, rule, message }): KnownEntry => {
      const reason = reasons.get(fingerprint)
      return { fingerprint, path: document.path, rule, message, ...(reason === undefined ? {} : { reason }) }
    }),
  )
  const sink = await fileSink(
    path,
    documents.map((document) => document.path),
  )
  await sink.write(`${JSON.stringify({ version: VERSION, known }, null, 2)}\n`)
  await sink.close()
  context.say(`${path}: ${known.length} known`)
}
