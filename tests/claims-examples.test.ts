import { describe, expect, it } from 'vitest'
import { RECOGNISERS, recognise } from '../src/claims/recognise.ts'

describe('recognisers', () => {
  for (const recogniser of RECOGNISERS) {
    for (const example of recogniser.examples) {
      it(`${recogniser.id}: ${example.text}`, () => {
        const { quantities } = recognise(example.text, example.text.toLowerCase())
        const reads = quantities.map(
          (q) =>
            `${example.text.slice(q.from, q.to)} = ${Number(q.value.toFixed(3))}${q.unit === null ? '' : ` ${q.unit}`}`,
        )
        expect(reads).toEqual(example.reads)
      })
    }
  }
})
