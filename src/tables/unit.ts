import type { ClaimKind } from '../schema/index.ts'

/** What a figure is measured in, as a head, a label or a cell says. */
export interface Unit {
  readonly kind: ClaimKind
  readonly unit: string | null
  /** What the printed number is multiplied by: 1,000 under `£000`. */
  readonly factor: number
}

/** A unit met in words, and the words that say nothing else. */
export interface UnitMention extends Unit {
  readonly from: number
  readonly to: number
}

const unitOf = (kind: ClaimKind, unit: string | null, factor = 1): Unit => ({ kind, unit, factor })
const PERCENT = unitOf('percentage', 'percent')
const COUNT = unitOf('count', null)

const MONEY = /£ ?(?:'?000s?|0{3}s?|(k|thousands?)|(m|millions?)|(bn|billions?))?(?![\w'])/
const TIME = '(?:(?:working|calendar|bed) )?(minute|hour|day|week|month|year)s?'
const PER_PEOPLE =
  /(?:rate )?per ((?:\d{1,3},?)?\d{1,3}(?:,\d{3})?|head|capita|adult)(?: of)?(?: the)?(?: population| people| adults| head)?(?: aged? [\d+ -]{2,7})?/
const PER_TIME = /(?:per|a|\/) ?(week|year|month|day|hour|night)|(?:weekly|annual|hourly)/

/**
 * The unit that a head or a label states: in brackets or after a comma at its end, before "of" at its beginning, or as all of it. Null where it states
 * none; words that only hint at one ("average", "score") are asked for by `hintedUnit`.
 */
export function findUnit(lower: string): UnitMention | null {
  return bracketed(lower) ?? leading(lower) ?? trailing(lower) ?? per(lower)
}

/** The unit of a text that is nothing but a unit: `%`, `£000`, `days`, `number`. */
export function wholeUnit(lower: string): Unit | null {
  const text = lower
    .replace(/^\(|\)$/g, '')
    .replace(/^in /, '')
    .trim()
  if (/^(?:%|per ?cent|percentage|pct|pc|proportion)s?(?: of (?:total|all|people|adults))?$/.test(text)) return PERCENT
  if (/^(?:number|no\.?|numbers|count|#|volume|people|total number|nos\.?)$/.test(text)) return COUNT
  if (/^(?:score|index|points)$/.test(text)) return unitOf('score', null)
  if (/^(?:ratio)$/.test(text)) return unitOf('ratio', null)
  const rate = PER_PEOPLE.exec(text)
  if (rate !== null && rate[0].length >= text.length - 1) return rateOf(rate[1] ?? '')
  if (/^rate$/.test(text)) return unitOf('rate', null)
  const time = new RegExp(`^(?:average |median |mean )?(?:number of )?${TIME}$`).exec(text)
  if (time?.[1] !== undefined) return unitOf('duration', `${time[1]}s`)
  const money = MONEY.exec(text)
  if (money !== null && money[0].length >= text.replace(PER_TIME, '').trim().length) return moneyOf(money, text)
  return null
}

function moneyOf(money: RegExpExecArray, text: string): Unit {
  const thousands = /000|k|thousand/.test(money[0])
  const factor = thousands ? 1e3 : money[2] !== undefined ? 1e6 : money[3] !== undefined ? 1e9 : 1
  const time = PER_TIME.exec(text)
  const each =
    time === null
      ? null
      : (time[1] ?? (time[0].startsWith('week') ? 'week' : time[0].startsWith('hour') ? 'hour' : null))
  return unitOf('money', each === null || each === 'year' ? 'GBP' : `GBP per ${each}`, factor)
}

function rateOf(people: string): Unit {
  const each = /^\d/.test(people) ? `${Number(people.replaceAll(',', '')).toLocaleString('en-GB')} population` : 'head'
  return unitOf('rate', `per ${each}`)
}

function bracketed(lower: string): UnitMention | null {
  for (const match of lower.matchAll(/\s?[([]([^()[\]]{1,40})[)\]]/g)) {
    const unit = wholeUnit(match[1] ?? '')
    if (unit !== null) return { ...unit, from: match.index, to: match.index + match[0].length }
  }
  return null
}

const LEADING: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:the )?(?:overall )?(?:%|per ?cent|percentage|proportion|share)s? (?:of |(?=[a-z]))(?:the )?/, PERCENT],
  [
    /^(?:the )?(?:total |overall |average )?(?:number|no\.?|count|volume)s? of (?=(?:working )?days |weeks |hours )/,
    COUNT,
  ],
  [/^(?:the )?(?:total |overall )?(?:number|no\.?|count|volume|#)s? (?:of )?(?:the )?/, COUNT],
]
const LEADING_TIME = new RegExp(
  `^(?:(?:average|median|mean|total) )?(?:number of )?${TIME} (?=(?:from|between|to|taken|lost|waiting|waited|per|until|since)\\b)`,
)

function leading(lower: string): UnitMention | null {
  const time = LEADING_TIME.exec(lower)
  if (time?.[1] !== undefined) return { ...unitOf('duration', `${time[1]}s`), from: 0, to: 0 }
  for (const [pattern, unit] of LEADING) {
    const match = pattern.exec(lower)
    if (match !== null) return { ...unit, from: 0, to: match[0].length }
  }
  return null
}

function trailing(lower: string): UnitMention | null {
  const match =
    /(?:,| -| in|\s(?!(?:working )?(?:days|weeks|hours|months)$))\s?((?:%|per ?cent|£ ?(?:'?000s?|0{3}s?|k|m|bn|million)?|(?:working )?(?:days|weeks|hours|months)))$/.exec(
      lower,
    )
  const unit = match === null ? null : wholeUnit(match[1] ?? '')
  if (match === null || unit === null) return null
  // "people waiting more than 28 days": the days belong to the wait.
  if (unit.kind === 'duration' && /\d\s?$/.test(lower.slice(0, match.index))) return null
  return { ...unit, from: match.index, to: lower.length }
}

function per(lower: string): UnitMention | null {
  const match = PER_PEOPLE.exec(lower)
  if (match === null || !/^\d|head|capita/.test(match[1] ?? '')) return null
  // What a rate is per stays in the measure's name.
  return { ...rateOf(match[1] ?? ''), from: match.index, to: match.index }
}

/** What a measure's own words suggest where nothing states a unit. */
export function hintedUnit(lower: string): Unit | null {
  if (/\bquality of life\b|\bscores?\b|\bindex\b/.test(lower)) return unitOf('score', null)
  if (/\b(?:average|mean|median)\b/.test(lower)) return unitOf('average', null)
  if (/\brates?\b/.test(lower)) return unitOf('rate', null)
  if (/\bratio\b/.test(lower)) return unitOf('ratio', null)
  return null
}
