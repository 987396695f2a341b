import data from './data/authorities.json' with { type: 'json' }

/** One of England's 153 councils with adult social care duties, and the other names it goes by in print. */
export interface AuthorityEntry {
  readonly gssCode: string
  readonly name: string
  readonly officialName: string
  readonly region: string
  readonly type: string
  readonly variants?: readonly string[]
  /** word: the name alone is also an ordinary word (Reading); place: also a place that is not the council's (Westminster). */
  readonly ambiguous?: 'word' | 'place'
}

/** The 153, as the ONS codes them. */
export const authorities: readonly AuthorityEntry[] = data as AuthorityEntry[] // JSON gives the closed set as plain strings

/** A name as it may stand in a text, and whose it is. */
export interface AuthorityName {
  readonly text: string
  readonly entry: AuthorityEntry
  /** The council's full name, which needs no further support. */
  readonly official: boolean
}

/** Every name, by its first word in lower case, longest first; `&` and `and`, hyphens and spaces both ways. */
export const namesByFirstWord: ReadonlyMap<string, readonly AuthorityName[]> = indexNames()

function indexNames(): Map<string, AuthorityName[]> {
  const index = new Map<string, AuthorityName[]>()
  const seen = new Set<string>()
  for (const entry of authorities) {
    for (const name of [entry.name, entry.officialName, ...(entry.variants ?? [])]) {
      const official = name === entry.officialName && name !== entry.name
      for (const text of spellings(name.toLowerCase())) {
        if (seen.has(text)) continue
        seen.add(text)
        const first = firstWord(text)
        index.set(first, [...(index.get(first) ?? []), { text, entry, official }])
      }
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.text.length - a.text.length)
  return index
}

function spellings(name: string): string[] {
  const and = [name, name.replaceAll(' & ', ' and '), name.replaceAll(' and ', ' & ')]
  return [...and, ...and.map((text) => text.replaceAll('-', ' '))]
}

/** The letters a name begins with. */
export function firstWord(text: string): string {
  return /^[a-z]+/.exec(text)?.[0] ?? text
}

const byDomain = new Map(
  authorities.flatMap((entry) =>
    [entry.name, entry.officialName, ...(entry.variants ?? [])].flatMap((name) => {
      const bare = name
        .toLowerCase()
        .replace(
          /\b(?:the|of|council|city|county|borough|metropolitan|district|london|royal|corporation|mbc|bc|cc)\b/g,
          '',
        )
      return [name.toLowerCase(), bare].map((text) => [text.replace(/[^a-z]/g, ''), entry] as const)
    }),
  ),
)

/** The council whose website or e-mail a domain name is: "press@lancashire.gov.uk", "www.bury.gov.uk"; null for any other. Takes the part before `.gov.uk`. */
export function authorityOfDomain(domain: string): AuthorityEntry | null {
  const name =
    domain
      .toLowerCase()
      .split('.')
      .at(-1)
      ?.replace(/[^a-z]/g, '') ?? ''
  return name.length < 3
    ? null
    : (byDomain.get(name) ?? byDomain.get(name.replace(/(?:cc|bc|mbc|council)$/, '')) ?? null)
}
