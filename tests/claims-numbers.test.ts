import { describe, expect, it } from 'vitest'
import { scanNumbers } from '../src/claims/number.ts'
import { findDates } from '../src/claims/period.ts'
import { recognise } from '../src/claims/recognise.ts'
import { claimsOf } from './claim-lines.ts'

/** A number as written, the value it has, and the sorts of figure it can be written for. */
interface Form {
  readonly family: string
  readonly text: string
  readonly value: number
  /** True where it may also be left unread: a form that a careful reader would ask about. */
  readonly mayBeSilent?: boolean
  readonly units: readonly string[]
}

const COUNTED = ['people', 'safeguarding concerns', 'unpaid carers']
const TIME = ['weeks', 'working days', 'months']
const PER_CENT = ['%', ' per cent', ' percent']
const EVERYTHING = [...COUNTED.map((noun) => ` ${noun}`), ...TIME.map((unit) => ` ${unit}`), ...PER_CENT]
const COUNTS = COUNTED.map((noun) => ` ${noun}`)

/** Every way of writing a number that the scanner knows, and hostile neighbours of each. */
const FORMS: readonly Form[] = [
  { family: 'plain', text: '45', value: 45, units: EVERYTHING },
  { family: 'decimals', text: '73.85', value: 73.85, units: [...PER_CENT, ' weeks', ' months'] },
  { family: 'comma', text: '12,345', value: 12345, units: COUNTS },
  { family: 'comma', text: '1,234,567', value: 1234567, units: COUNTS },
  { family: 'space', text: '12 345', value: 12345, units: COUNTS },
  { family: 'space', text: '1 234 567', value: 1234567, units: COUNTS },
  { family: 'no-break space', text: '12\u00a0345', value: 12345, units: COUNTS },
  { family: 'thin space', text: '12\u2009345', value: 12345, units: COUNTS },
  { family: 'narrow space', text: '12\u202f345', value: 12345, units: COUNTS },
  { family: 'apostrophe', text: "1'400", value: 1400, units: COUNTS },
  { family: 'apostrophe', text: '1\u2019400', value: 1400, units: COUNTS },
  { family: 'middle dot', text: '73\u00b785', value: 73.85, units: PER_CENT },
  { family: 'leading point', text: '.5', value: 0.5, units: PER_CENT },
  { family: 'decimal comma', text: '73,85', value: 73.85, units: PER_CENT, mayBeSilent: true },
  { family: 'mixed fraction', text: '62 1/2', value: 62.5, units: PER_CENT },
  { family: 'vulgar fraction', text: '62½', value: 62.5, units: PER_CENT },
  { family: 'vulgar fraction', text: '2½', value: 2.5, units: [' weeks', ' months'] },
  { family: 'vulgar fraction', text: '2½ million', value: 2500000, units: COUNTS },
  { family: 'words', text: 'forty-five', value: 45, units: [...COUNTS, ' weeks', ' per cent'] },
  { family: 'words', text: 'one hundred and eighty', value: 180, units: [...COUNTS, ' per cent'] },
  { family: 'words', text: 'two thousand three hundred', value: 2300, units: COUNTS },
  { family: 'words and a half', text: 'two and a half', value: 2.5, units: [' weeks', ' months', ' per cent'] },
  { family: 'words and a half', text: 'one and a half thousand', value: 1500, units: COUNTS },
  { family: 'dozen', text: 'two dozen', value: 24, units: COUNTS },
  { family: 'dozen', text: 'half a dozen', value: 6, units: COUNTS },
  { family: 'part of a million', text: 'a quarter of a million', value: 250000, units: COUNTS },
  { family: 'part of a million', text: 'half a million', value: 500000, units: COUNTS },
  { family: 'scale', text: '1.2 million', value: 1200000, units: COUNTS },
  { family: 'scale', text: '12k', value: 12000, units: COUNTS },
  { family: 'scale', text: '1.2m', value: 1200000, units: COUNTS },
  { family: 'plus', text: '1,200+', value: 1200, units: COUNTS },
  { family: 'plus', text: '18+', value: 18, units: [' weeks', ' months'] },
  { family: 'sign', text: '~300', value: 300, units: COUNTS },
  { family: 'sign', text: '>90', value: 90, units: [...COUNTS, ...PER_CENT] },
  { family: 'sign', text: '\u226530', value: 30, units: PER_CENT },
  { family: 'circa', text: 'c. 300', value: 300, units: COUNTS },
  { family: 'circa', text: 'c.300', value: 300, units: COUNTS },
  { family: 'of a whole', text: '45/60', value: 45, units: COUNTS },
  { family: 'of a whole', text: '45 of the 60', value: 45, units: COUNTS },
  { family: 'note', text: '1,221[3]', value: 1221, units: COUNTS },
  { family: 'note', text: '1,221¹', value: 1221, units: COUNTS },
  { family: 'note', text: '1,221[^2]', value: 1221, units: COUNTS },
  { family: 'pounds', text: '£224.264m', value: 224264000, units: [''] },
  { family: 'pounds', text: '£1·2m', value: 1200000, units: [''] },
  { family: 'pounds', text: '£2½ million', value: 2500000, units: [''] },
  { family: 'pounds', text: '£7.2mil', value: 7200000, units: [''] },
  { family: 'pounds', text: 'GBP 27 million', value: 27000000, units: [''] },
  { family: 'pounds', text: '£12 345', value: 12345, units: [''] },
  { family: 'pounds', text: '£401,535,000.00', value: 401535000, units: [''] },
  { family: 'pounds', text: 'half a million pounds', value: 500000, units: [''] },
  { family: 'pounds a week', text: '£893', value: 893, units: [' per week', ' pw', ' a week'] },
  { family: 'glued note', text: '73.85%1', value: 73.85, units: [''] },
  { family: 'points', text: '2.5 percentage points', value: 2.5, units: [''] },
  { family: 'points', text: 'half a percentage point', value: 0.5, units: [''] },
  { family: 'minus', text: '\u22122.1%', value: -2.1, units: [''], mayBeSilent: true },
  { family: 'minus', text: '-£1.2m', value: -1200000, units: [''], mayBeSilent: true },
  { family: 'range', text: '40%\u201350%', value: 40, units: [''] },
  { family: 'range', text: '18 to 25', value: 18, units: [' per cent', ' weeks', ' people'] },
  { family: 'range', text: '£1.2bn-£1.4bn', value: 1200000000, units: [''] },
  { family: 'range', text: '£12.2 to £12.6m', value: 12200000, units: [''] },
  { family: 'share', text: 'one in four', value: 0.25, units: [' people', ' carers'] },
  { family: 'share', text: 'two thirds', value: 2 / 3, units: [' of people', ' of carers'] },
  { family: 'share', text: '⅓', value: 1 / 3, units: [' of people', ' of carers'] },
  { family: 'share', text: 'two out of five hundred', value: 0.004, units: [' people'] },
]

