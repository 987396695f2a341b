import type { Claim, ClaimChange, DiffField, DiffPlace } from '../schema/index.ts'
import { type Pairs, pairUp } from './pair.ts'
import { keyOf, shapeOf, similarity, wordsOf } from './similarity.ts'

interface Item {
  readonly claim: Claim
  /** The sentence as a key, and which of its figures this is. */
  readonly sentence: string
  readonly shape: string
  readonly nth: number
  readonly words: readonly string[]
  readonly measure: readonly string[]
}

/** What is not the same in the figures of two documents, in the order of the old one, what was added after what stands before it. */
export function diffClaims(old: readonly Claim[], news: readonly Claim[], keep: Keep): ClaimChange[] {
  const pairs = pairClaims(old, news)
  const [oldBefore, newBefore] = [befores(pairs.both, 0), befores(pairs.both, 1)]
  const changes = pairs.both.flatMap(([before, after]): { at: number; change: ClaimChange }[] => {
    const fields =
      before.sentence === after.sentence
        ? carriedFields(before, after, oldBefore.get(before) !== newBefore.get(after))
        : fieldsOf(before, after)
    if (fields.length === 0) return []
    return [
      { at: before.claim.span.start, change: toChange('changed', after.claim, fields, before.claim, after.claim) },
    ]
  })
  const lost = keep.lost
    ? pairs.old.map((item) => ({
        at: item.claim.span.start,
        change: toChange('lost', item.claim, [], item.claim, null),
      }))
    : []
  const added = keep.added
    ? placesInOld(pairs).map(({ item, at }) => ({ at, change: toChange('added', item.claim, [], null, item.claim) }))
    : []
  return [...changes, ...lost, ...added].sort((a, b) => a.at - b.at).map(({ change }) => change)
}

/** Whether figures of one document alone are told of. */
export interface Keep {
  readonly lost: boolean
  readonly added: boolean
}

const ALIKE_MEASURES = 0.6
const ALIKE_SENTENCES = 0.4
const SAME_SENTENCE = 0.75

function pairClaims(old: readonly Claim[], news: readonly Claim[]): Pairs<Item> {
  return pairUp(itemsOf(old), itemsOf(news), [
    { key: ({ sentence, nth, claim }) => `${sentence}|${nth}|${keyOf(claim.text)}` },
    { key: ({ sentence, nth }) => `${sentence}|${nth}` },
    { key: ({ shape, claim, words }) => `${shape}|${keyOf(claim.text)}|${words.length}` },
    { key: ({ shape, nth, claim }) => `${shape}|${nth}|${claim.kind}` },
    {
      likeness,
      blocks: ({ claim, measure }) => [...(claim.indicator === null ? [] : [`=${claim.indicator.id}`]), ...measure],
    },
  ])
}

function itemsOf(claims: readonly Claim[]): Item[] {
  const seen = new Map<number, number>()
  return claims.map((claim) => {
    const nth = seen.get(claim.sentence.span.start) ?? 0
    seen.set(claim.sentence.span.start, nth + 1)
    const { text } = claim.sentence
    return {
      claim,
      nth,
      sentence: keyOf(text),
      shape: shapeOf(text),
      words: wordsOf(text),
      measure: wordsOf(claim.measure),
    }
  })
}

/** How likely two figures are one, from 0: of one sort, and of one official measure, of alike measures in alike sentences, or in nearly the same sentence. */
function likeness(old: Item, one: Item): number {
  if (old.claim.kind !== one.claim.kind || old.claim.unit !== one.claim.unit) return 0
  const measure = similarity(old.measure, one.measure)
  const sentence = similarity(old.words, one.words)
  const [a, b] = [old.claim.indicator, one.claim.indicator]
  if (a !== null && b !== null && (a.id !== b.id || a.narrowing !== b.narrowing)) return 0
  const isOneMeasure = a !== null && b !== null
  const isAlike =
    isOneMeasure ||
    (measure >= ALIKE_MEASURES && sentence >= ALIKE_SENTENCES) ||
    (sentence >= SAME_SENTENCE && old.nth === one.nth)
  return isAlike ? 1 + measure + sentence + (old.claim.value === one.claim.value ? 1 : 0) : 0
}

