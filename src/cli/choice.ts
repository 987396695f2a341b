import { InvalidArgumentError } from 'commander'
import { closestMatch } from 'leven'

/** A parser for an option that takes one of a closed set; a slip of the keyboard is answered with what was meant. */
export function choice<T extends string>(allowed: readonly T[]): ChoiceParser<T> {
  const parse = (given: string): T => {
    const wanted = given.trim().toLowerCase()
    const found = allowed.find((one) => one === wanted)
    if (found === undefined) throw new InvalidArgumentError(suggestion(wanted, allowed))
    return found
  }
  return Object.assign(parse, { allowed })
}

/** A parser that says what it takes, for shells to complete. */
export interface ChoiceParser<T> {
  (given: string): T
  readonly allowed: readonly T[]
}

/** The same for an option that may be repeated, or take several values with commas between. */
export function choices<T extends string>(
  parse: (given: string) => T,
): (given: string, previous: readonly T[] | undefined) => T[] {
  return (given, previous = []) => [...previous, ...given.split(',').map(parse)]
}

/** "Did you mean `json`? Choose `table`, `json` or `csv`." */
export function suggestion(given: string, allowed: readonly string[]): string {
  const start = allowed.find((one) => given.length > 1 && one.startsWith(given))
  const meant = start ?? closest(given, allowed)
  return `${meant === undefined ? '' : `Did you mean ${meant}? `}Choose ${either(allowed)}`
}

/** The word that was meant, if one is near enough. */
export function closest(given: string, allowed: readonly string[]): string | undefined {
  return closestMatch(given, allowed, {
    maxDistance: given.length < 4 ? 1 : Math.max(2, Math.floor(given.length * 0.4)),
  })
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** A parser for a whole number from `least` to `most`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (given: string) => number {
  return (given) => {
    const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN
    if (!(value >= least && value <= most))
      throw new InvalidArgumentError(
        `Give a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`,
      )
    return value
  }
}
