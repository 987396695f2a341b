import type { Rule } from '../rule.ts'

/** One document, one council assessed. */
export const conflictingAuthority: Rule = {
  id: 'authority/conflicting',
  severity: 'warning',
  topic: null,
  summary: 'A document names one council as the one assessed',
  why: 'Text carried over from another council’s report leaves its name behind. Neighbours, partners and a peer team’s own councils do not count. A remark only in an article, which may tell of another council’s assessment too.',
  examples: {
    fires: council('Southend-on-Sea City Council'),
    silent: council('Thurrock Council'),
  },
  check({ report, evidence }) {
    const [first] = evidence.authorities
    if (first === undefined) return { faults: [] }
    const seen = new Set([first.authority.gssCode])
    const faults = evidence.authorities.flatMap((reading) => {
      if (seen.has(reading.authority.gssCode)) return []
      seen.add(reading.authority.gssCode)
      return [
        {
          // An article may well tell of another council's assessment beside the one it is about.
          severity: report.kind === 'article' ? ('info' as const) : ('warning' as const),
          message: `The council assessed is named as \`${first.authority.name}\` in the ${PLACES[first.where]} and as \`${reading.authority.name}\` in the ${PLACES[reading.where]}`,
          span: first.span,
          related: [reading.span],
        },
      ]
    })
    const told = evidence.strays.filter(({ authority }) => !seen.has(authority.gssCode))
    const strays = told.map(({ authority, span }) => ({
      message: `\`${authority.name}\` is spoken of as the council assessed, which is \`${report.authority?.name ?? first.authority.name}\``,
      span,
      related: [first.span],
    }))
    return { faults: [...faults, ...strays] }
  },
}

const PLACES = { title: 'title', body: 'text' } as const

function council(name: string): string {
  return `Thurrock Council: local authority assessment

Assessment published: 12 May 2025

Overall summary

Local authority rating and score

${name}

Good
`
}
