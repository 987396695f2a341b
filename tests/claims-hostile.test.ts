import { describe, expect, it } from 'vitest'
import { claimsOf } from './claim-lines.ts'

const UNITS = {
  digits: '1',
  spaces: ' ',
  commas: ',',
  'one in one in': '1 in ',
  percentages: '5% ',
  amounts: '£1m ',
  'from and to': 'from 5 to 6 ',
  benchmarks: 'lower than the England average of 5% ',
  words: 'one hundred and ',
  'a list': '5 people, ',
  'numbers with dots': '1.',
  years: '2023/24 ',
  brackets: '(',
  'letters without a space': 'a',
  'a code without an end': '1-',
  'periods without an end': 'in 2024 and ',
  'changes without an end': 'reduced by 5% to ',
  'ranks without an end': '3rd out of ',
  'rates without an end': '5 per 100,000 ',
  'prose without a full stop':
    'the council had 5 people waiting and 10% were seen within 28 days in March 2024 compared to 12% nationally ',
} as const

/** A megabyte takes some seconds at most; a pattern that grows with the square of its input would take hours. */
describe('a megabyte of', () => {
  it.each(Object.entries(UNITS))('%s is read, and what is claimed stands in it', { timeout: 60_000 }, (_, unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length))
    const claims = claimsOf(text)
    let end = 0
    for (const { claim } of claims) {
      expect(claim.span.start).toBeGreaterThanOrEqual(end)
      expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.text)
      end = claim.span.end
    }
  })

  it('numbers without words claims nothing', () => {
    expect(claimsOf('5% '.repeat(1000))).toEqual([])
    expect(claimsOf('12 15 18.2 20% 30% '.repeat(40))).toEqual([])
  })
})
