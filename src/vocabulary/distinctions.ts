import data from './data/distinctions.json' with { type: 'json' }

function patternOf(groups: readonly { readonly words: readonly string[] }[]): RegExp {
  return new RegExp(
    `(?<![\\w])(?:${groups
      .flatMap((group) => group.words)
      .sort((a, b) => b.length - a.length)
      .join('|')})(?![\\w])`,
    'g',
  )
}

const ALL = patternOf(data.groups)
const SOME = new Map<string, RegExp>()

/** The words of a text that say which people, answers, places or statistics it is about, sorted and without doubles; with `ids`, only those of these groups. */
export function distinctions(text: string, ids: readonly string[] | null = null): string[] {
  return [...new Set(text.toLowerCase().match(ids === null ? ALL : some(ids)) ?? [])].sort()
}

function some(ids: readonly string[]): RegExp {
  const key = ids.join(' ')
  const pattern = SOME.get(key) ?? patternOf(data.groups.filter(({ id }) => ids.includes(id)))
  SOME.set(key, pattern)
  return pattern
}
