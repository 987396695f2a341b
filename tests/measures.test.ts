import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONSTRUCTIONS } from '../src/claims/measure/measure.ts'
import { faultOf } from '../src/claims/measure/validate.ts'
import { participleOf } from '../src/vocabulary/word-classes.ts'
import { claimsOf } from './claim-lines.ts'

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'measures')
const LINE = /^ {2}(not yet: )?(.+?) = (.+)$/

describe('measure constructions', () => {
  for (const { id, examples } of CONSTRUCTIONS)
    for (const { text, measures } of examples)
      it(`${id}: ${text}`, () => {
        expect(claimsOf(text).map(({ claim }) => claim.measure)).toEqual(measures)
      })
})

/** Sentences with the measure an analyst would sign for each figure; "not yet" marks those that are not reached. */
interface Wanted {
  readonly text: string
  readonly value: string
  readonly measure: string
  readonly reached: boolean
}

function wantedIn(file: string): Wanted[] {
  return readFileSync(join(FOLDER, file), 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const [text = '', ...lines] = block.trimEnd().split('\n')
      return lines.map((line) => {
        const match = LINE.exec(line)
        if (match === null) throw new Error(`${file}: no measure in "${line}"`)
        return { text, value: match[2] ?? '', measure: match[3] ?? '', reached: match[1] === undefined }
      })
    })
}

/** The measure of the figure that is printed so, empty where it is no claim. */
function measureOf({ text, value }: Wanted): string {
  const claims = claimsOf(text).map(({ claim }) => claim)
  const exact = claims.find((claim) => claim.text === value)
  return (exact ?? claims.find((claim) => claim.text.startsWith(value) || value.startsWith(claim.text)))?.measure ?? ''
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))

describe('measures that an analyst signs', () => {
  const all = files.flatMap((file) => wantedIn(file).map((wanted) => ({ file, wanted })))
  for (const { file, wanted } of all)
    it(`${file}: ${wanted.value} in "${wanted.text}"`, () => {
      const measure = measureOf(wanted)
      if (wanted.reached) expect(measure).toBe(wanted.measure)
      else expect(measure, 'reached now: take the mark off').not.toBe(wanted.measure)
    })

  it('says how many are reached', async () => {
    const reached = all.filter(({ wanted }) => wanted.reached).length
    await expect(`${reached} of ${all.length} measures reached\n`).toMatchFileSnapshot(join(FOLDER, 'share.md'))
  })
})

describe('what cannot be signed', () => {
  for (const [phrase, fault] of [
    ['', 'empty'],
    ['people felt safe', 'a verb'],
    ['to people', 'beginning'],
    ['which', 'beginning'],
    ['people contacted within of referral', 'prepositions meet'],
    ['members of the', 'end'],
    ['over three quarters of', 'beginning'],
  ] as const)
    it(`"${phrase}": ${fault}`, () => expect(faultOf(phrase)).toBe(fault))

  for (const phrase of [
    'people who felt safe',
    'safeguarding concerns received by the council',
    'savings the department was asked to deliver',
    'households to which meals are delivered',
    'people dealt with by the team',
  ])
    it(`"${phrase}" can`, () => expect(faultOf(phrase)).toBe(null))
})

describe('forms of verbs', () => {
  for (const [word, participle] of [
    ['took', 'taken'],
    ['closing', 'closed'],
    ['referring', 'referred'],
    ['carried', 'carried'],
    ['triaging', 'triaged'],
  ] as const)
    it(`${word}: ${participle}`, () => expect(participleOf(word)).toBe(participle))
})
