import { z } from 'zod'
import { Span } from './span.ts'

/** The nine quality statements of CQC's local authority assessment framework, in framework order. */
export const StatementId = z
  .enum([
    'assessing-needs',
    'supporting-people-to-live-healthier-lives',
    'equity-in-experience-and-outcomes',
    'care-provision-integration-and-continuity',
    'partnerships-and-communities',
    'safe-pathways-systems-and-transitions',
    'safeguarding',
    'governance-management-and-sustainability',
    'learning-improvement-and-innovation',
  ])
  .meta({ id: 'StatementId' })
export type StatementId = z.infer<typeof StatementId>

/** CQC's four ratings. */
export const Rating = z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate']).meta({ id: 'Rating' })
export type Rating = z.infer<typeof Rating>

/** A quality statement's score: 4 exceptional standard, 3 good standard, 2 some shortfalls, 1 significant shortfalls (CQC). */
export const Score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).meta({ id: 'Score' })
export type Score = z.infer<typeof Score>

/** A part of a document under one heading; `span` runs from the heading (or the first word, where there is none) to the part's end. */
export const Section = z
  .object({ heading: z.string().nullable(), theme: z.int().min(1).max(4).nullable(), span: Span })
  .meta({ id: 'Section' })
export type Section = Readonly<z.infer<typeof Section>>

/** What a document says of one quality statement. `score` is null where the document names the statement without one; `scoreSpan` is where it is printed. */
export const Statement = z
  .object({
    id: StatementId,
    number: z.int().min(1).max(9),
    name: z.string(),
    printedName: z.string(),
    theme: z.object({ number: z.int().min(1).max(4), name: z.string() }),
    score: Score.nullable(),
    scoreText: z.string().nullable(),
    scoreSpan: Span.nullable(),
    expectations: z.array(z.string()),
    commitment: z.string().nullable(),
    sections: z.array(Section),
    span: Span,
  })
  .meta({ id: 'Statement' })
export type Statement = Readonly<z.infer<typeof Statement>>
