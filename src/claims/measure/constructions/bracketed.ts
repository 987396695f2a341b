import { oneOf } from '../../../text/one-of.ts'
import { isPerson } from '../../../vocabulary/word-classes.ts'
import { is } from '../../tokens/tags.ts'
import { closing } from '../breaks.ts'
import type { Construction, MeasureInput } from '../construction.ts'
import { asForm, asKind, nextForm } from '../form-of.ts'
import { headOf, headWord, saidOf, tailOf, withPredicate } from '../noun.ts'
import { subjectBefore } from '../subject.ts'
import { tailFrom } from '../tail.ts'
import { beginsFinite, verbGroupAt, verbGroupBefore } from '../verb-group.ts'
import { join, printed, range, trimmed } from '../words.ts'
import { verbIn } from './statistic.ts'

const MOST =
  /^(?:just|only|well|some|slightly|roughly|approximately|under|up|to|most|all|half|many|few|some|majority|minority|thirds?|quarters?|fifths?|three|two|one|four|nearly|almost|over|around|about|more|than|large|vast|clear|small|a|the|of|these|those|their|in|out|ten|five)$/

/** "Nearly all staff (92%) had been trained", "17% (1,562) became enquiries": a figure in brackets says how many of what stands before. */
export const bracketed: Construction = {
  id: 'bracketed',
  examples: [
    { text: 'Nearly all staff (92%) had been trained.', measures: ['staff trained'] },
    {
      text: 'There were 13 vacancies out of 120 posts (10.8%).',
      measures: ['vacancies out of 120 posts', 'vacancies out of 120 posts'],
    },
  ],
  read(input) {
    const { tokens, governor, at, earlier, view, figure } = input
    if (tokens[governor]?.tag !== 'open') return null
    const last = earlier.at(-1)
    const before = lastFigureBefore(input)
    if (
      last !== undefined &&
      before !== -1 &&
      governor - before <= 8 &&
      (figure.bare || figure.kind === 'percentage' || figure.kind === 'ratio') &&
      sameClause(input, before)
    )
      return last.measure
    const close = closing(tokens, at)
    const start = nounBefore(input)
    // "Two thirds (67%) of those who had care": the noun stands behind the bracket.
    if (tokens[close + 1]?.lower === 'of') {
      const tail = tailOf({ ...input, at: close })
      if (tail !== null)
        return tail.verb === null
          ? printed(view, trimmed(tokens, tail.noun))
          : withPredicate(view, tail.noun, tail.verb, tail.predicate)
    }
    // "People rated the advice as good (76%)": who did what stands before it.
    const verb = verbIn(tokens, range(start, governor))
    const told = verb === -1 ? null : verbGroupAt(tokens, verb)
    if (told !== null && told.voice === 'active') {
      const subject = subjectBefore(view, verb)
      if (isPerson(headOf(tokens, subject)?.lower ?? ''))
        return withPredicate(view, subject, told, range(told.from, governor))
    }
    let first = start
    while (first < governor && (MOST.test(tokens[first]?.lower ?? '') || tokens[first]?.tag === 'number')) first += 1
    const noun = trimmed(tokens, range(first, governor))
    if (noun.length === 0) return null
    const form = nextForm(last?.measure ?? '', printed(view, noun))
    if (form !== '') return form
    let next = close + 1
    while (is(tokens[next], 'covered', 'ends')) next += 1
    if (beginsFinite(tokens, next)) {
      const tail = tailFrom(view, next)
      const bare = printed(view, noun).replace(
        /^(?:(?:much|significantly|slightly|statistically) )?(?:(?:higher|lower|similar|greater|smaller|larger|large|small|significant) )?(?:proportion|share|percentage|number)s? of (?:the )?/i,
        '',
      )
      if (tail.verb !== null) return join(bare, saidOf(view, tail.verb, tail.predicate, headWord(bare)))
    }
    const copula = verbGroupBefore(tokens, start)
    if (copula !== null && copula.voice === 'copula' && figure.kind === 'percentage') {
      const subject = subjectBefore(view, copula.from)
      const commonest =
        asForm(printed(view, subject), printed(view, noun)) || asKind(printed(view, subject), printed(view, noun))
      if (commonest !== '') return commonest
      const whole = printed(view, subject).replace(/^(?:the )?(?:majority|most|breakdown|bulk) of (?:the )?/i, '')
      if (whole !== '')
        return join(
          whole,
          saidOf(view, { ...copula, voice: 'active' }, [...range(copula.from, copula.to), ...noun], headWord(whole)),
        )
    }
    return printed(view, noun)
  },
}

function lastFigureBefore({ tokens, governor }: MeasureInput): number {
  for (let i = governor - 1; i >= 0; i--) if (tokens[i]?.tag === 'figure') return i
  return -1
}

function sameClause({ tokens, governor }: MeasureInput, from: number): boolean {
  for (let i = from + 1; i < governor; i++) if (is(tokens[i], 'comma', 'semicolon', 'coordinator', 'stop')) return false
  return true
}

function nounBefore({ tokens, governor }: MeasureInput): number {
  let i = governor - 1
  for (; i >= 0; i--) {
    const tag = tokens[i]?.tag ?? 'stop'
    if (
      oneOf(
        tag,
        'comma',
        'semicolon',
        'stop',
        'colon',
        'be',
        'have',
        'close',
        'open',
        'complementiser',
        'subordinator',
        'figure',
        'coordinator',
      )
    )
      break
  }
  return i + 1
}
