import { join } from 'node:path'
import { expect, it } from 'vitest'
import { RECOGNISERS } from '../src/claims/recognise.ts'
import { REFINERS } from '../src/claims/refine.ts'
import { claimsPage } from './claims-page.ts'

it('src/claims/README.md tells the recognisers and refiners as they are', async () => {
  await expect(claimsPage(RECOGNISERS, REFINERS)).toMatchFileSnapshot(
    join(import.meta.dirname, '..', 'src', 'claims', 'README.md'),
  )
})

it('every recogniser and refiner has a description that can head a page, and all but the measures examples', () => {
  const all = [...RECOGNISERS, ...REFINERS]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id, description, examples } of all) {
    expect(description, id).toMatch(/^[A-Z"].*[^.]$/)
    expect(examples.length, `${id} has no example`).toBeGreaterThan(0)
  }
})
