import { describe, expect, it } from 'vitest'
import directions from '../src/vocabulary/data/directions.json' with { type: 'json' }
import distinctionData from '../src/vocabulary/data/distinctions.json' with { type: 'json' }
import partitions from '../src/vocabulary/data/partitions.json' with { type: 'json' }
import { goodDirection } from '../src/vocabulary/directions.ts'
import { distinctions } from '../src/vocabulary/distinctions.ts'
import { outcomesOf } from '../src/vocabulary/partitions.ts'

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}

describe('directions', () => {
  it('are higher or lower, in lower case, each wording once, with a source', () => {
    const words = directions.entries.flatMap((entry) => entry.words)
    expect(repeated(words)).toEqual([])
    expect(words.filter((word) => word !== word.toLowerCase().trim())).toEqual([])
    for (const entry of directions.entries) {
      expect(['higher', 'lower']).toContain(entry.direction)
      expect(entry.source).not.toBe('')
    }
  })

  it.each([
    ['people who were satisfied with their care and support', 'higher'],
    ['people who were dissatisfied with their care and support', null],
    ['unpaid carers who had control over their daily life', 'higher'],
    ['average waiting time for home care', 'lower'],
    ['people waiting for a review', 'lower'],
    ['vacancy rate in adult social care', 'lower'],
    ['carers who experienced financial difficulties', 'lower'],
    ['life expectancy of women', 'higher'],
    ['gap in life expectancy of women', null],
    ['people from ethnic minority groups', null],
    ['overdue annual reviews', null],
  ])('%s: %s', (measure, direction) => {
    expect(goodDirection(measure)).toBe(direction)
  })
})

describe('distinctions', () => {
  it('have a source for each group, with ids used once', () => {
    expect(repeated(distinctionData.groups.map((group) => group.id))).toEqual([])
    expect(distinctionData.groups.filter((group) => group.source === '')).toEqual([])
  })

  it('are whole words', () => {
    expect(distinctions('Women were very satisfied; mention of menus and everyone')).toEqual(['very', 'women'])
    expect(distinctions('adults aged 18 to 64')).toEqual(['64', 'aged 18'])
    expect(distinctions('complex and non-complex')).toEqual(['complex', 'non-complex'])
  })
})

describe('partitions', () => {
  it('name each wording once within a set', () => {
    for (const entry of partitions.entries) expect(repeated(entry.members.flat())).toEqual([])
  })

  it.each([
    ['were not upheld, ', 'appeal', 0],
    ['were partly upheld', 'appeal', 1],
    ['upheld', 'appeal', 2],
    ['% female and', 'gender', 0],
    ['rated good', 'rating', 3],
    ['rated ‘Requires improvement’', 'rating', 0],
  ])('%s is %s %i', (words, partition, member) => {
    expect(outcomesOf(words)).toContainEqual(expect.objectContaining({ partition, member }))
  })

  it('know nothing of other words', () => {
    expect(outcomesOf('concerned about the weather')).toEqual([])
  })
})
