import { type Block, type Document, splitSentences, toSource } from '../document/index.ts'
import type { PlacedBlock } from '../outline/index.ts'
import type { Quote, ReportKind } from '../schema/index.ts'
import { type Attribution, attributionAfter, attributionBefore, attributionLine } from './attribution.ts'
import { findQuoted, type QuotedRange } from './quoted-ranges.ts'
import { isScareQuote, isSpokenSentence } from './scare-quotes.ts'
import { isRole, type Speaker } from './speakers.ts'
import { addParagraph, type Speeches, withoutRepeats } from './speeches.ts'
import { notePeople, remember, resolve, startTalk, type Talk } from './talk.ts'

/** A quote with its speaker. */
interface Said {
  readonly range: QuotedRange
  readonly speaker: Speaker | null
  /** Speech, not a scrap of it inside a sentence. */
  readonly isSpeech: boolean
  /** Words of the article stand before it in its paragraph. */
  readonly isAnnounced?: boolean
}

/** The two lines below a quote: its speaker may stand on the first, the office on the second. */
interface Next {
  readonly line: Block | undefined
  readonly role: Block | undefined
}

const LONGEST_INTRODUCTION = 500
const HAS_MARK = /["']/
const OPENS_WITH_MARK = /^["']/

/** What people say in an article, with speaker and role: speeches, also over several paragraphs, and scraps of them in a sentence. Empty for the other kinds. */
export function readQuotes(document: Document, kind: ReportKind, placed: readonly PlacedBlock[]): Quote[] {
  if (kind !== 'article') return []
  const talk = startTalk()
  const speeches: Speeches = { quotes: [], speech: -1, paragraph: -2 }
  const spoken = placed.filter(({ role }) => role === 'prose' || role === 'label' || role === 'heading')
  for (const [index, { block }] of spoken.entries()) {
    const runsOn = talk.isOpen
    const opens = OPENS_WITH_MARK.test(block.passage.text)
    const next = { line: spoken[index + 1]?.block, role: spoken[index + 2]?.block }
    const said = readParagraph(document, block, next, talk)
    addParagraph(
      speeches,
      said.map((one) => makeQuote(document, block, one)),
      index,
      runsOn || (opens && said[0]?.isAnnounced !== true),
    )
  }
  return withoutRepeats(speeches.quotes)
}

function readParagraph(document: Document, block: Block, next: Next, talk: Talk): Said[] {
  const { text } = block.passage
  const ranges = HAS_MARK.test(text) ? findQuoted(document.text, block.passage, talk.isOpen) : []
  const masked = mask(text, ranges)
  const sentences = ranges.length === 0 ? [] : splitSentences(masked)
  const said: Said[] = []
  let noted = 0
  let reached = 0
  for (const range of ranges) {
    while ((sentences[reached]?.to ?? text.length) < range.from) reached += 1
    const sentence = sentences[reached] ?? { from: 0, to: text.length }
    notePeople(masked.slice(noted, sentence.from), talk)
    noted = Math.max(noted, sentence.from)
    const one = readOne(masked, text, sentence.from, range, said.at(-1) ?? null, next, talk)
    if (one !== null) said.push({ ...one, speaker: asPrinted(document, block, one.speaker, talk) })
  }
  closeParagraph(masked, said.at(-1), noted, talk)
  talk.runs = asPrinted(document, block, talk.runs, talk)
  return said
}

function readOne(
  masked: string,
  text: string,
  sentence: number,
  range: QuotedRange,
  last: Said | null,
  next: Next,
  talk: Talk,
): Said | null {
  const words = text.slice(range.from, range.to)
  const follows = last !== null && last.range.to > sentence
  const from = Math.min(
    Math.max(follows ? last.range.to + 1 : sentence, range.from - LONGEST_INTRODUCTION),
    Math.max(0, range.from - 1),
  )
  const found = attribute(
    masked.slice(from, Math.max(from, range.from - 1)),
    masked.slice(range.to + 1),
    range,
    words,
    follows,
  )
  if (found !== null) {
    if (isScareQuote(words, found.isSpeech)) return null
    const speaker = resolve(found, talk)
    if (found.type === 'surname' && speaker === null) return null
    return {
      range,
      speaker,
      isSpeech: found.isSpeech,
      isAnnounced: range.from > 1 && text.slice(0, range.from).trim().length > 1,
    }
  }
  const opens = text.slice(0, range.from).trim().length <= 1
  if (opens && talk.runs !== null) return { range, speaker: talk.runs, isSpeech: true }
  if (last !== null && (last.isSpeech || follows)) {
    const isSpeech = last.isSpeech && isSpokenSentence(words)
    return isScareQuote(words, isSpeech) ? null : { range, speaker: last.speaker, isSpeech: last.isSpeech }
  }
  const fills = opens && range.to >= text.trimEnd().length - 1 && isSpokenSentence(words)
  if (!fills) return null
  return { range, speaker: speakerBelow(next), isSpeech: true }
}

/** A speaker on a line below, with an office on the line below that. */
function speakerBelow({ line, role }: Next): Speaker | null {
  const speaker = line === undefined ? null : attributionLine(line.passage.text)
  if (speaker === null || speaker.role !== null || role === undefined) return speaker
  const text = role.passage.text.trim()
  return isRole(text) && !/[.!?:"]/.test(text) && text.split(' ').length <= 14 ? { ...speaker, role: text } : speaker
}

/** Who says it, by the words before or behind the quote in its sentence. `follows`: another quote stands before it there. */
function attribute(
  before: string,
  behind: string,
  range: QuotedRange,
  words: string,
  follows: boolean,
): Attribution | null {
  const ends = /[.,!?;:\u2026-]$/.test(words) || /^(?:,| ?- ?[A-Z])/.test(behind)
  const after = ends && !range.isOpen ? attributionAfter(behind) : null
  const announced = attributionBefore(before)
  if (after !== null && !/[:,]\s*$/.test(before)) return after
  if (announced !== null && (announced.type !== 'nobody' || announced.isPassive || !follows)) return announced
  return after
}

/** What the next paragraph is to know: whether the speech runs on, and whose it is. */
function closeParagraph(masked: string, last: Said | undefined, noted: number, talk: Talk): void {
  talk.isOpen = last?.range.isOpen === true
  if (last === undefined) notePeople(masked.slice(noted), talk)
  const tail = last === undefined ? '' : masked.slice(last.range.to + 1).trim()
  const ends = last?.isSpeech === true && (tail === '' || (tail.length < 200 && attributionAfter(tail) !== null))
  talk.runs = ends ? (last?.speaker ?? null) : announced(masked, talk)
}

/** "Jo Hill, leader of the council, said:" at the end of a paragraph announces the next. */
function announced(masked: string, talk: Talk): Speaker | null {
  if (!/:\s*$/.test(masked)) return null
  const last = splitSentences(masked).at(-1)
  const sentence = last === undefined ? masked : masked.slice(last.from)
  const line = attributionLine(sentence)
  return resolve(
    attributionBefore(sentence) ?? (line === null ? null : { type: 'named', speaker: line, isSpeech: true }),
    talk,
  )
}

/** The text with what is quoted blanked out; its first and last signs are kept, so that sentences still begin and end. */
function mask(text: string, ranges: readonly QuotedRange[]): string {
  let masked = ''
  let at = 0
  for (const { from, to } of ranges) {
    masked +=
      text.slice(at, from + 1) + 'x'.repeat(Math.max(0, to - from - 2)) + text.slice(Math.max(from + 1, to - 1), to)
    at = to
  }
  return masked + text.slice(at)
}

/** The speaker's name and role with the signs that are printed (typographic apostrophes), where they stand in this paragraph. */
function asPrinted(document: Document, block: Block, speaker: Speaker | null, talk: Talk): Speaker | null {
  if (speaker === null) return null
  const print = (words: string) => {
    const at = block.passage.text.indexOf(words)
    if (at === -1) return words
    const { start, end } = toSource(block.passage, at, at + words.length)
    return document.text.slice(start, end).replace(/\s+/g, ' ')
  }
  const shown = { ...speaker, name: print(speaker.name), role: speaker.role === null ? null : print(speaker.role) }
  remember(shown, talk)
  if (talk.person === speaker) talk.person = shown
  return shown
}

function makeQuote(document: Document, block: Block, { range, speaker }: Said): Omit<Quote, 'speech'> {
  const { start, end } = toSource(block.passage, range.from, range.to)
  return {
    text: document.text.slice(start, end),
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    span: document.toSpan(start, end),
  }
}
