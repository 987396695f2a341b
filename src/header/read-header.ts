import { type Document, toSource } from '../document/index.ts'
import type { Authority, Evidence, RatingReading, ReportKind } from '../schema/index.ts'
import { titleLabel } from '../vocabulary/titles.ts'
import type { Classified } from './classify-kind.ts'
import { readPublished } from './published.ts'
import { readPublisher } from './publisher.ts'
import { ratingOfTheRest } from './rating-of-the-rest.ts'
import { readAuthority } from './read-authority.ts'
import { readPercentages } from './read-percentages.ts'
import { readRatings } from './read-ratings.ts'
import { readTitle } from './read-title.ts'

/** What a document says of itself: whose it is, about whom, of when, and CQC's verdict. Unknown is null. */
export interface Header {
  readonly kind: ReportKind
  /** What a document of the kind `other` was taken for: "a committee paper"; null for the other kinds. */
  readonly taken: string | null
  /** False where the scores and ratings in it are no single council's: of a provider, of a whole system, of several councils. */
  readonly hasScores: boolean
  readonly title: string | null
  readonly authority: Authority | null
  readonly publisher: string | null
  readonly published: string | null
  readonly rating: RatingReading | null
  /** The overall percentage as printed. */
  readonly statedPercentage: number | null
  readonly evidence: Pick<Evidence, 'ratings' | 'percentages' | 'authorities' | 'dates'>
}

const SEVERAL = 'a document about several councils'

/** Reads a document's header fields, with every place that gave one. */
export function readHeader(document: Document, { kind: told, taken, isOfCouncil, hasCouncil }: Classified): Header {
  const title = readTitle(document, told)
  const found = readAuthority(document, told, title)
  const subject = hasCouncil ? found : { ...found, authority: null }
  const kind = told === 'article' && found.several ? 'other' : told
  const hasScores = isOfCouncil && !found.several
  const { published, dates } = readPublished(document, kind)
  const { stated, readings: percentages } = hasScores
    ? readPercentages(document, kind, subject.authority)
    : { stated: null, readings: [] }
  const { rating, readings } = hasScores
    ? readRatings(document, kind, subject.authority, title)
    : { rating: null, readings: [] }
  return {
    kind,
    taken: kind !== 'other' ? null : found.several ? SEVERAL : (taken ?? 'a document of another kind'),
    hasScores,
    title: title === null ? null : titleText(document, title),
    authority: subject.authority,
    publisher: readPublisher(document, kind),
    published,
    rating: rating ?? (kind === 'peer-challenge' || !hasScores ? null : ratingOfTheRest(document, stated, published)),
    statedPercentage: stated,
    evidence: { ratings: readings, percentages, authorities: subject.readings, dates },
  }
}

function titleText(document: Document, title: Document['blocks'][number]): string {
  const { start, end } = toSource(title.passage, 0, title.passage.text.length)
  const printed = document.text.slice(start, end)
  const text = /[\n*[\]\\&]/.test(printed) ? title.passage.text : printed
  return text.replace(/\s+/g, ' ').trim().replace(titleLabel, '')
}
