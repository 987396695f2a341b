import type { Block } from '../document/index.ts'
import {
  type FurnitureId,
  furnitureNamed,
  type KnownHeading,
  type LabelId,
  labelNamed,
  sectionNamed,
} from '../vocabulary/headings.ts'
import { themeIntroduced, themeNamed } from '../vocabulary/themes.ts'
import { KEY_EQUALS, readScoreLine, type ScoreLine } from './score-line.ts'

/** What a line is by its words alone, before its neighbours are looked at. */
export interface LineSigns {
  readonly furniture: FurnitureId | null
  readonly label: LabelId | null
  readonly theme: number | null
  /** The theme that a sentence introduces ("This relates to safeguarding …"). */
  readonly introduces: number | null
  readonly section: KnownHeading | null
  readonly score: ScoreLine | null
  readonly rating: boolean
  /** A line of the key to the scores: `1 = Evidence shows significant shortfalls`. */
  readonly key: boolean
  /** `Published: 17 May 2024`, `Page last updated: …`, `By Ann Other, reporter`, `2 mins read`. */
  readonly dateline: boolean
}

const NOTHING: LineSigns = {
  furniture: null,
  label: null,
  theme: null,
  introduces: null,
  section: null,
  score: null,
  rating: false,
  key: false,
  dateline: false,
}
const LONGEST_LINE = 200
const LONGEST_HEADING = 120
// All of these are asked of small letters.
const KEY =
  /^\W{0,3}(?:score )?[1-4]\s?(?:=|-|:)\s?(?:evidence shows|(?:exceptional|good) standard|(?:some|significant) shortfalls|outstanding$|good$|requires improvement$|inadequate$)/
const DATELINE =
  /^(?:assessment |report |first |date )?(?:published|publication date|page last updated|last updated|updated|date)\b[^.]{0,80}\b\d{4}\b[^.]{0,60}$/
const BYLINE = /^(?:by (?:[a-z][\w'-]{1,30} ){1,3}[^.]{0,80}|[^.]{0,40}\b\d{1,2}[ -]min(?:ute)?s?[ -]read\b[^.]{0,40})$/
const PAGE_NUMBER =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|page \d{1,3}(?: of \d{1,3})?|\d{2,3}|[5-9]|\d{1,3} (?:of|\/) \d{1,3})$/
/** "News | Anytown | 23 comments": the page counts its readers. */
const COUNTED_BY_PAGE = /^[^.]{0,80}(?:^|[|>·•,/-] ?)\d{1,5} (?:comments?|shares?|likes?|views|reactions)$/
const BARE_RATING = /^["'*]{0,2}(?:outstanding|good|requires improvement|inadequate)["'*.]{0,2}$/
const RATING_LINE =
  /^(?:the |our |its )?(?:overall |current |cqc |local authority |latest ){0,3}(?:rating|judgement|score)\b[^.]{0,60}?\b(?:outstanding|good|requires improvement|inadequate|\d{2} ?(?:%|per ?cent|pc|out of 100|\/ ?100))\W{0,2}$/
const OVERALL = /^[^.]{0,50}\boverall\b[^.]{0,40}$/
const PERCENTAGE = /\b\d{2}(?:\.\d)? ?(?:%|per ?cent\b|pc\b|out of 100|\/ ?100)/

/** Reads a block's words against the vocabulary of headings, labels, furniture and scores. Long prose gives nothing. */
function readLineSigns(block: Block): LineSigns {
  const { text } = block.passage
  const score = readScoreLine(block)
  if (text.length > LONGEST_LINE) return score === null ? NOTHING : { ...NOTHING, score }
  const lower = text.toLowerCase()
  const isBanner = /^[\W_]*$/.test(text) || PAGE_NUMBER.test(lower) || COUNTED_BY_PAGE.test(lower)
  const furniture = furnitureNamed(text) ?? (isBanner ? 'banner' : null)
  if (furniture !== null) return { ...NOTHING, furniture }
  const heads = text.length <= LONGEST_HEADING && !/[.!?]$/.test(text)
  return {
    furniture,
    label: labelNamed(text) ?? (/\bthis theme covers:/.test(lower) ? 'contents' : null),
    theme: heads ? themeNamed(text) : null,
    introduces: themeIntroduced(text),
    section: sectionNamed(text),
    score,
    rating: BARE_RATING.test(lower) || RATING_LINE.test(lower) || (OVERALL.test(lower) && PERCENTAGE.test(lower)),
    key: KEY_EQUALS.test(lower) || KEY.test(lower),
    dateline: DATELINE.test(lower) || BYLINE.test(lower),
  }
}

/** The signs of every block; a run of three or more meanings ("4 – Evidence shows …", "3 – …") is the key, not three scores. */
export function readAllSigns(blocks: readonly Block[]): LineSigns[] {
  const signs = blocks.map(readLineSigns)
  let from = 0
  for (let at = 0; at <= signs.length; at++) {
    if (signs[at]?.key === true) continue
    const isKey = at - from >= 3 || signs.slice(from, at).some((sign) => sign.score === null)
    for (let i = from; i < at; i++) {
      const sign = signs[i]
      if (sign !== undefined) signs[i] = isKey ? { ...sign, score: null } : { ...sign, key: false }
    }
    from = at + 1
  }
  return signs
}
