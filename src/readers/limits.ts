import { CqcExtractError } from '../errors.ts'

/** How much of an input is read before it is refused; each bound is generous for a real report and small for this machine. */
export interface ReadLimits {
  /** Bytes of the input itself. */
  readonly bytes: number
  /** Sheets of a PDF. */
  readonly pages: number
  /** Depth of lists in lists, quotes in quotes, elements in elements. */
  readonly nesting: number
  /** Bytes that the parts of a compressed file may take once expanded. */
  readonly expandedBytes: number
}

/** The limits that hold unless a caller raises them. */
export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 64 * 1024 * 1024,
  pages: 2000,
  nesting: 500,
  expandedBytes: 256 * 1024 * 1024,
}

/** What a caller may say about how an input is read. */
export interface ReadOptions {
  /** Limits to raise or lower; the others keep their default. */
  readonly limits?: Partial<ReadLimits>
}

/** The limits of a call, with every gap filled. */
export function resolveLimits(options: ReadOptions): ReadLimits {
  return { ...DEFAULT_LIMITS, ...options.limits }
}

/** The failure of an input that is too much for a limit; `excess` is what it is or has, `limit` the option that raises it. */
export function exceeds(excess: string, limit: string): CqcExtractError {
  return new CqcExtractError('TOO_LARGE', `${excess}; ${limit} raises the limit`)
}

/** Bytes for a person: `64 MiB`. */
export function inUnits(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KiB`
  return `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MiB`
}
