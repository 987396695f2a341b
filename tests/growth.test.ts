import { describe, expect, it } from 'vitest'
import { CqcExtractError } from '../src/errors.ts'
import { extractReport } from '../src/extract.ts'
import { readDocument } from '../src/readers/index.ts'
import { fixtureInputs } from './fixture-pairs.ts'
import { superlinearGrowth } from './growth.ts'

/** Characters of the shortest input. */
const SHORTEST = 1500
/** The longest takes most of the time, so few are measured on the way to it; what is quadratic takes 64 times as long at each step. */
const SIZES = [1, 8, 64]

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

async function readAll(bytes: Uint8Array, name: string): Promise<void> {
  try {
    extractReport(await readDocument(bytes, name))
  } catch (error) {
    if (!(error instanceof CqcExtractError)) throw error
  }
}

/** The text of a line of `fixtures/growth` at so many times its shortest. */
function grown(line: string, times: number): string {
  const [, before = '', unit = '', after = ''] = /^(.*)⟦(.*)⟧(.*)$/.exec(line) ?? []
  const text = before + unit.repeat(Math.ceil((SHORTEST * times) / Math.max(1, unit.length))) + after
  return text.replaceAll('⏎', '\n')
}

for (const { name, text } of fixtureInputs('growth'))
  describe(`fixtures/growth/${name}`, () => {
    const lines = text.split('\n').filter((line) => line !== '')
    it.each(lines)('%s', { timeout: 120_000 }, async (line) => {
      expect(line).toMatch(/⟦.+⟧/)
      const steps = await superlinearGrowth((times) => {
        const bytes = encode(grown(line, times))
        return () => readAll(bytes, name)
      }, SIZES)
      expect(steps).toEqual([])
    })
  })

describe('the measurement', () => {
  const work = (power: number) => (times: number) => () => {
    let sum = 0
    const count = (times * 200) ** power
    for (let i = 0; i < count; i++) sum = (sum + i) % 7
    return sum
  }
  it('finds what is quadratic in few sizes as in many, and nothing in what is linear', async () => {
    for (const sizes of [SIZES, undefined]) {
      expect(await superlinearGrowth(work(2), sizes)).not.toEqual([])
      expect(await superlinearGrowth(work(1), sizes)).toEqual([])
    }
  })
})
