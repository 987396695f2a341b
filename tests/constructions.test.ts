import { describe, expect, it } from 'vitest'
import type { Claim } from '../src/schema/index.ts'
import { claimLine, claimsOf } from './claim-lines.ts'
import { type Expected, FAMILIES } from './constructions.ts'

/** Of 100 combinations of a word of the vocabulary with a construction, so many are read right; what is not is printed. */
const ENOUGH = 97

/** What is wrong in what was read, or null. */
function wrong(claims: readonly Claim[], expected: Expected): string | null {
  const claim = claims.find(({ value }) => value === expected.value)
  if (claim === undefined || claims.length !== expected.claims) return `${claims.length} claims`
  const { change } = claim
  const comparison = claim.comparisons.find(
    ({ benchmark }) => expected.benchmark === undefined || benchmark === expected.benchmark,
  )
  const read: Partial<Record<keyof Expected, unknown>> = {
    modifier: claim.modifier,
    from: change?.from ?? null,
    percent: change?.percent ?? null,
    difference: change?.difference ?? null,
    direction: change?.direction ?? null,
    benchmark: comparison?.benchmark,
    against: comparison?.value,
    relation: comparison?.relation,
    source: claim.source?.id,
  }
  const different = (Object.keys(read) as (keyof Expected)[]).filter(
    (key) => expected[key] !== undefined && expected[key] !== read[key],
  )
  return different.length === 0 ? null : different.map((key) => `${key} ${String(read[key])}`).join(', ')
}

describe('every word of the vocabulary in every construction', () => {
  for (const [family, { words, constructions }] of Object.entries(FAMILIES))
    it(family, ({ annotate }) => {
      const missed: string[] = []
      let tried = 0
      const table = Object.entries(constructions).map(([name, construction]) => {
        const combinations = words.map(construction).filter((one) => one !== null)
        const failed = combinations.flatMap(({ text, expected }) => {
          const claims = claimsOf(text).map(({ claim }) => claim)
          const why = wrong(claims, expected)
          return why === null ? [] : [`${text} (${why}): ${claims.map(claimLine).join(' | ')}`]
        })
        tried += combinations.length
        missed.push(...failed)
        return `${name}: ${combinations.length - failed.length} of ${combinations.length}`
      })
      void annotate(`${tried - missed.length} of ${tried}: ${table.join('; ')}`)
      const share = ((tried - missed.length) / tried) * 100
      expect(
        share,
        `${family}: ${tried - missed.length} of ${tried}\n  ${table.join('\n  ')}\n${missed.join('\n')}`,
      ).toBeGreaterThanOrEqual(ENOUGH)
    })
})
