import { type Block, type Document, splitSentences, toSource } from '../document/index.ts'
import type { Authority, AuthorityReading, ReportKind } from '../schema/index.ts'
import { matchesOf } from '../text/matches.ts'
import { type AuthorityEntry, authorityOfDomain } from '../vocabulary/authorities.ts'
import { authorityContexts as contexts } from '../vocabulary/authority-contexts.ts'
import { topicalWords } from '../vocabulary/titles.ts'
import { type AuthorityMention, findAuthorities } from './authority-mentions.ts'

/** The council a document is about, and every place that plainly names the one assessed. */
export interface Subject {
  readonly authority: Authority | null
  readonly readings: readonly AuthorityReading[]
  /** The document speaks of several councils alike. */
  readonly several: boolean
}

interface Weighed extends AuthorityMention {
  readonly block: Block
  readonly weight: number
  readonly isSubject: boolean
  /** Named for its people, who sit in a team or speak: none of those a document is about. */
  readonly isTeam: boolean
}

const FORM_WEIGHT = { council: 3, service: 2, bare: 1 } as const
/** One bare name supports nothing; a council named once, or its name twice in place, does. */
const ENOUGH = 3
/** By how much the subject outweighs the next council: an overview of several has no subject. */
const CLEARLY = 1.2
/** Where a report's own title names its council, only its first page and its lines are looked at for another. */
const FIRST_PAGE = 25
const LINE = 160
const MOST_MENTIONS = 100
/** The share of mentions that a council has in a document about it. */
const MOST = 0.5
const DOMAIN = /(?:@|www\.|\/\/)(?<name>(?:[\w-]{1,30}\.){0,2}?[\w-]{2,40})\.gov\.uk\b/gi
/** "The team, drawn from Kent and the London Borough of Brent": where its members work. */
const TEAM =
  /\b(?:team|peers?|members?|reviewers?|challenge was led)\b[^.]{0,80}\b(?:from|drawn|comprised|consisted|included|made up|led by)\b[^.]{0,120}$/i
/** The council named first, where two stand side by side. */
const FIRST_NAMED = 1.5
const LONG_DOCUMENT = 400

/**
 * The council that is assessed: the one the title names, else the one the text speaks of most, earliest and as its subject.
 * Councils of team members and officials, and those set beside it for comparison, do not count. Null when none stands out.
 */
export function readAuthority(document: Document, kind: ReportKind, title: Block | null): Subject {
  const inTitle = title === null ? [] : findAuthorities(title.passage.text, true)
  const body: Weighed[] = []
  const isNamed = kind !== 'article' && inTitle.length === 1 && inTitle[0]?.form === 'council'
  for (const [index, block] of document.blocks.slice(0, LONG_DOCUMENT).entries()) {
    if (block === title || (isNamed && index > FIRST_PAGE && block.passage.text.length > LINE)) continue
    body.push(...weighBlock(block, index, kind))
  }
  const totals = new Map<AuthorityEntry, number>()
  const councils = new Set(body.filter(({ form }) => form === 'council').map(({ entry }) => entry))
  const first =
    councils.size === 2 ? body.find((mention) => mention.form === 'council' && mention.weight > 0) : undefined
  for (const mention of body) {
    const weight = mention === first ? mention.weight * FIRST_NAMED : mention.weight
    totals.set(mention.entry, (totals.get(mention.entry) ?? 0) + weight)
  }
  const several = isOfSeveral(body, inTitle, kind)
  const entry = several
    ? null
    : (chooseTitled(title, inTitle, totals, kind) ?? chooseFromBody(totals) ?? chooseOnly(document, body, kind))
  if (entry === null) return { authority: null, readings: [], several }
  const readings: AuthorityReading[] = []
  const own = inTitle.find((mention) => mention.entry === entry)
  if (title !== null && own !== undefined) readings.push(reading(document, title, own, 'title'))
  for (const mention of body) if (mention.isSubject) readings.push(reading(document, mention.block, mention, 'body'))
  return { authority: toAuthority(entry), readings, several }
}

function chooseTitled(
  title: Block | null,
  inTitle: readonly AuthorityMention[],
  totals: ReadonlyMap<AuthorityEntry, number>,
  kind: ReportKind,
): AuthorityEntry | null {
  if (title === null) return null
  const entries = [...new Set(inTitle.map((mention) => mention.entry))]
  const topical = kind !== 'article' || matchesOf(title.passage.text, topicalWords).length > 0
  const supported = entries.filter((entry) => {
    const named = inTitle.some((mention) => mention.entry === entry && mention.form !== 'bare')
    return named || (totals.get(entry) ?? 0) > 0 || (topical && entry.ambiguous === undefined)
  })
  const [first, ...others] = supported
  if (first === undefined) return null
  return others.reduce((best, entry) => ((totals.get(entry) ?? 0) > (totals.get(best) ?? 0) ? entry : best), first)
}

function chooseFromBody(totals: ReadonlyMap<AuthorityEntry, number>): AuthorityEntry | null {
  const [first, second] = [...totals].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < ENOUGH || first[1] < (second?.[1] ?? 0) * CLEARLY) return null
  return first[0]
}

