import { z } from 'zod'
import { Diagnostic } from './diagnostic.ts'
import { Failure, Format, Generator } from './report.ts'
import { Span } from './span.ts'

/** How much of a document the rules could test, so that silence means something. */
const Coverage = z
  .object({
    comparisons: z.int().nonnegative().describe('Comparisons with a benchmark that were tested'),
    changes: z.int().nonnegative().describe('Changes from an earlier figure that were tested'),
    sums: z.int().nonnegative().describe('Sums of parts, shares and totals that were tested'),
    scores: z.int().nonnegative().describe('Scores and ratings that were tested'),
    unchecked: z
      .int()
      .nonnegative()
      .describe('Claims with a comparison or a change that no rule could test: a number or a direction is not given'),
  })
  .meta({
    id: 'Coverage',
    description: 'How much of a document the rules could test, so that silence means something',
  })

/** A sentence of the document with the places in it that a diagnostic speaks of, in offsets into `text`. */
const QuotedSentence = z
  .object({
    text: z.string().describe('The sentence'),
    marks: z
      .array(
        z.object({
          from: z.int().nonnegative().describe('Where a place begins, as an offset into `text` of this sentence'),
          to: z.int().nonnegative().describe('Where it ends, exclusive'),
        }),
      )
      .describe('The places in it that the diagnostic speaks of'),
    heading: z.string().nullable().describe('The nearest heading over it'),
    span: Span.describe('The first of its places, in the document'),
  })
  .meta({
    id: 'QuotedSentence',
    description: 'A sentence of the document with the places in it that a diagnostic speaks of, in offsets into `text`',
  })

/** A claim with a comparison or a change that no rule could test, and why. */
const UncheckedClaim = z
  .object({
    text: z.string().describe('The figure as printed'),
    measure: z.string().describe('What it is of'),
    why: z.string().describe('Why no rule could test it'),
    span: Span.describe('Where it stands'),
  })
  .meta({
    id: 'UncheckedClaim',
    description: 'A claim with a comparison or a change that no rule could test, and why',
  })

/** Where a place ends: the line, and the column behind its last character, both from 1. */
const PlaceEnd = z
  .object({
    line: z.int().positive().describe('The line, from 1'),
    column: z.int().positive().describe('The column behind its last character, from 1'),
  })
  .meta({
    id: 'PlaceEnd',
    description: 'Where a place ends: the line, and the column behind its last character, both from 1',
  })

/** A diagnostic with the words at its places and a name that survives small edits elsewhere in the document. */
const CheckedDiagnostic = z
  .object({
    ...Diagnostic.shape,
    quote: z.string().nullable().describe('The words at its place; null for the document as a whole'),
    relatedQuotes: z.array(z.string()).describe('The words at the related places, in the order of `related`'),
    end: PlaceEnd.nullable().describe('Where its place ends'),
    relatedEnds: z.array(PlaceEnd).describe('Where the related places end, in the order of `related`'),
    heading: z.string().nullable().describe('The nearest heading over its place'),
    sentences: z.array(QuotedSentence).describe('The sentences of all its places, the figures marked'),
    fingerprint: z
      .string()
      .describe('Its name in a baseline: the same while lines move, the file is renamed or other text is edited'),
  })
  .meta({
    id: 'CheckedDiagnostic',
    description:
      'A diagnostic with the words at its places and a name that survives small edits elsewhere in the document',
  })

/** What `check` found in one document; `known` counts the diagnostics a baseline keeps quiet. */
const CheckedDocument = z
  .object({
    path: z.string().describe('The path as given'),
    format: Format.describe('The format that the document came in'),
    diagnostics: z.array(CheckedDiagnostic).describe('What could not be read, and what cannot be true'),
    coverage: Coverage.describe('How much of the document the rules could test'),
    unchecked: z.array(UncheckedClaim).describe('What no rule could test, in document order'),
    known: z.int().nonnegative().describe('How many diagnostics a baseline keeps quiet'),
  })
  .meta({
    id: 'CheckedDocument',
    description: 'What `check` found in one document; `known` counts the diagnostics a baseline keeps quiet',
  })

/** What `check --format json` prints. */
export const CheckRecord = z
  .object({
    schemaVersion: z.literal(1).describe('The version of this schema'),
    generator: Generator,
    documents: z.array(CheckedDocument).describe('What was checked, in the order of the inputs'),
    failures: z.array(Failure).describe('What could not be read'),
  })
  .meta({ id: 'CheckRecord', title: 'cqc-extract check', description: 'What in documents cannot be true' })
