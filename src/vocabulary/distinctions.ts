import data from './data/distinctions.json' with { type: 'json' }

const PATTERN = new RegExp(
  `(?<![\\w])(?:${data.groups
    .flatMap((group) => group.words)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\w])`,
  'g',
)

/** The words of a text that say which people, answers, places or statistics it is about, sorted and without doubles. */
export function distinctions(text: string): string[] {
  return [...new Set(text.toLowerCase().match(PATTERN) ?? [])].sort()
}
