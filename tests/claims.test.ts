import { describe, expect, it } from 'vitest'
import { REFINERS } from '../src/claims/refine.ts'
import { claimLine, claimsOf, fullLine } from './claim-lines.ts'
import { describeFixtures } from './fixture-pairs.ts'

describe('refiners', () => {
  for (const refiner of REFINERS) {
    for (const example of refiner.examples) {
      it(`${refiner.id}: ${example.text}`, () => {
        expect(claimsOf(example.text).map(({ claim }) => claimLine(claim))).toEqual(example.gives)
      })
    }
  }
})

describeFixtures('claims', 'txt', ({ text }) => {
  const claims = claimsOf(text)
  return claims.length === 0 ? 'no claims\n' : claims.map(({ claim }) => fullLine(claim)).join('')
})
