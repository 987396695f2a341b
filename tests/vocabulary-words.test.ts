import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { calendarCount, monthNumber } from '../src/vocabulary/calendar.ts'
import { isActivity, pluralOf } from '../src/vocabulary/count-nouns.ts'
import { furnitureNamed, labelNamed } from '../src/vocabulary/headings.ts'
import { markModifier, numberWord, scaleValue, vulgarValue } from '../src/vocabulary/numbers.ts'
import { toRating } from '../src/vocabulary/ratings.ts'
import { findShortNames, nameAt } from '../src/vocabulary/statement-names.ts'
import { statusesAfter, statusesBefore } from '../src/vocabulary/statuses.ts'
import { findsFault, isPraise } from '../src/vocabulary/strengths.ts'
import { findRegion, isBlankCell, isFiller } from '../src/vocabulary/table-heads.ts'
import { themeIntroduced, themeName, themeNamed } from '../src/vocabulary/themes.ts'
import { unitOfWhole } from '../src/vocabulary/told.ts'
import { areaUnit, eachUnit, smallerUnit, timeUnit } from '../src/vocabulary/units.ts'

const FOLDER = join(import.meta.dirname, '..', 'src', 'vocabulary')
const DATA = readdirSync(join(FOLDER, 'data')).filter((name) => name.endsWith('.json'))
const MODULES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))

/** Every list of plain words in a file of data, with the keys that lead to it. */
function listsIn(value: unknown, path = ''): { path: string; words: string[] }[] {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((one) => typeof one === 'string')) return [{ path, words: value }]
    return value.flatMap((one, index) => listsIn(one, `${path}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => listsIn(one, `${path}.${key}`))
}

describe.each(DATA)('data/%s', (name) => {
  it('is read by the vocabulary', () => {
    expect(MODULES.some(({ text }) => text.includes(`./data/${name}'`))).toBe(true)
  })

  it('says no word twice in a list, and none with a stray space', () => {
    // Of a verb the past and the participle are listed, which are often one.
    const lists = listsIn(JSON.parse(readFileSync(join(FOLDER, 'data', name), 'utf8'))).filter(
      ({ path }) => !path.startsWith('.irregular.'),
    )
    const twice = lists.flatMap(({ path, words }) =>
      words.filter((word, index) => words.indexOf(word) < index).map((word) => `${path}: ${word}`),
    )
    const stray = lists.flatMap(({ path, words }) =>
      words.filter((word) => / {2}/.test(word) || word === '').map((word) => `${path}: "${word}"`),
    )
    expect([...twice, ...stray]).toEqual([])
  })
})

describe('a word is looked up by what it means', () => {
  it.each([
    ['month', monthNumber('sept'), 9],
    ['no month', monthNumber('mayor'), null],
    ['calendar number', calendarCount('third'), 3],
    ['plural', pluralOf('inquiry'), 'inquiries'],
    ['irregular plural', pluralOf('person'), 'people'],
    ['a doing', isActivity('reviews'), true],
    ['people are counted in words too', isActivity('people'), true],
    ['years are not', isActivity('years'), false],
    ['half', vulgarValue('½'), 0.5],
    ['million', scaleValue('mn'), 1e6],
    ['about', markModifier('~'), 'approximately'],
    ['number word', numberWord('twelve'), expect.objectContaining({ value: 12 })],
    ['rating', toRating('requires improvement'), 'requires-improvement'],
    ['no rating', toRating('great'), null],
    ['label', labelNamed('Key findings for this quality statement') === null, false],
    ['prose is no label', labelNamed('We found that people waited'), null],
    ['furniture', furnitureNamed('Share this page') === null, false],
    ['statement', nameAt('Safeguarding: score 3', 0)?.entry.id, 'safeguarding'],
    ['theme', themeNamed('Ensuring safety'), 3],
    ['theme with its number', themeIntroduced('This relates to safeguarding, safe systems and transitions.'), 3],
    ['theme by its number', themeNamed(themeName(4)), 4],
    ['praise', isPraise('Staff were proud of how well teams worked together.'), true],
    ['no praise', isPraise('The panel met in May.'), false],
    ['fault', findsFault('People waited too long for an assessment.'), true],
    ['region', findRegion('south west average'), { from: 0, to: 18 }],
    ['blank cell', isBlankCell('n/a'), true],
    ['filler', isFiller('of the'), true],
    ['unit of time', timeUnit('wks'), 'weeks'],
    ['smaller unit', smallerUnit('weeks')?.unit, 'days'],
    ['each', eachUnit('a week'), 'week'],
    ['area', areaUnit('square miles'), 'square miles'],
    ['whole', unitOfWhole('population'), 'people'],
  ])('%s', (_, found, meant) => {
    expect(found).toEqual(meant)
  })

  it('tells what is planned from what was done', () => {
    expect(statusesBefore('the council plans to add ').map(({ status }) => status)).toContain('planned')
    expect(statusesAfter(' are to be added by march').length).toBeGreaterThan(0)
    expect(statusesBefore('the council added ')).toEqual([])
  })

  it('takes short names of statements where the full ones stand', () => {
    expect(findShortNames('equity, learning and partnerships', []).length).toBeGreaterThan(0)
  })
})
