import { oneOf } from '../../text/one-of.ts'
import { join } from './words.ts'

const COMMONEST =
  /^(?:the )?(?:most|least|second most|next most) (?:common|frequent|reported) (?:form|type|kind|sort|category) of (.+)$/i
const KIND_OF = / ?(?:type|form|kind|category|sort) of ([a-z' -]{1,60})$/
const OFTEN = [
  'most',
  'common',
  'commonly',
  'frequent',
  'frequently',
  'often',
  'main',
  'largest',
  'reported',
  'recorded',
] as const
const FORM = /^(.+) that was .+$/

/** "The most common form of abuse was neglect (34%)": abuse that was neglect; empty where the subject is no such superlative. */
export function asForm(subject: string, form: string): string {
  const of = COMMONEST.exec(subject)?.[1]
  return of === undefined || form === '' ? '' : join(of, 'that was', form)
}

/** ", followed by financial abuse (19%)": the next form, of what the one before was of where that is known; empty elsewhere. */
export function nextForm(before: string, words: string): string {
  const of = FORM.exec(before)?.[1]
  const form = words.startsWith('followed by ')
    ? words.slice('followed by '.length)
    : of !== undefined && words.endsWith(` ${of}`)
      ? words
      : ''
  return of === undefined || form === '' ? form : join(of, 'that was', form)
}

/** "Neglect was the most frequently reported type of abuse (31%)": abuse that was neglect; empty where the words say nothing of the kind. */
export function asKind(form: string, words: string): string {
  const kind = KIND_OF.exec(words)
  const before = words.slice(0, kind?.index ?? 0).split(' ')
  if (kind === null || form === '' || !before.every((word) => oneOf(word, ...OFTEN))) return ''
  const [first = '', ...rest] = form
  return join(kind[1] ?? '', 'that was', first.toLowerCase() + rest.join(''))
}
