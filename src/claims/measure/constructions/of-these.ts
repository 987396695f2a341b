import { participleOf } from '../../../vocabulary/word-classes.ts'
import { is, LIST_MARKS, says } from '../../tokens/tags.ts'
import { doesSomething } from '../agent.ts'
import { countedBefore, figuresBefore, groupBefore, groupIn, wholeOf } from '../antecedent.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { headWord, linkOf, pointsBack, saidOf, tokenAfter, wereOf } from '../noun.ts'
import { rating } from '../rating.ts'
import { antecedentOf } from '../subject.ts'
import { type Tail, tailFrom } from '../tail.ts'
import { beginsFinite } from '../verb-group.ts'
import { join, printed, trimmed } from '../words.ts'

/** "Of these, 8 were not upheld", "78% of them", "of whom 62% were women", "Among those aged 65 and over, 21% had": of what was counted before. */
export const ofThese: Construction = {
  id: 'of-these',
  examples: [
    {
      text: 'The panel heard 20 appeals. Of these, 9 were dismissed and 5 were allowed.',
      measures: [
        'appeals heard by the panel',
        'appeals heard by the panel dismissed',
        'appeals heard by the panel allowed',
      ],
    },
    {
      text: 'Of the 480 carers who replied, 71% felt supported.',
      measures: ['carers who replied', 'carers who replied who felt supported'],
    },
  ],
  read(input) {
    const { tokens, at, view } = input
    const there = thereWere(input)
    if (there !== '') return there
    if (pointsBack(tokens, at)) {
      const tail = tailFrom(view, at + 3)
      const done = tail.verb === null && tail.noun.length === 0 ? verbBefore(input) : ''
      return done === '' ? said(input, whole(input), tail) : join(whole(input), done)
    }
    if (!startsPredicate(input)) return null
    const opening = openingBefore(input)
    if (opening === null) return nextPart(input)
    return said(input, opening, tailFrom(view, tokenAfter(tokens, at)))
  },
}

/** "Compliments, of which there were 196": the noun that "which" stands for; empty elsewhere. */
function thereWere({ tokens, governor, view }: MeasureInput): string {
  const which = governor - 2
  if (!is(tokens[governor], 'be') || tokens[governor - 1]?.lower !== 'there' || !says(tokens[which], 'which', 'whom'))
    return ''
  return printed(view, antecedentOf(view, which))
}

/** "upheld 46 of them": what was done to that many; empty where no such verb stands before the number. */
function verbBefore({ tokens, governor }: MeasureInput): string {
  const verb = tokens[governor]
  return is(verb, 'verb') && doesSomething(verb?.lower ?? '') ? participleOf(verb?.lower ?? '') : ''
}

/** "£2m has been made, £1m will slip": the next part of the same sum, whose verb stands after it; null elsewhere. */
function nextPart(input: MeasureInput): string | null {
  const { tokens, at, governor, figure, earlier, view } = input
  const last = earlier.at(-1)
  if (figure.kind !== 'money' || last?.kind !== 'money') return null
  if (!is(tokens[governor], ...LIST_MARKS) || !beginsFinite(tokens, at + 1)) return null
  const group = groupIn(last.measure)
  // All parts are of the sum that was told first: "savings", and not "savings on track".
  const first = groupIn(earlier.find((one) => one.kind === 'money')?.measure ?? '')
  return said(input, first !== '' && group.startsWith(first) ? first : group, tailFrom(view, at + 1))
}

/** The last count, or the group of the last share. */
function whole(input: MeasureInput): string {
  const counted = countedBefore(input)
  if (input.figure.kind === 'money')
    return groupIn(figuresBefore(input).findLast((f) => f.kind === 'money')?.measure ?? '')
  return counted === '' ? groupBefore(input) : wholeOf(counted)
}

function startsPredicate({ tokens, at, figure }: MeasureInput): boolean {
  const next = tokenAfter(tokens, at)
  return figure.bare || figure.kind === 'percentage' || figure.kind === 'ratio' || figure.kind === 'money'
    ? beginsFinite(tokens, next) || is(tokens[next], 'participle', 'gerund', 'adjective', 'negative')
    : false
}

/** What "Of the concluded enquiries," or "Among people aged 18-64," before the figure names; null where no such opening stands there. */
function openingBefore(input: MeasureInput): string | null {
  const { tokens, governor, view } = input
  let end = governor
  while (is(tokens[end], 'comma', 'covered', 'relative')) {
    if (tokens[end]?.tag === 'relative') return tokens[end - 1]?.lower === 'of' ? whole(input) : null
    end -= 1
  }
  for (let i = end; i >= 0; i--) {
    const token = tokens[i]
    if (token === undefined || is(token, 'semicolon', 'stop', 'colon', 'ends')) return null
    if (token.tag !== 'preposition' || !says(token, 'of', 'among', 'amongst', 'for')) continue
    if (
      i > 0 &&
      !is(
        tokens[i - 1],
        'comma',
        'coordinator',
        'stop',
        'dash',
        'semicolon',
        'subordinator',
        'complementiser',
        'adverb',
      )
    )
      continue
    const words = Array.from({ length: end - i }, (_, k) => i + 1 + k)
    if (words.some((k) => tokens[k]?.tag === 'comma' || (tokens[k]?.tag === 'figure' && k > i + 2))) return null
    // "of which £6.2m has been delivered, £2.1m": a clause of its own.
    if (is(tokens[i + 1], 'relative') && words.length > 1) return null
    const named = printed(view, trimmed(tokens, words))
    if (/^(?:these|those|them|whom|which|this)?$/i.test(named)) return whole(input)
    if (/^(?:aged|in|with|who|under|over)\b/i.test(named))
      return join(groupBefore(input).replace(/ aged .{0,400}$/, ''), named)
    const figure = words.find((k) => tokens[k]?.tag === 'figure')
    return figure === undefined
      ? named.replace(/^those /i, `${groupBefore(input).replace(/ aged .{0,400}$/, '')} `)
      : printed(
          view,
          trimmed(
            tokens,
            words.filter((k) => k > figure),
          ),
        )
  }
  return null
}

/** "had used them" with what they are, from the measure before: "used direct payments". */
function resolved(phrase: string, last: string): string {
  const verb = / (?:who|that) (?:had |have )?[a-z]{1,30} (?=\S)/.exec(last)
  return verb === null ? phrase : phrase.replace(/ them$/, () => ` ${last.slice(verb.index + verb[0].length)}`)
}

function said({ tokens, view, earlier, previous }: MeasureInput, group: string, tail: Tail): string | null {
  if (group === '') return null
  const last = (earlier.at(-1) ?? previous?.figures.at(-1))?.measure ?? ''
  const link = linkOf(headWord(group))
  if (tail.verb !== null) return resolved(join(group, saidOf(view, tail.verb, tail.predicate, headWord(group))), last)
  const rest = printed(view, trimmed(tokens, tail.noun))
  const first = tokens[tail.noun[0] ?? -1]
  if (first === undefined || rest === '') return group
  return is(first, 'participle', 'gerund', 'preposition', 'negative', 'adverb')
    ? join(group, rest)
    : join(group, rating(rest, headWord(group)) ? 'rated' : `${link} ${wereOf(headWord(group))}`, rest)
}
