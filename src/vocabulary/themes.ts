import { normalise } from '../text/normalise.ts'
import data from './data/themes.json' with { type: 'json' }
import type { Variant } from './quality-statements.ts'

/** One of the framework's four themes. */
export interface ThemeEntry {
  readonly number: number
  readonly id: string
  readonly name: string
  readonly variants: readonly Variant[]
  /** What a sentence that introduces the theme names first. */
  readonly cues: readonly string[]
}

/** The four, in framework order. */
export const themeEntries: readonly ThemeEntry[] = data.entries

const NUMBERED = /^theme (?:(?:([1-4])|(one|two|three|four))\b ?)?/
const NUMBER_WORDS = ['one', 'two', 'three', 'four']
const headings = themeEntries.map((entry) => {
  const texts = [entry.name, ...entry.variants.map((variant) => variant.text)].map((text) =>
    normalise(text).replace('{authority}', '[a-z0-9]+(?: [a-z0-9]+){0,7}'),
  )
  return { number: entry.number, pattern: new RegExp(`^(?:${texts.join('|')})$`) }
})
const INTRODUCES = /^this (?:area |theme |section |part )?(?:relates|refers) to /
const cues = themeEntries.flatMap((entry) => entry.cues.map((cue) => ({ number: entry.number, cue: normalise(cue) })))

/** The theme a heading line names: `Theme 1: How Anytown Council works with people`, `Ensuring safety`; null for any other line. */
export function themeNamed(text: string): number | null {
  const line = normalise(text)
  const numbered = NUMBERED.exec(line)
  const rest = numbered === null ? line : line.slice(numbered[0].length)
  const named = headings.find(({ pattern }) => pattern.test(rest))
  if (named !== undefined) return named.number
  if (numbered === null || rest.includes(' this theme ')) return null
  if (numbered[1] === undefined && numbered[2] === undefined) return null
  return numbered[1] === undefined ? NUMBER_WORDS.indexOf(numbered[2] ?? '') + 1 : Number(numbered[1])
}

/** The theme a sentence introduces ("This relates to safeguarding, safe systems …"), told by what it names first; else null. */
export function themeIntroduced(text: string): number | null {
  const line = normalise(text)
  const opening = INTRODUCES.exec(line)
  if (opening === null) return null
  const rest = ` ${line.slice(opening[0].length)} `
  let first: { at: number; number: number } | null = null
  for (const { number, cue } of cues) {
    const at = rest.indexOf(` ${cue} `)
    if (at !== -1 && (first === null || at < first.at)) first = { at, number }
  }
  return first?.number ?? null
}

/** A theme's canonical name. */
export function themeName(number: number): string {
  const entry = themeEntries.find((one) => one.number === number)
  if (entry === undefined) throw new Error(`No theme has the number ${number}`)
  return entry.name
}
