import { z } from 'zod'
import { Claim } from './claim.ts'
import { Diagnostic } from './diagnostic.ts'
import { Span } from './span.ts'
import { Rating, Section, Statement } from './statement.ts'

/** What sort of document it is. */
export const ReportKind = z.enum(['cqc-assessment', 'peer-challenge', 'article', 'other']).meta({
  id: 'ReportKind',
  description:
    'article: a news item, release or profile about one council; other: minutes, local accounts, statistics, documents about several councils, and all else',
})

/** How the document came. */
export const Format = z
  .enum(['text', 'markdown', 'html', 'pdf', 'docx'])
  .meta({ id: 'Format', description: 'The formats that documents come in' })

/** One of England's 153 councils with adult social care duties. */
export const Authority = z
  .object({
    name: z.string().describe('Its name as the ONS lists it'),
    gssCode: z.string().describe('Its GSS code (ONS)'),
    region: z.string().describe('Its region of England'),
  })
  .meta({ id: 'Authority', description: 'One of England’s 153 councils with adult social care duties' })

/** The overall CQC rating of adult social care, with the words that give it. */
export const RatingReading = z
  .object({
    value: Rating.describe('The rating'),
    text: z.string().describe('The words that give it, as printed'),
    span: Span.describe('Where they stand'),
  })
  .meta({ id: 'RatingReading', description: 'CQC’s overall rating of a council’s adult social care' })

/** The nine scores summed, and the overall percentage as printed. */
export const OverallScore = z
  .object({
    points: z.int().min(9).max(36).nullable().describe('The nine scores summed; null until all are known'),
    maximum: z.literal(36).describe('Nine times four'),
    percent: z.int().nullable().describe('`points` of `maximum`, to the nearest whole per cent'),
    impliedRating: Rating.nullable().describe('The rating that CQC’s bands give for `percent`'),
    stated: z.number().nullable().describe('The overall percentage as printed, which news often gives alone'),
  })
  .meta({ id: 'OverallScore', description: 'The nine scores summed, and the overall percentage as printed' })

/** What sort of finding it is. */
export const FindingType = z
  .enum(['strength', 'consideration', 'recommendation'])
  .meta({ id: 'FindingType', description: 'The sorts of findings' })

/** A strength, a point for consideration, or a sentence that advises the council to do something. */
export const Finding = z
  .object({
    type: FindingType.describe('What sort of finding it is'),
    text: z.string().describe('As printed'),
    theme: z.int().min(1).max(4).nullable().describe('The theme that it stands under'),
    section: z.string().nullable().describe('The heading that it stands under'),
    partOf: z
      .int()
      .nonnegative()
      .nullable()
      .describe(
        'The index, in `findings`, of the consideration that a recommendation stands in, so that nobody counts a sentence twice',
      ),
    span: Span.describe('Where it stands'),
  })
  .meta({ id: 'Finding', description: 'A strength, a point for consideration, or a sentence that advises the council' })

/** What somebody says in an article. */
export const Quote = z
  .object({
    text: z.string().describe('The words between the marks'),
    speaker: z.string().nullable().describe('Who says them; null where nobody is named'),
    role: z.string().nullable().describe('In what role'),
    speech: z.int().nonnegative().describe('The number of the speech: its paragraphs share it'),
    span: Span.describe('Where they stand'),
  })
  .meta({ id: 'Quote', description: 'What somebody says in an article' })

/** Where a report was read from. */
export const ReportSource = z
  .object({
    path: z.string().describe('The path as given'),
    format: Format.describe('The format that the document came in'),
    bytes: z.int().nonnegative().describe('The size in bytes'),
    sha256: z.string().describe('SHA-256 of the bytes, in hexadecimal'),
  })
  .meta({ id: 'ReportSource', description: 'Where a report was read from' })

/** Everything read from one document. */
export const Report = z
  .object({
    source: ReportSource.describe('Where it was read from'),
    kind: ReportKind.describe('What sort of document it is'),
    title: z.string().nullable().describe('Its title as printed'),
    authority: Authority.nullable().describe('The council that it is about; null where it speaks of no one council'),
    publisher: z.string().nullable().describe('CQC, LGA, or as printed'),
    published: z
      .string()
      .nullable()
      .describe('When it was published: an ISO date as precise as printed, 2025-08-29 or 2023-08'),
    rating: RatingReading.nullable().describe('CQC’s rating of the council’s adult social care, and no other'),
    score: OverallScore.nullable().describe(
      'The overall score; null where neither the nine nor a percentage are known',
    ),
    statements: z.array(Statement).describe('The quality statements that it speaks of, in framework order'),
    sections: z.array(Section).describe('Its other parts'),
    claims: z.array(Claim).describe('Its figures, in document order'),
    findings: z.array(Finding).describe('Strengths, considerations and recommendations, in document order'),
    quotes: z.array(Quote).describe('What people say in an article, in document order'),
    diagnostics: z.array(Diagnostic).describe('What could not be read, and what cannot be true'),
  })
  .meta({ id: 'Report', description: 'Everything read from one document' })

/** Why an input could not be read. */
export const FailureCode = z
  .string()
  .meta({ id: 'FailureCode', description: 'Why an input could not be read: one of a closed set' })

/** An input that could not be read. */
export const Failure = z
  .object({
    path: z.string().describe('The path as given'),
    code: FailureCode.describe('Why, for programs'),
    message: z.string().describe('Why, for people: one sentence'),
  })
  .meta({ id: 'Failure', description: 'An input that could not be read; the others go on' })

/** What made a record. */
export const Generator = z
  .object({
    name: z.string().describe('Name of the program'),
    version: z.string().describe('Version of the program'),
  })
  .describe('What made the record')

/** What `--format json` prints. */
export const Extraction = z
  .object({
    schemaVersion: z.literal(2).describe('The version of this schema'),
    generator: Generator,
    reports: z.array(Report).describe('What was read, in the order of the inputs'),
    failures: z.array(Failure).describe('What could not be read'),
  })
  .meta({
    id: 'Extraction',
    title: 'cqc-extract extraction',
    description: 'Reports read, and inputs that could not be read',
  })
