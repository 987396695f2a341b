import { describe, expect, it } from 'vitest'
import { Benchmark, Modifier, Rating, Relation, StatementId } from '../src/schema/schemas.ts'
import { normalise } from '../src/text/normalise.ts'
import benchmarks from '../src/vocabulary/data/benchmarks.json' with { type: 'json' }
import changes from '../src/vocabulary/data/changes.json' with { type: 'json' }
import countNouns from '../src/vocabulary/data/count-nouns.json' with { type: 'json' }
import headings from '../src/vocabulary/data/headings.json' with { type: 'json' }
import modifiers from '../src/vocabulary/data/modifiers.json' with { type: 'json' }
import statements from '../src/vocabulary/data/quality-statements.json' with { type: 'json' }
import refusals from '../src/vocabulary/data/refusals.json' with { type: 'json' }
import relations from '../src/vocabulary/data/relations.json' with { type: 'json' }
import scoring from '../src/vocabulary/data/scoring.json' with { type: 'json' }
import sources from '../src/vocabulary/data/sources.json' with { type: 'json' }
import themes from '../src/vocabulary/data/themes.json' with { type: 'json' }
import { impliedRating } from '../src/vocabulary/scoring.ts'

/** Every string of a data file, with the path to it. */
function strings(value: unknown, path: string): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`))
}

function repeated(texts: readonly string[]): string[] {
  const keys = texts.map(normalise)
  return keys.filter((key, index) => keys.indexOf(key) !== index)
}

describe.each(
  Object.entries({
    headings,
    statements,
    scoring,
    themes,
    benchmarks,
    relations,
    changes,
    modifiers,
    sources,
    refusals,
    countNouns,
  }),
)('%s', (name, data) => {
  it('is written plainly: trimmed, single spaces, straight quotes, hyphens for dashes', () => {
    const wrong = strings(data, name).filter(({ text }) => text !== text.trim() || /\s\s|[‘’“”‐-―]/.test(text))
    expect(wrong, 'the matcher folds these: write the plain form').toEqual([])
  })

  it('says where its entries come from', () => {
    const file: { source?: string; note?: string } = data
    expect(file.source ?? file.note ?? '', 'add a `source`, or a `note` saying why there is none').not.toBe('')
  })
})

describe('quality statements', () => {
  it('are the nine of the schema, in framework order', () => {
    expect(statements.entries.map((one) => one.id)).toEqual(StatementId.options)
    expect(statements.entries.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('share no name or variant', () => {
    const names = statements.entries.flatMap((one) => [one.name, ...one.variants.map((variant) => variant.text)])
    expect(repeated(names), 'one wording may name one statement only, once').toEqual([])
    const areas = statements.entries.flatMap((one) => one.areas.map((area) => area.text))
    expect(repeated([...names, ...areas]), 'an area is a theme name, never a statement name').toEqual([])
  })

  it('share no short name, and none that is a whole one', () => {
    const short = statements.entries.flatMap((one) => one.short)
    const whole = statements.entries.flatMap((one) => [one.name, ...one.variants.map((variant) => variant.text)])
    expect(repeated([...short, ...whole.map((name) => name.toLowerCase())])).toEqual([])
    expect(short.filter((name) => name !== name.toLowerCase())).toEqual([])
  })

  it('belong to a theme of the file', () => {
    const numbers = themes.entries.map((one) => one.number)
    expect(statements.entries.filter((one) => !numbers.includes(one.theme))).toEqual([])
  })
})

describe('themes', () => {
  it('are four, with ids in kebab-case', () => {
    expect(themes.entries.map((one) => one.number)).toEqual([1, 2, 3, 4])
    expect(themes.entries.filter((one) => !/^[a-z]+(?:-[a-z]+)*$/.test(one.id))).toEqual([])
  })

  it('share no name, variant or cue', () => {
    const texts = (one: (typeof themes.entries)[number]) => [one.name, ...one.variants.map((variant) => variant.text)]
    expect(repeated(themes.entries.flatMap(texts))).toEqual([])
    expect(repeated(themes.entries.flatMap((one) => one.cues))).toEqual([])
  })
})

describe('headings', () => {
  it('name each line once within its group of labels, sections or furniture', () => {
    for (const group of [headings.labels, headings.sections, headings.furniture])
      expect(repeated(group.flatMap((one) => one.texts.filter((text) => !text.endsWith(' …'))))).toEqual([])
  })

  it('use an id once, and say where each group was seen', () => {
    for (const group of [headings.labels, headings.furniture]) {
      const ids = group.map((one) => one.id)
      expect(ids).toEqual([...new Set(ids)])
    }
    const groups = [...headings.labels, ...headings.sections, ...headings.furniture]
    expect(groups.filter((one) => one.seen.trim() === '')).toEqual([])
  })
})

describe('scoring', () => {
  it('has bands that do not overlap and leave out no whole percentage from 25 to 100', () => {
    for (const { bands } of scoring.regimes) {
      expect(bands[0]?.from).toBe(25)
      expect(bands[bands.length - 1]?.to).toBe(100)
      bands.slice(1).forEach((band, index) => {
        expect(band.from, `${band.rating} begins where the band below ends`).toBe((bands[index]?.to ?? 0) + 1)
      })
    }
  })

  it('names ratings and scores of the schema', () => {
    const named = [...scoring.scores, ...scoring.ratings, ...scoring.regimes.flatMap((one) => one.bands)]
    expect(named.filter((one) => !Rating.options.some((rating) => rating === one.rating))).toEqual([])
    expect(scoring.scores.map((one) => one.score)).toEqual([1, 2, 3, 4])
  })

  it('gives the rating of every sum that nine scores can make', () => {
    const ratings = Array.from({ length: 28 }, (_, index) => impliedRating(Math.round(((index + 9) / 36) * 100), null))
    const count = (rating: string) => ratings.filter((one) => one === rating).length
    expect([count('inadequate'), count('requires-improvement'), count('good'), count('outstanding')]).toEqual([
      5, 9, 9, 5,
    ])
  })
})

describe('the words around figures', () => {
  const groups = { benchmarks, relations, modifiers, sources }
  it.each(Object.entries(groups))(
    '%s: no phrase stands twice, and each entry says where it was seen',
    (_, { entries }) => {
      const phrases = entries.flatMap((entry) => entry.phrases)
      expect(
        phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i),
        'one phrase can mean one thing only',
      ).toEqual([])
      expect(entries.filter((entry) => entry.seen === '')).toEqual([])
    },
  )

  it('point to names of the schema', () => {
    expect(benchmarks.entries.filter((entry) => !Benchmark.options.some((name) => name === entry.benchmark))).toEqual(
      [],
    )
    expect(relations.entries.filter((entry) => !Relation.options.some((name) => name === entry.relation))).toEqual([])
    expect(modifiers.entries.filter((entry) => !Modifier.options.some((name) => name === entry.modifier))).toEqual([])
  })

  it('name changes that go up, down or neither, each word once', () => {
    expect(repeated(changes.entries.flatMap((entry) => entry.verbs))).toEqual([])
    expect(repeated(changes.entries.flatMap((entry) => entry.nouns))).toEqual([])
  })

  it('count no noun that is excluded', () => {
    const counted = [...countNouns.activity, ...countNouns.thing]
    expect(counted.filter((noun) => countNouns.notNouns.includes(noun))).toEqual([])
  })
})