/** The same words: only what is carried from elsewhere can differ, and in a sentence that moved that says nothing. */
function carriedFields(old: Item, one: Item, hasMoved: boolean): DiffField[] {
  const [a, b] = [old.claim.period, one.claim.period]
  if (a?.basis !== 'carried' || b?.basis !== 'carried' || hasMoved) return []
  return field('period', a.text, b.text)
}

/** For each paired figure the last paired figure of the sentences before it, on its own side. */
function befores(both: Pairs<Item>['both'], side: 0 | 1): Map<Item, readonly [Item, Item] | null> {
  const before = new Map<Item, readonly [Item, Item] | null>()
  let [inSentence, outside]: (readonly [Item, Item] | null)[] = [null, null]
  for (const pair of [...both].sort((a, b) => a[side].claim.span.start - b[side].claim.span.start)) {
    const { sentence } = pair[side].claim
    if (inSentence != null && inSentence[side].claim.sentence.span.start !== sentence.span.start) outside = inSentence
    before.set(pair[side], outside ?? null)
    inSentence = pair
  }
  return before
}

function fieldsOf({ claim: a, shape }: Item, { claim: b, shape: other }: Item): DiffField[] {
  return [
    ...field('value', figureOf(a), figureOf(b)),
    ...field('benchmark', benchmarksOf(a), benchmarksOf(b)),
    ...field('period', a.period?.text ?? null, b.period?.text ?? null),
    ...field('change', changeOf(a), changeOf(b)),
    ...(shape === other ? [] : field('measure', a.measure, b.measure)),
  ]
}

function field(name: string, old: string | null, one: string | null): DiffField[] {
  const [a, b] = [old?.replace(/\s+/g, ' ') ?? null, one?.replace(/\s+/g, ' ') ?? null]
  return keyOf(a ?? '') === keyOf(b ?? '') ? [] : [{ field: name, old: a, new: b }]
}

function figureOf({ text, modifier }: Claim): string {
  return modifier === null ? text : `${modifier} ${text}`
}

function benchmarksOf({ comparisons }: Claim): string | null {
  const told = comparisons.map(({ label, value, text, relation }) =>
    [relation, label, text ?? value].filter((part) => part !== null).join(' '),
  )
  return told.length === 0 ? null : told.join('; ')
}

function changeOf({ change }: Claim): string | null {
  if (change === null) return null
  const { from, fromText, percent, difference, direction, fromPeriod } = change
  const told = [
    direction,
    fromText ?? (from === null ? null : String(from)),
    percent === null ? null : `${percent}%`,
    difference === null ? null : String(difference),
    fromPeriod,
  ]
  return told.filter((part) => part !== null).join(', ')
}

function toChange(
  change: ClaimChange['change'],
  { measure, indicator }: Claim,
  fields: DiffField[],
  old: Claim | null,
  one: Claim | null,
): ClaimChange {
  return {
    change,
    measure,
    indicator: indicator?.id ?? null,
    fields,
    old: old && placeOf(old),
    new: one && placeOf(one),
  }
}

function placeOf({ span, text }: Claim): DiffPlace {
  return { page: span.page, line: span.line, text: text.replace(/\s+/g, ' ') }
}

/** Where in the old document added figures would stand: each right after the figure before it. */
function placesInOld({ both, new: added }: Pairs<Item>): { readonly item: Item; readonly at: number }[] {
  const all = [
    ...both.map(([old, item]) => ({ item, old: old.claim.span.start })),
    ...added.map((item) => ({ item, old: null })),
  ].sort((a, b) => a.item.claim.span.start - b.item.claim.span.start)
  let last = -1
  return all.flatMap(({ item, old }) => {
    if (old === null) return [{ item, at: last + 0.5 }]
    last = old
    return []
  })
}
