import { z } from 'zod'
import { Rating, Score, StatementId } from './statement.ts'

/** Where something stands in one of the two documents: its line from 1, its page where there are pages, and the words. */
const Place = z.object({ page: z.int().nullable(), line: z.int(), text: z.string() }).meta({
  id: 'DiffPlace',
  description:
    'Where something stands in one of the two documents: its line from 1, its page where there are pages, and the words',
})

/** A fact that the two documents give differently: as it is told in each, null where it is not told. */
const Changed = z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable() }).meta({
  id: 'DiffField',
  description: 'A fact that the two documents give differently: as it is told in each, null where it is not told',
})

/** A statement whose score is not the same. */
export const ScoreChange = z
  .object({
    id: StatementId,
    name: z.string(),
    old: Score.nullable(),
    new: Score.nullable(),
    places: z.object({ old: Place.nullable(), new: Place.nullable() }),
  })
  .meta({ id: 'ScoreChange', description: 'A statement whose score is not the same' })

/** A figure that is told in both, with what is not the same; or in one of them only. */
export const ClaimChange = z
  .object({
    change: z.enum(['changed', 'added', 'lost']),
    measure: z.string(),
    indicator: z.string().nullable(),
    fields: z.array(Changed),
    old: Place.nullable(),
    new: Place.nullable(),
  })
  .meta({
    id: 'ClaimChange',
    description: 'A figure that is told in both, with what is not the same; or in one of them only',
  })

/** What somebody says, in other words, or in one of the documents only. */
export const QuoteChange = z
  .object({
    change: z.enum(['changed', 'added', 'lost']),
    speaker: z.string().nullable(),
    fields: z.array(Changed),
    old: Place.nullable(),
    new: Place.nullable(),
  })
  .meta({ id: 'QuoteChange', description: 'What somebody says, in other words, or in one of the documents only' })

/** A finding of `check` that only one of the documents has. */
export const DiagnosticChange = z
  .object({
    change: z.enum(['gone', 'new']),
    rule: z.string(),
    severity: z.string(),
    message: z.string(),
    place: Place.nullable(),
  })
  .meta({ id: 'DiagnosticChange', description: 'A finding of `check` that only one of the documents has' })

const Document = z.object({
  path: z.string(),
  kind: z.string(),
  authority: z.string().nullable(),
  published: z.string().nullable(),
  rating: Rating.nullable(),
})

/** What `diff --format json` prints: what is not the same in two documents. A paragraph that only moved is no change. */
export const DiffRecord = z
  .object({
    schemaVersion: z.literal(2),
    generator: z.object({ name: z.string(), version: z.string() }),
    old: Document,
    new: Document,
    /** Facts of the whole document: council, rating, percentage, day of publication. */
    facts: z.array(Changed),
    scores: z.array(ScoreChange),
    claims: z.array(ClaimChange),
    quotes: z.array(QuoteChange),
    diagnostics: z.array(DiagnosticChange),
    /** How many things are not the same. */
    count: z.int(),
  })
  .meta({ id: 'DiffRecord', title: 'cqc-extract diff', description: 'What is not the same in two documents' })
