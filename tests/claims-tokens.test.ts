import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lex, tokenAt } from '../src/claims/tokens/lex.ts'
import { Lexicon } from '../src/claims/tokens/lexicon.ts'

const tokens = (text: string) => lex(text, text.toLowerCase())
const words = (text: string) => tokens(text).map((token) => token.text)

describe('tokens', () => {
  it('are words, numbers and marks, with spaces between', () => {
    expect(words("In 2023/24, 65.32% of carers' views (s42) cost £1.2m.")).toEqual(
      "In|2023|/|24|,|65.32|%|of|carers|'|views|(|s42|)|cost|£|1.2|m|.".split('|'),
    )
    expect(words("the borough's England-wide 1,221 reviews")).toEqual(
      "the|borough's|England|-|wide|1,221|reviews".split('|'),
    )
  })

  it('give back the text with their offsets, and leave out only spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        fc.pre(text.toLowerCase().length === text.length)
        let end = 0
        for (const token of tokens(text)) {
          expect(text.slice(token.from, token.to)).toBe(token.text)
          expect(text.slice(end, token.from).trim()).toBe('')
          end = token.to
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })

  it('are found by an offset', () => {
    const all = tokens('one two three')
    expect([0, 1, 4, 8, 13].map((offset) => tokenAt(all, offset))).toEqual([0, 1, 1, 2, 3])
  })
})

describe('a lexicon', () => {
  const lexicon = new Lexicon([
    ['over', 'over'],
    ['just over', 'just over'],
    ['england', 'place'],
    ['england as a whole', 'whole'],
    ['england-wide', 'wide'],
  ])

  it('finds the longest phrase that begins at a token', () => {
    expect(lexicon.at(tokens('England as a whole was'), 0)).toEqual({ meaning: 'whole', next: 4 })
    expect(lexicon.at(tokens('England as a rule'), 0)).toEqual({ meaning: 'place', next: 1 })
    expect(lexicon.at(tokens('England-wide'), 0)).toEqual({ meaning: 'wide', next: 3 })
    expect(lexicon.at(tokens('as England'), 0)).toBeNull()
  })

  it('finds the longest phrase that ends before a token', () => {
    expect(lexicon.endingAt(tokens('it was just over 40'), 4)).toEqual({ meaning: 'just over', next: 2 })
    expect(lexicon.endingAt(tokens('it was over 40'), 3)).toEqual({ meaning: 'over', next: 2 })
    expect(lexicon.endingAt(tokens('it was 40'), 2)).toBeNull()
  })

  it('knows a word alone', () => {
    expect([lexicon.of('over'), lexicon.of('just')]).toEqual(['over', undefined])
  })
})
