import { CqcExtractError } from '../errors.ts'
import { normalise } from '../text/normalise.ts'
import { authorities } from '../vocabulary/authorities.ts'
import { readSmallText } from './read-small-text.ts'

const GSS_CODE = /\bE(?:06|08|09|10)\d{6}\b/g

/** The GSS code of the council that a word names: its code, or one of its names. Throws a CqcExtractError where none has that name. */
export function councilNamed(given: string, option: string): string {
  const wanted = normalise(given)
  const found = authorities.find(
    ({ gssCode, name, officialName, variants = [] }) =>
      normalise(gssCode) === wanted || [name, officialName, ...variants].some((one) => normalise(one) === wanted),
  )
  if (found !== undefined) return found.gssCode
  throw new CqcExtractError('BAD_OPTION', `${option} \`${given}\`: no council of the 153 has that name or GSS code`)
}

/**
 * The neighbours of a council that a file lists: names or GSS codes, one on a line, or a table with GSS codes (as CIPFA gives them out). Of a
 * table with the neighbours of many councils, only the lines that begin with the council's own code count. Rejects for an empty file.
 */
export async function readNeighbours(path: string, gssCode: string): Promise<string[]> {
  const text = await readSmallText(path, '--neighbours')
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const coded = lines
    .map((line) => [...line.matchAll(GSS_CODE)].map(([code]) => code))
    .filter((codes) => codes.length > 0)
  const own = coded.filter(([first]) => first === gssCode)
  const codes =
    coded.length === 0
      ? lines.map((line) => councilNamed(line.replace(/^["']|["',]{1,9}$/g, ''), '--neighbours'))
      : (own.some((line) => line.length > 1) ? own : coded).flat()
  const neighbours = [...new Set(codes)].filter((code) => code !== gssCode)
  if (neighbours.length === 0) throw new CqcExtractError('BAD_OPTION', `--neighbours ${path}: it lists no council`)
  return neighbours
}