/** Three or more councils are named, and none of them most of the time: a round-up. */
function isOfSeveral(body: readonly Weighed[], inTitle: readonly AuthorityMention[], kind: ReportKind): boolean {
  if (kind === 'cqc-assessment' || kind === 'peer-challenge') return false
  if (new Set(inTitle.map(({ entry }) => entry)).size === 1) return false
  const subjects = new Set(body.filter(({ isSubject }) => isSubject).map(({ entry }) => entry))
  if (subjects.size === 1) return false
  const counts = new Map<AuthorityEntry, number>()
  for (const { entry, block, isTeam } of body)
    if (!isTeam && block.kind !== 'row') counts.set(entry, (counts.get(entry) ?? 0) + 1)
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return counts.size >= 3 && Math.max(...counts.values()) < all * MOST
}

/** The one council that is named at all, or whose website or e-mail stands in it, where "the council" is spoken of. */
function chooseOnly(document: Document, body: readonly Weighed[], kind: ReportKind): AuthorityEntry | null {
  if (kind === 'peer-challenge') return null
  const named = new Set(body.flatMap(({ entry, form }) => (form === 'bare' ? [] : [entry])))
  const [only, second] = named
  if (only !== undefined && second === undefined) return only
  const domains = new Set<AuthorityEntry>()
  for (const { passage } of document.blocks.slice(0, LONG_DOCUMENT)) {
    if (!passage.text.includes('.gov.uk')) continue
    for (const match of matchesOf(passage.text, DOMAIN)) {
      const entry = authorityOfDomain(match.groups?.name ?? '')
      if (entry !== null) domains.add(entry)
    }
  }
  const [own, another] = domains
  const isNamed = named.size === 0 || (own !== undefined && named.has(own))
  return own !== undefined && another === undefined && isNamed ? own : null
}

function weighBlock(block: Block, index: number, kind: ReportKind): Weighed[] {
  const { text } = block.passage
  if (!/[A-Z]/.test(text) || isTeamMember(block, kind)) return []
  const mentions = findAuthorities(text).slice(0, MOST_MENTIONS)
  if (mentions.length === 0) return []
  const sentences = splitSentences(text)
  const position = index < 4 ? 3 : index < 12 ? 2 : 1
  const entries = new Set(mentions.map((mention) => mention.entry))
  return mentions.map((mention) => {
    const sentence = sentences.find(({ from, to }) => mention.from >= from && mention.from < to)
    const before = text.slice(sentence?.from ?? 0, mention.from)
    const after = text.slice(mention.to, mention.to + 60)
    const isSet = (entries.size > 2 && mention.form !== 'council') || contexts.comparison.test(before.slice(-40))
    const isOffice =
      contexts.office.test(before.slice(-60)) && /(?:\b(?:at|of|for)(?: the)?|,|') $/.test(before.slice(-8))
    const isSubject =
      !isSet && !isOffice && mention.form === 'council' && entries.size === 1 && isAssessed(text, before, after, kind)
    const bare = mention.form === 'bare' && mention.entry.ambiguous !== undefined ? 0.25 : FORM_WEIGHT[mention.form]
    const isTeam = kind === 'peer-challenge' && TEAM.test(before)
    const weight = isSet || isTeam ? 0 : isOffice ? 0.5 : (bare + (isSubject ? 4 : 0)) * position
    return { ...mention, block, weight, isSubject, isTeam: isOffice || isTeam }
  })
}

/** In a peer challenge, a list item with a person and an office names that person's council. */
function isTeamMember(block: Block, kind: ReportKind): boolean {
  const { text } = block.passage
  if (kind !== 'peer-challenge' || text.length > 220) return false
  return contexts.office.test(text) || /^(?:Cllr|Councillor)\b/.test(text)
}

/** The place says that this council was assessed, in so many words. */
function isAssessed(text: string, before: string, after: string, kind: ReportKind): boolean {
  if (kind === 'cqc-assessment') {
    return (
      /^: ?local authority assessment\b/i.test(after) ||
      (/^(?:About|Overall rating for) $/i.test(before) && after.trim() === '') ||
      /^Theme \d: How (?:the )?$/i.test(before) ||
      (before === '' && after.trim() === '' && text.length < 60)
    )
  }
  if (kind === 'peer-challenge')
    return (
      /(?:peer (?:challenge|review) (?:at|of|in|for) |^the team was in )$/i.test(before) ||
      /^(?: \([A-Za-z]+\))? (?:asked|invited|requested|commissioned|approached)\b/.test(after)
    )
  return (
    contexts.subjectAfter.test(after) &&
    /\b(?:cqc|care quality commission|adult social|scores?)\b/i.test(text) &&
    !/\bofsted\b/i.test(text)
  )
}

function toAuthority({ name, gssCode, region }: AuthorityEntry): Authority {
  return { name, gssCode, region }
}

function reading(
  document: Document,
  block: Block,
  mention: AuthorityMention,
  where: AuthorityReading['where'],
): AuthorityReading {
  const { start, end } = toSource(block.passage, mention.from, mention.to)
  return { authority: toAuthority(mention.entry), where, span: document.toSpan(start, end) }
}
