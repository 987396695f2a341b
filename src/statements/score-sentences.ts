import { type Document, splitSentences, toSource } from '../document/index.ts'
import type { Outline, PlacedBlock } from '../outline/index.ts'
import type { StatementId } from '../schema/index.ts'
import { statementEntries, statementEntry } from '../vocabulary/quality-statements.ts'
import { pairScores, type ScoredTarget } from './pair-scores.ts'
import { foldSource, type ScoreEntry } from './score-entry.ts'
import { givesOwnScores } from './score-owner.ts'
import { readSentenceTokens, type SentenceToken } from './score-tokens.ts'

const SPEAKS_OF_SCORES =
  /\bscor(?:e|ed|es|ing)\b|\b(?:rated|graded|awarded|marked|marks|judged)\b|\d ?(?:%|per ?cent|pc)(?!\w)[^.;]{0,12}\b(?:in|for|on)\b|\b(?:outstanding|good|inadequate|requires improvement) (?:rating|score|grade|mark)s? for\b|\b(?:given|got|gets|received|earned|gave it|gave them) an? ["']?(?:[1-4]|one|two|three|four)\b|["'](?:outstanding|good|inadequate)["']|out of (?:a possible )?(?:4|four)\b|\bcame (?:out|in) (?:at|on)\b/i