const PLACES: readonly ((figure: string) => string)[] = [
  (figure) => `In the first weeks there were ${figure}, as the board was told.`,
  (figure) => `The total was ${figure}.`,
  (figure) => `The total stood at ${figure}; nobody was surprised`,
]

const cases = FORMS.flatMap((form) =>
  form.units.flatMap((unit) => PLACES.map((place) => ({ form, text: place(`${form.text}${unit}`) }))),
)

/** Figures read from a sentence, as a document is read: notes left out, spaces folded. */
function valuesIn(text: string): number[] {
  return claimsOf(text).map(({ claim }) => claim.value)
}

describe('numbers in every form, unit and place', () => {
  it('are at least 300', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
  })

  it('are read whole or refused, and never from their middle', () => {
    const wrong = cases.flatMap(({ form, text }) => {
      const values = valuesIn(text)
      const isRight = values.length === 1 && Math.abs((values[0] ?? Number.NaN) - form.value) < 1e-9
      return isRight || (form.mayBeSilent === true && values.length === 0) ? [] : [`${text} → ${values.join(', ')}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('digits that touch what they do not belong to', () => {
  const HOSTILE = [
    '234 567 128 341 450 162 758 349',
    '1,2345',
    '12,34,56',
    '1.2.3',
    '12345678901234567',
    '12b',
    'ab12',
    'x-12',
    '12/34/56',
    '3:4:5',
    '€45',
    '$45m',
    '45p',
    '%20homes%2012',
    'www.council.example/12/homes-345',
    'plan-2023-v12.pdf',
    'name12@council.example',
    '07700 900 123',
    '0300 123 4567',
    'SW1A 2AA',
    'M1 1PD',
    'S1 4PC',
    '978-0-14-044913-6',
    'REF/12/345',
    '2:1',
    '24/7',
    '1,2211',
    '12½½',
  ]
  for (const text of HOSTILE)
    it(`gives no figure in "${text}"`, () => {
      const sentence = `The reference was ${text} and the form had it.`
      expect(recognise(sentence, sentence.toLowerCase()).quantities).toEqual([])
    })

  it('takes time in step with its length, whatever stands in it', () => {
    const PIECES = [
      '1',
      '1,',
      '1 ',
      "1'",
      '12 345 ',
      '£',
      '½',
      '1/',
      '-1',
      'one and ',
      'two hundred ',
      'a ',
      '2024 ',
      '1% ',
      '(',
      '[1]',
      'c. ',
    ]
    for (const piece of PIECES) {
      const [short = 0, long = 0] = [16_000, 64_000].map((length) => {
        const text = piece.repeat(length / piece.length)
        const runs = [0, 1, 2].map(() => {
          const before = performance.now()
          scanNumbers(text)
          findDates(text, text)
          return performance.now() - before
        })
        return Math.min(...runs)
      })
      expect(long, `${piece} repeated`).toBeLessThan(12 * short + 100)
    }
  })
})
