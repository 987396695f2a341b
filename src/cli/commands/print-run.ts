import {
  type FormatName,
  type FormatOptions,
  isFileFormat,
  loadFileFormatter,
  loadFormatter,
  type ReadDocument,
} from '../../formats/index.ts'
import type { Failure } from '../../schema/index.ts'

/** How a run becomes output, whichever way its format is made: piece by piece, or as one file at the end. */
export interface Printer {
  begin(): string
  /** What follows for a document whose task gave `piece`. */
  add(piece: string): string
  end(failures: readonly Failure[]): Promise<string | Uint8Array>
  /** Whether the output is worth keeping where no document could be read. */
  readonly holdsFailures: boolean
}

/** The printer of a format; `asked` is what the user asked for, for a file that says so. */
export async function createPrinter(
  format: FormatName,
  options: FormatOptions,
  asked: readonly (readonly [string, string])[],
): Promise<Printer> {
  if (isFileFormat(format)) {
    const formatter = await loadFileFormatter(format)
    const documents: ReadDocument[] = []
    return {
      begin: () => '',
      add(piece) {
        documents.push(JSON.parse(piece) as ReadDocument) // what extractTask makes for these formats
        return ''
      },
      end: (failures) => formatter.print({ documents, failures, asked }, options),
      holdsFailures: false,
    }
  }
  const formatter = await loadFormatter(format, options.brief)
  let count = 0
  return {
    begin: () => formatter.before(options),
    add(piece) {
      count += 1
      return count === 1 ? piece : formatter.between + piece
    },
    end: async (failures) => formatter.after(failures, count, options),
    holdsFailures: formatter.holdsFailures,
  }
}
