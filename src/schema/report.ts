import { z } from 'zod'
import { Claim } from './claim.ts'
import { Diagnostic } from './diagnostic.ts'
import { Span } from './span.ts'
import { Rating, Section, Statement } from './statement.ts'

export const ReportKind = z.enum(['cqc-assessment', 'peer-challenge', 'article', 'other']).meta({ id: 'ReportKind' })
export type ReportKind = z.infer<typeof ReportKind>

export const Format = z.enum(['text', 'markdown', 'html', 'pdf', 'docx']).meta({ id: 'Format' })
export type Format = z.infer<typeof Format>

/** One of England's 153 councils with adult social care duties; name as the ONS lists it, GSS code, region. */
export const Authority = z
  .object({ name: z.string(), gssCode: z.string(), region: z.string() })
  .meta({ id: 'Authority' })
export type Authority = Readonly<z.infer<typeof Authority>>

/** The overall CQC rating of adult social care, with the words that give it. */
export const RatingReading = z.object({ value: Rating, text: z.string(), span: Span }).meta({ id: 'RatingReading' })
export type RatingReading = Readonly<z.infer<typeof RatingReading>>

/** The nine scores summed, once all are known: `percent` to the nearest whole of 36 points; `stated` the overall percentage as printed, which news often gives alone. */
export const OverallScore = z
  .object({
    points: z.int().min(9).max(36).nullable(),
    maximum: z.literal(36),
    percent: z.int().nullable(),
    impliedRating: Rating.nullable(),
    stated: z.number().nullable(),
  })
  .meta({ id: 'OverallScore' })
export type OverallScore = Readonly<z.infer<typeof OverallScore>>

export const FindingType = z.enum(['strength', 'consideration', 'recommendation']).meta({ id: 'FindingType' })
export type FindingType = z.infer<typeof FindingType>

/**
 * A strength, a point for consideration, or a sentence that advises the council to do something. `partOf` is the index, in the report's
 * findings, of the consideration that a recommendation stands in, so that nobody counts a sentence twice.
 */
export const Finding = z
  .object({
    type: FindingType,
    text: z.string(),
    theme: z.int().min(1).max(4).nullable(),
    section: z.string().nullable(),
    partOf: z.int().nonnegative().nullable(),
    span: Span,
  })
  .meta({ id: 'Finding' })
export type Finding = Readonly<z.infer<typeof Finding>>

/** What somebody says in an article: the words between the marks, who says them, and in what role. The paragraphs of one speech share the number `speech`. */
export const Quote = z
  .object({
    text: z.string(),
    speaker: z.string().nullable(),
    role: z.string().nullable(),
    speech: z.int().nonnegative(),
    span: Span,
  })
  .meta({ id: 'Quote' })
export type Quote = Readonly<z.infer<typeof Quote>>

/** Where a report was read from: its path as given, its format, its size in bytes and their SHA-256 in hexadecimal. */
export const ReportSource = z
  .object({ path: z.string(), format: Format, bytes: z.int().nonnegative(), sha256: z.string() })
  .meta({ id: 'ReportSource' })
export type ReportSource = Readonly<z.infer<typeof ReportSource>>

/** Everything read from one document. */
export const Report = z
  .object({
    source: ReportSource,
    kind: ReportKind,
    title: z.string().nullable(),
    authority: Authority.nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    rating: RatingReading.nullable(),
    score: OverallScore.nullable(),
    statements: z.array(Statement),
    sections: z.array(Section),
    claims: z.array(Claim),
    findings: z.array(Finding),
    quotes: z.array(Quote),
    diagnostics: z.array(Diagnostic),
  })
  .meta({ id: 'Report' })
export type Report = Readonly<z.infer<typeof Report>>

/** An input that could not be read: its path, a code from a closed set, and one sentence. */
export const Failure = z.object({ path: z.string(), code: z.string(), message: z.string() }).meta({ id: 'Failure' })
export type Failure = Readonly<z.infer<typeof Failure>>

/** What `--format json` prints: schema version 2. */
export const Extraction = z
  .object({
    schemaVersion: z.literal(2),
    generator: z.object({ name: z.string(), version: z.string() }),
    reports: z.array(Report),
    failures: z.array(Failure),
  })
  .meta({
    title: 'cqc-extract extraction',
    description: 'Reports read, and inputs that could not be read',
  })
export type Extraction = Readonly<z.infer<typeof Extraction>>
