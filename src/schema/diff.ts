import { z } from 'zod'
import { RuleId, Severity } from './diagnostic.ts'
import { Generator, ReportKind } from './report.ts'
import { Rating, Score, StatementId } from './statement.ts'

/** Where something stands in one of the two documents: its line from 1, its page where there are pages, and the words. */
const Place = z
  .object({
    page: z.int().nullable().describe('Printed sheet, from 1; null where the format has no pages'),
    line: z.int().describe('Line, from 1'),
    text: z.string().describe('The words there, as printed; empty where the place itself is all that is told'),
  })
  .meta({
    id: 'DiffPlace',
    description:
      'Where something stands in one of the two documents: its line from 1, its page where there are pages, and the words',
  })

/** A fact that the two documents give differently: as it is told in each, null where it is not told. */
const Changed = z
  .object({
    field: z.string().describe('What is not the same: value, period, benchmark, text, speaker, rating and the like'),
    old: z.string().nullable().describe('As the old document tells it; null where it does not'),
    new: z.string().nullable().describe('As the new document tells it; null where it does not'),
  })
  .meta({
    id: 'DiffField',
    description: 'A fact that the two documents give differently: as it is told in each, null where it is not told',
  })

const change = z
  .enum(['changed', 'added', 'lost'])
  .describe('changed: in both, and not the same; added: in the new document only; lost: in the old one only')
const fields = z.array(Changed).describe('What is not the same; empty where it is in one document only')
const inOld = Place.nullable().describe('Where it stands in the old document; null where it does not')
const inNew = Place.nullable().describe('Where it stands in the new document; null where it does not')

/** A statement whose score is not the same. */
export const ScoreChange = z
  .object({
    id: StatementId.describe('The quality statement'),
    name: z.string().describe('Its name in CQC’s framework'),
    old: Score.nullable().describe('Its score in the old document; null where it gives none'),
    new: Score.nullable().describe('Its score in the new document; null where it gives none'),
    places: z.object({ old: inOld, new: inNew }).describe('Where the scores stand'),
  })
  .meta({ id: 'ScoreChange', description: 'A statement whose score is not the same' })

/** A figure that is told in both, with what is not the same; or in one of them only. */
export const ClaimChange = z
  .object({
    change,
    measure: z.string().describe('What the figure is of, as the claim says it'),
    indicator: z.string().nullable().describe('The official measure, as `cqc-extract indicators` lists it'),
    fields,
    old: inOld,
    new: inNew,
  })
  .meta({
    id: 'ClaimChange',
    description: 'A figure that is told in both, with what is not the same; or in one of them only',
  })

/** What somebody says, in other words, or in one of the documents only. */
export const QuoteChange = z
  .object({
    change,
    speaker: z.string().nullable().describe('Who says it; null where nobody is named'),
    fields,
    old: inOld,
    new: inNew,
  })
  .meta({ id: 'QuoteChange', description: 'What somebody says, in other words, or in one of the documents only' })

/** A finding of `check` that only one of the documents has. */
export const DiagnosticChange = z
  .object({
    change: z.enum(['gone', 'new']).describe('gone: in the old document only; new: in the new one only'),
    rule: RuleId.describe('The rule that found it'),
    severity: Severity.describe('How grave it is'),
    message: z.string().describe('What disagrees, as a sentence'),
    place: Place.nullable().describe('Where, in the document that has it; null for the document as a whole'),
  })
  .meta({ id: 'DiagnosticChange', description: 'A finding of `check` that only one of the documents has' })

const Document = z.object({
  path: z.string().describe('The path as given'),
  kind: ReportKind.describe('What sort of document it is'),
  authority: z.string().nullable().describe('The council that it is about; null where it speaks of no one council'),
  published: z.string().nullable().describe('When it was published: an ISO date as precise as printed'),
  rating: Rating.nullable().describe('CQC’s overall rating in it'),
})

/** What `diff --format json` prints: what is not the same in two documents. A paragraph that only moved is no change. */
export const DiffRecord = z
  .object({
    schemaVersion: z.literal(2).describe('The version of this schema'),
    generator: Generator,
    old: Document.describe('The first document'),
    new: Document.describe('The second document'),
    facts: z
      .array(Changed)
      .describe('Facts of the whole document: council (authority), rating, percentage, day of publication'),
    scores: z.array(ScoreChange).describe('The scores that are not the same, in framework order'),
    claims: z.array(ClaimChange).describe('The figures that are not the same, in document order'),
    quotes: z.array(QuoteChange).describe('What people say that is not the same, in document order'),
    diagnostics: z.array(DiagnosticChange).describe('What `check` finds in one of the two only'),
    count: z.int().describe('How many things are not the same'),
  })
  .meta({ id: 'DiffRecord', title: 'cqc-extract diff', description: 'What is not the same in two documents' })
