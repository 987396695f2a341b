import { pluralNoun, pluralOf } from '../../vocabulary/count-nouns.ts'
import { matchesOf } from '../../vocabulary/matches.ts'
import type { Figure, Reading } from '../reading.ts'
import { PART_OF } from './drop-qualifiers.ts'

const PARTITIVE_OPENING =
  /^(?:of|out of|among) (?:these|those|them|the|that|which)\b|\bof (?:which|whom|these|those)\b[, ]/
const LIST_GAP =
  /(?:,|;|\band\b|\bwith\b|\bof which\b|\bincluding\b|\bwhile\b|\(|:) ?(?:a further |another |over |about |around |approximately |only |just )?$/
const PART_AFTER =
  /^ (?:(?:(?:was|were|are|is|had|have|said|reported|told|answered|agreed|felt|did|do|could|not|partly|partially|fully|still|also|being|remained|remain|resulted|led|met|meeting|in|for|at|from|on|to|who|that|a (?:day|week|month|year)|per|of which|with|awaiting|upheld|met|held|made|given|found|left|lost|sent|seen|open|new|complete|outstanding|overdue|active|successful|unsuccessful|within|under|over|of (?:these|those|them|which|whom))\b)|[a-z]{3,}(?:ed|ing)\b)|^[,;.)]|^$/
const TOTAL_BEFORE =
  /\b(?:number of (?:days|weeks|months|hours) [a-z ,']{0,60}? (?:was|were|is)|population of|total of|totalling|totalled|number of [a-z' -]{3,60}? (?:was|were|is|stood at|reached|remained at|of)|list (?:of|was|is|stood at|had)|waiting list (?:of|was|is|stood at)|backlog (?:of|was|is|stood at)|caseloads? (?:of|was|were|is|averaged|stood at)|capacity (?:of|was|is)|average of) (?:about |around |approximately |over |more than |nearly |almost |just over |just under |at |only )?$/
