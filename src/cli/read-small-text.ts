import { CqcExtractError } from '../errors.ts'
import { decodeText } from '../readers/decode.ts'
import { readFileBytes } from './read-input.ts'

const MAX_BYTES = 16 * 1024 * 1024

/** The text of a file that an option names; rejects with a CqcExtractError that names the option. */
export async function readSmallText(path: string, option: string): Promise<string> {
  try {
    return decodeText(await readFileBytes(path, MAX_BYTES))
  } catch (error) {
    if (error instanceof CqcExtractError)
      throw new CqcExtractError(error.code, `${option} ${path}: ${error.message}`, { cause: error })
    throw error
  }
}