/** A cheap test before the exact one: most paragraphs have none of these. */
const MAY_SPEAK =
  /scor|rated|graded|awarded|mark|judged|rating|% |per ?cent|given an? |got |gets |earned |received |out of |came (?:out|in) |["'](?:outstanding|good|inadequate)/i
/** No sentence about scores is without one of these: cheaper to ask than to look for each. */
const MAY_TELL =
  /\b(?:nine|9|all|others?|else|rest|every|each|areas?|statements?|assess\w*|supporting|equity|care provision|partnerships?|safe\w*|governance|learning|leadership)\b/i
/** Another inspectorate's, or of something else; "young people who move on from children's services" are none. */
const ANOTHER_JUDGEMENT =
  /\bofsted\b|\b(?:rated|judged|graded|inspect\w*)\b[^.;]{0,40}\bchildren's services\b|\bchildren's services\b[^.;]{0,30}\b(?:rated|judged|graded|scored|inspect\w*)\b|\bstars?\b|\bcare homes?\b/i

/** A sentence that gives scores, with where it stands. */
interface Told {
  readonly targets: readonly ScoredTarget[]
  readonly tokens: readonly SentenceToken[]
  readonly block: PlacedBlock['block']
  readonly start: number
  readonly end: number
  /** Its block among the outline's. */
  readonly at: number
}

/** How many paragraphs away the named statements may stand whose complement is "the others". */
const NEAR = 4
/** What is longer is no sentence. */
const LONGEST = 4000
/** "These were A; B; and C." after "a score of 4 in three of the nine areas". */
const POINTS_BACK = /\bthis (?:quality )?(?:statement|area|standard)\b/i
const GOES_ON = /^(?:these|they|those|the (?:two|three|four|five|six|seven|eight)|namely)\b/i

/**
 * Scores told in running text, several at a time: "eight out of nine scored three; 'partnership and communities' scored four". Counts say
 * which statements are meant only when the rest of the nine are named; alone ("six were awarded a three") they give nothing.
 */
export function readScoreSentences(document: Document, outline: Outline, gssCode: string | null): ScoreEntry[] {
  const told: Told[] = []
  let spoken = false
  for (const [at, { role, block, place }] of outline.blocks.entries()) {
    if (role !== 'prose') continue
    // A paragraph goes on from the one before it: "'Partnership and communities' was given a four."
    const speaks = MAY_SPEAK.test(block.passage.text) && SPEAKS_OF_SCORES.test(block.passage.text)
    if (speaks || spoken) told.push(...readBlock(block, at, gssCode, place.statement))
    const listed: Told[] = speaks || spoken ? readListBelow(outline, at, gssCode) : []
    told.push(...listed)
    spoken = speaks || listed.length > 0
  }
  const entries = told.flatMap((one) => namedEntries(document, one))
  for (const one of told) {
    const near = told.filter((other) => Math.abs(other.at - one.at) <= NEAR)
    const named = new Set(near.flatMap(({ targets }) => targets.flatMap((target) => target.ids)))
    const others = withNames(named, one)
    for (const target of one.targets) {
      for (const id of unnamedIds(target, others)) {
        entries.push(makeEntry(id, target.value, null, one))
      }
    }
  }
  return entries
}

function readBlock(
  block: PlacedBlock['block'],
  at: number,
  gssCode: string | null,
  section: StatementId | null,
): Told[] {
  const { passage } = block
  if (!MAY_TELL.test(passage.text)) return []
  const told: Told[] = []
  let counted: number | null = null
  let about = section
  for (const { from, to } of splitSentences(passage.text)) {
    const sentence = passage.text.slice(from, to)
    if (sentence.length > LONGEST || !MAY_TELL.test(sentence) || ANOTHER_JUDGEMENT.test(sentence)) continue
    const tokens = readSentenceTokens(passage.text, from, to)
    const first = tokens.find((token) => token.type === 'score')
    const targets =
      first === undefined
        ? goesOn(sentence, tokens, counted)
        : givesOwnScores(sentence, first.from - from, gssCode)
          ? pairOrPoint(passage.text, tokens, sentence, about)
          : []
    counted = onlyCount(targets)
    about = lastNamed(tokens) ?? about
    if (targets.length > 0) told.push({ targets, tokens, block, at, ...toSource(passage, from, to) })
  }
  return told
}

/** "Assessing needs. We scored this quality statement 2": the statement that was named last, or whose section it is. */
function pairOrPoint(
  text: string,
  tokens: readonly SentenceToken[],
  sentence: string,
  about: StatementId | null,
): ScoredTarget[] {
  const scores = tokens.filter((token) => token.type === 'score')
  const [only, second] = scores
  if (about === null || only?.type !== 'score' || second !== undefined || !POINTS_BACK.test(sentence))
    return pairScores(text, tokens)
  return [{ value: only.value, ids: [about], count: null, rest: false, all: false }]
}

function lastNamed(tokens: readonly SentenceToken[]): StatementId | null {
  const last = tokens.findLast((token) => token.type === 'name')
  return last?.type === 'name' ? last.id : null
}

/** The score that a sentence gives to so many areas without naming them. */
function onlyCount(targets: readonly ScoredTarget[]): number | null {
  const [only, second] = targets
  return only !== undefined && second === undefined && only.ids.length === 0 && only.count !== null ? only.value : null
}

function goesOn(sentence: string, tokens: readonly SentenceToken[], score: number | null): ScoredTarget[] {
  const ids = tokens.flatMap((token) => (token.type === 'name' ? [token.id] : []))
  if (score === null || ids.length === 0 || !GOES_ON.test(sentence) || /\b(?:not|except|but)\b/i.test(sentence))
    return []
  return [{ value: score, ids: [...new Set(ids)], count: null, rest: false, all: false }]
}

/** "It scored three in the following areas:" above a list of names that have no scores of their own; "These were:" may stand between. */
function readListBelow(outline: Outline, at: number, gssCode: string | null): Told[] {
  const block = outline.blocks[at]?.block
  const text = block?.passage.text ?? ''
  if (block === undefined || !text.endsWith(':')) return []
  const sentences = splitSentences(text)
  const last = sentences.findLast(({ from, to }) => !GOES_ON.test(text.slice(from, to)))
  const scores = last === undefined ? [] : readSentenceTokens(text, last.from, last.to)
  const [score] = scores.filter((token) => token.type === 'score').slice(-1)
  if (last === undefined || score?.type !== 'score' || scores.some((token) => token.type === 'name')) return []
  if (!givesOwnScores(text.slice(last.from, last.to), score.from - last.from, gssCode)) return []
  const told: Told[] = []
  for (let i = at + 1; outline.blocks[i]?.role === 'label'; i++) {
    const item = outline.blocks[i]?.block
    const names = outline.scoreLines.get(i)?.tokens ?? []
    const ids = names.flatMap((token) => (token.type === 'name' && !token.area ? [token.entry.id] : []))
    if (item === undefined || ids.length === 0) break
    const target = { value: score.value, ids, count: null, rest: false, all: false }
    const tokens = readSentenceTokens(item.passage.text, 0, item.passage.text.length)
    told.push({ targets: [target], tokens, block: item, at: i, start: item.start, end: item.end })
  }
  return told
}

function namedEntries(document: Document, told: Told): ScoreEntry[] {
  return told.targets.flatMap((target) =>
    target.ids.map((id) => {
      const token = told.tokens.find((one) => one.type === 'name' && one.id === id)
      const place = token === undefined ? null : toSource(told.block.passage, token.from, token.to)
      return makeEntry(
        id,
        target.value,
        place === null ? null : foldSource(document.text, place.start, place.end),
        told,
      )
    }),
  )
}

/** The statements meant by "all nine", "all others", or a count whose complement is named; none when it cannot be told. */
function unnamedIds(target: ScoredTarget, named: ReadonlySet<StatementId>): StatementId[] {
  if (target.ids.length > 0 && !target.all) return []
  const others = statementEntries.map((entry) => entry.id).filter((id) => !named.has(id))
  if (target.all) return others
  if (target.rest) return named.size > 0 && (target.count === null || target.count === others.length) ? others : []
  return target.count !== null && named.size > 0 && target.count === others.length ? others : []
}

/** A statement that the sentence names is none of its others: "in every area except safeguarding". */
function withNames(named: ReadonlySet<StatementId>, told: Told): ReadonlySet<StatementId> {
  return new Set([...named, ...told.tokens.flatMap((token) => (token.type === 'name' ? [token.id] : []))])
}

function makeEntry(id: StatementId, score: number, printedName: string | null, told: Told): ScoreEntry {
  const { start, end } = told
  return { entry: statementEntry(id), where: 'sentence', printedName, score, scoreText: null, start, end }
}
