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
  .meta({ id: 'StatementId', description: 'A quality statement of CQC’s local authority assessment framework' })

/** CQC's four ratings. */
export const Rating = z
  .enum(['outstanding', 'good', 'requires-improvement', 'inadequate'])
  .meta({ id: 'Rating', description: 'A rating as CQC gives it' })

/** A quality statement's score. */
export const Score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).meta({
  id: 'Score',
  description: '4 exceptional standard, 3 good standard, 2 some shortfalls, 1 significant shortfalls (CQC)',
})

/** A part of a document under one heading. */
export const Section = z
  .object({
    heading: z.string().nullable().describe('Its heading as printed; null where it has none'),
    theme: z.int().min(1).max(4).nullable().describe('The theme of the framework that it belongs to, 1 to 4'),
    span: Span.describe('From the heading, or the first word where there is none, to the part’s end'),
  })
  .meta({ id: 'Section', description: 'A part of a document under one heading' })

/** What a document says of one quality statement. */
export const Statement = z
  .object({
    id: StatementId.describe('The statement'),
    number: z.int().min(1).max(9).describe('Its number in the framework'),
    name: z.string().describe('Its name in the framework'),
    printedName: z.string().describe('Its name as this document prints it'),
    theme: z
      .object({
        number: z.int().min(1).max(4).describe('The theme’s number'),
        name: z.string().describe('The theme’s name in the framework'),
      })
      .describe('The theme that it stands under'),
    score: Score.nullable().describe('The score; null where the document names the statement without one'),
    scoreText: z.string().nullable().describe('The words beside the score, such as “Evidence shows a good standard”'),
    scoreSpan: Span.nullable().describe('Where the score is printed'),
    expectations: z.array(z.string()).describe('“What people expect”: I-statements'),
    commitment: z.string().nullable().describe('“The local authority commitment”: a we-statement'),
    sections: z.array(Section).describe('The sections of its findings'),
    span: Span.describe('Its section, or the line that gives its score'),
  })
  .meta({ id: 'Statement', description: 'What a document says of one quality statement' })
