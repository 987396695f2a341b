import { matchesOf } from '../text/matches.ts'
import { anyOf } from '../text/phrases.ts'
import { changeNouns, changeVerbs, type Direction } from '../vocabulary/changes.ts'

const DIRECTIONS = new Map<string, Direction>([...changeVerbs, ...changeNouns])
const CHANGE_WORD = new RegExp(`(?<![a-z])(?:${anyOf([...DIRECTIONS.keys()])})(?![a-z])`, 'g')

/** The way a word of change goes. */
export function directionOf(word: string): Direction {
  return DIRECTIONS.get(word) ?? null
}

/** The last word of change in a stretch. */
export function lastChange(stretch: string): { word: string; direction: Direction; from: number } | null {
  const match = matchesOf(stretch, CHANGE_WORD).at(-1)
  return match === undefined ? null : { word: match[0], direction: directionOf(match[0]), from: match.index }
}
