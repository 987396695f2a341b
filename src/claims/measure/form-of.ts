import { join } from './words.ts'

const COMMONEST =
  /^(?:the )?(?:most|least|second most|next most) (?:common|frequent|reported) (?:form|type|kind|sort|category|categories|forms|types|kinds)s? of (.+)$/i
const FORM = /^(.+) that was .+$/

/** "The most common form of abuse was neglect (34%)": abuse that was neglect; empty where the subject is no such superlative. */
export function asForm(subject: string, form: string): string {
  const of = COMMONEST.exec(subject)?.[1]
  return of === undefined || form === '' ? '' : join(of, 'that was', form)
}

/** ", followed by financial abuse (19%)": the next form, of what the one before was of where that is known; empty elsewhere. */
export function nextForm(before: string, words: string): string {
  const of = FORM.exec(before)?.[1]
  const form = words.startsWith('followed by ') ? words.slice('followed by '.length) : ''
  return of === undefined || form === '' ? form : join(of, 'that was', form)
}
