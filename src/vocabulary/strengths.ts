import { wholeWords } from '../text/phrases.ts'
import data from './data/strengths.json' with { type: 'json' }

const praise = new RegExp(wholeWords(data.praise), 'i')
const fault = new RegExp(wholeWords(data.fault), 'i')
const notPraise = new RegExp(wholeWords(data.notPraise), 'gi')
const faultless = new RegExp(wholeWords(data.faultless), 'gi')

/** Whether a sentence praises: a word of praise in a sense that praises ("great expectation", "essential for successful delivery" do not). */
export function isPraise(sentence: string): boolean {
  return praise.test(sentence.replace(notPraise, blank))
}

/** Whether a sentence finds fault or holds praise back; "aware of the need to", "prevent, reduce and delay" do not. */
export function findsFault(sentence: string): boolean {
  return fault.test(sentence.replace(faultless, blank))
}

function blank(words: string): string {
  return '-'.repeat(words.length)
}
