import { anyOf } from './phrases.ts'

/** Finds any of the phrases as whole words, whatever their case. */
export function phrasePattern(phrases: readonly string[], flags = 'i'): RegExp {
  return new RegExp(`(?<![\\w-])(?:${anyOf(phrases)})(?![\\w-])`, flags)
}