const NUMBER_OF = /\bnumbers? of ((?:[a-z0-9'&/-]+ ){1,7})/g
/** Units that are lengths of time: "the number of days" is one. */
export const LENGTHS = new Set(['days', 'weeks', 'months', 'hours', 'years', 'minutes'])
/** "Compliments, of which there were 196" */
const OF_WHICH_THERE =
  /,? of (?:which|whom) there (?:were|are|was|is)(?: now)?(?: about| around| over| nearly| only)? $/
/** "Vacancies are estimated at 1,200" */
const PUT_AT =
  /\b(?:estimated|put|reported|recorded|stood|stand|stands|remained|remains) at (?:about |around |over |nearly |almost |some )?$|\b(?:totalled|numbered|amounted to) (?:about |around |over |nearly |almost )?$/
/** "put its population at 614,185" */
const POPULATION_AT = /\bpopulation (?:at|to) (?:about |around |over |nearly |almost |just over |just under )?$/
/** "boat dwellers, thought to number 1,900" */
const NUMBERING =
  /\b(?:to|which|who|they|now) number(?:s|ed)? (?:about |around |over |nearly |almost |some )?$|\bnumbering (?:about |around |over |nearly |almost |some )?$/
/** "all 83 of its clients" */
const OF_ITS = /^ of (?:its|their|the|our|these|those) ((?:[a-z'-]+ ){0,3}?[a-z]+s|people|staff)\b/
/** "of the 64 who would turn 18" */
const THE_ONES_WHO = /^ (?:who|whose)\b/
/** "62,315 calls, an average of 5,193 a month" */
const EACH_MONTH = /^ (?:a|an|per|each|every) (?:month|week|day|year|quarter|hour)\b/
/** "investigated 21 complaints and upheld 17" */
const AND_DID = /\band (?:[a-z]+ed|upheld|met|held|left|lost|kept) (?:only |just )?$/
/** "9,214 concerns, of which 17% (1,562)": a part of what was counted before. */
const PART_OF_THEM = /\bof (?:which|whom|these|those|them),? (?:about |around |over |nearly |only |just )?$/
const OF_THEM = /^ of (?:them|these|those|which|whom)\b/
const COMMITTEE = /^ ?(?:%|per cent)/

/** What a number alone counts: the unit, and the noun phrase where one was printed. */
export interface Unit {
  readonly unit: string | null
  readonly noun: string | null
}

/** The unit of a number alone, in the order in which the ways of telling it are tried; null where none is within reach. */
export function unitFor(
  reading: Reading,
  previous: Reading | null,
  figure: Figure,
  index: number,
  antecedent: Figure | null,
): Unit | null {
  const { lower } = reading.sentence
  const ahead = lower.slice(0, figure.from)
  // "of which 1,091 (22%) became enquiries": what stands in brackets says the same again.
  const after = lower.slice(figure.to, figure.to + 50).replace(/^ ?\([^()]{1,20}\)/, '')
  if (COMMITTEE.test(after)) return null
  // "27 out of 30 audits": the noun stands behind the whole.
  const whole = [...reading.figures, ...reading.taken]
    .filter((f) => f.from >= figure.to)
    .sort((a, b) => a.from - b.from)[0]
  if (whole !== undefined && whole.kind === 'count' && !whole.bare && PART_OF.test(lower.slice(figure.to, whole.from)))
    return { unit: whole.unit, noun: whole.noun }
  if (
    /\b(?:county|city|borough|town|district|area|community) of (?:about |around |over |nearly |almost |some )?$/.test(
      ahead,
    ) &&
    figure.value >= 1000
  )
    return { unit: 'people', noun: 'people' }
  if (POPULATION_AT.test(ahead)) return { unit: 'people', noun: 'people' }
  if (PUT_AT.test(ahead) || NUMBERING.test(ahead)) return pluralBefore(ahead)
  const its = OF_ITS.exec(after)?.[1]?.split(' ').at(-1)
  if (its !== undefined && (pluralNoun(its) === 'activity' || (figure.value >= 10 && pluralNoun(its) !== null)))
    return { unit: its, noun: null }
  if (/\bof the $/.test(ahead) && THE_ONES_WHO.test(after)) return { unit: 'people', noun: null }
  if (antecedent !== null && /\baverage of $/.test(ahead) && EACH_MONTH.test(after)) return antecedentUnit(antecedent)
  if (OF_WHICH_THERE.test(ahead)) return pluralBefore(ahead.replace(OF_WHICH_THERE, ''))
  const total = TOTAL_BEFORE.exec(ahead)
  if (total !== null) {
    if (total[0].startsWith('population')) return { unit: 'people', noun: 'people' }
    if (/caseload/.test(total[0])) return { unit: 'cases', noun: 'cases' }
    return numberOf(ahead) ?? (figure.value >= 10 ? { unit: null, noun: null } : null)
  }
  const before = reading.figures[index - 1]
  if (before?.kind === 'percentage' && /^ ?\($/.test(lower.slice(before.to, figure.from))) {
    if (antecedent !== null && PART_OF_THEM.test(lower.slice(0, before.from))) return antecedentUnit(antecedent)
    const people = pluralIn(lower.slice(figure.to))
    return { unit: people, noun: people }
  }
  if (figure.change !== null || figure.comparisons.length > 0)
    return numberOf(ahead) ?? antecedentUnit(antecedent) ?? pluralBefore(ahead) ?? antecedentUnit(lastCount(previous))
  if (/\bof (?:which|whom) (?:about |around |over |nearly |only |just )?$/.test(ahead))
    return antecedentUnit(antecedent ?? lastCount(previous))
  const of = /^ (?:out )?of (?:the |these |those )?(\d[\d,]*)(?![\d%])/.exec(after)?.[1]
  if (of !== undefined && antecedent !== null && Number(of.replaceAll(',', '')) === antecedent.value)
    return antecedentUnit(antecedent)
  if (
    antecedent !== null &&
    (/\b(?:the|a) (?:remaining|other|further|rest,) $/.test(ahead) || (AND_DID.test(ahead) && /^[,;.]|^$/.test(after)))
  )
    return antecedentUnit(antecedent)
  if (OF_THEM.test(after)) return antecedentUnit(antecedent ?? lastCount(previous))
  if (antecedent !== null && / (?:in|for|of) $/.test(ahead) && /^[,.;]|^$/.test(after))
    return antecedentUnit(antecedent)
  // "5,865 people had long-term support and 1,140 short-term support": the word that both have tells that the rest is left out.
  if (antecedent !== null && LIST_GAP.test(ahead)) {
    const shared = /^ (?:[a-z-]+ ){1,2}([a-z]{4,})\b/.exec(after)?.[1]
    if (shared !== undefined && lower.slice(antecedent.to, figure.from).includes(` ${shared} `))
      return antecedentUnit(antecedent)
  }
  if (!PART_AFTER.test(after)) return null
  const part = PARTITIVE_OPENING.test(lower)
  if (antecedent !== null && LIST_GAP.test(ahead)) return antecedentUnit(antecedent)
  if (part && (index === 0 || LIST_GAP.test(ahead) || /,? $/.test(ahead)))
    return antecedentUnit(antecedent ?? lastCount(previous))
  return null
}

function antecedentUnit(figure: Figure | null): Unit | null {
  return figure === null ? null : { unit: figure.unit, noun: figure.noun }
}

function lastCount(reading: Reading | null): Figure | null {
  if (reading === null) return null
  return (
    [...reading.figures, ...reading.taken]
      .filter((f) => f.kind === 'count' && f.unit !== null)
      .sort((a, b) => a.from - b.from)[0] ?? reading.counted
  )
}

/** Without lengths of time that are said by themselves: "overdue by more than 2 years" counts no years. */
function withoutLengths(ahead: string): string {
  return ahead.replace(
    /\b(?:\d[\d.]{0,5}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)[ -](?:minutes?|hours?|days?|nights?|weeks?|months?|years?)\b/g,
    '',
  )
}

/** What "the number of people waiting" counts. */
function numberOf(ahead: string): Unit | null {
  let unit: string | null = null
  for (const match of matchesOf(`${withoutLengths(ahead)} `, NUMBER_OF)) {
    const words = (match[1] ?? '').split(' ')
    const listed = words.find(
      (word) => LENGTHS.has(word) || pluralNoun(word) === 'activity' || pluralNoun(word) === 'thing',
    )
    unit = listed ?? words.find((word) => pluralNoun(word) !== null) ?? unit
  }
  return unit === null ? null : { unit, noun: unit }
}

function pluralIn(lower: string): string | null {
  for (const match of matchesOf(lower.slice(0, 60), /[a-z-]+/g))
    if (pluralNoun(match[0]) === 'activity') return match[0]
  return null
}

function pluralBefore(ahead: string): Unit | null {
  for (const clause of withoutLengths(ahead.slice(-160)).split(/[,;:]/).reverse()) {
    const words = clause.match(/[a-z][a-z'-]*/g) ?? []
    // The head of a subject comes first: "days lost to delayed discharge".
    const head = words.find(
      (word) => LENGTHS.has(word) || pluralNoun(word) === 'activity' || pluralNoun(word) === 'thing',
    )
    const plural =
      head ??
      words
        .map(pluralOf)
        .filter((noun) => noun !== null)
        .at(-1)
    if (plural !== undefined) return { unit: plural, noun: plural }
  }
  return null
}
