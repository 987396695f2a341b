import { z } from 'zod'
import { Authority } from './report.ts'
import { Rating, Score, StatementId } from './statement.ts'

/** When a document was published. */
export const published = z
  .string()
  .nullable()
  .describe('When the document was published: an ISO date as precise as printed; null where it does not say')

/** The year of a figure. */
export const year = z
  .string()
  .nullable()
  .describe(
    'The year that the figure is of: 2023/24 for a financial year, 2024 for a calendar year; null where unknown',
  )

/** What a quality statement is called. */
export const statementName = z.string().describe('Its name in CQC’s framework')

/** What a figure is held against. */
export const england = z
  .number()
  .nullable()
  .describe('England’s average, as most of the documents print it, else as published; null where it is not known')

/** Where a compared number stands: the document, the place in it, and the sentence or the line that gives it. */
export const ComparedEvidence = z
  .object({
    path: z.string().describe('The document, as its path was given'),
    page: z.int().nullable().describe('Printed sheet, from 1; null where the format has no pages'),
    line: z.int().nullable().describe('Line, from 1; null where only the whole document can be named'),
    start: z
      .int()
      .nullable()
      .describe('Where it begins: an offset in UTF-16 units into the text that `cqc-extract text` prints'),
    end: z.int().nullable().describe('Where it ends, exclusive'),
    text: z.string().nullable().describe('The sentence or the line that gives the number'),
  })
  .meta({
    id: 'ComparedEvidence',
    description:
      'Where a compared number stands: the document, the place in it, and the sentence or the line that gives it',
  })

const ComparedScore = z.object({
  id: StatementId.describe('The quality statement'),
  score: Score.nullable().describe('Its score; null where the document gives none'),
  evidence: ComparedEvidence.nullable().describe('Where the score stands'),
})

/** One council's scores, from its newest document that has any; `documents` is how many of its documents were given. */
export const ComparedCouncil = z
  .object({
    authority: Authority.describe('The council'),
    published,
    rating: Rating.nullable().describe('CQC’s overall rating; null where the document gives none'),
    percent: z.number().nullable().describe('The overall score in per cent, as printed, else reckoned from the nine'),
    points: z.number().nullable().describe('The nine scores summed, of 36; null until all are known'),
    scores: z.array(ComparedScore).describe('The nine statements in framework order'),
    evidence: ComparedEvidence.describe('The document that the scores are from, with the words of its rating'),
    documents: z.int().describe('How many documents of this council were given'),
  })
  .meta({
    id: 'ComparedCouncil',
    description:
      'One council’s scores, from its newest document that has any; `documents` is how many of its documents were given',
  })

/** A mean and how many councils it is of; null where it is of none. */
export const Mean = z
  .object({
    mean: z.number().nullable().describe('The mean of the councils that have the number; null where none has'),
    count: z.int().describe('How many councils the mean is of'),
  })
  .meta({ id: 'Mean', description: 'A mean and how many councils it is of; null where it is of none' })

/** What a row of figures is: an official measure, of all or of a part of its people. */
export const ComparedMeasure = z
  .object({
    id: z.string().describe('The official measure, as `cqc-extract indicators` lists it'),
    name: z.string().describe('Its name there'),
    narrowing: z.string().nullable().describe('The part of its people that the figures are of; null where of all'),
    better: z.enum(['higher', 'lower']).nullable().describe('Which direction is good; null where neither is'),
    unit: z.string().nullable().describe('What the figures are in, as in a claim’s `unit`'),
  })
  .meta({
    id: 'ComparedMeasure',
    description: 'What a row of figures is: an official measure, of all or of a part of its people',
  })

/** A council's figure. `difference` is the figure less England's average; `rank` 1 is best (highest, where no direction is good) and shared by equals. */
export const ComparedFigure = z
  .object({
    authority: Authority.describe('The council'),
    value: z.number().describe('The figure, in the unit of the measure'),
    text: z.string().describe('The figure as printed'),
    difference: z.number().nullable().describe('The figure less England’s average; null where none is known'),
    favourable: z
      .boolean()
      .nullable()
      .describe('Whether the difference is on the good side; null where neither is good, or there is no difference'),
    rank: z.int().describe('Among the councils of this row, 1 the best; equals share one'),
    evidence: ComparedEvidence.describe('Where the figure stands'),
  })
  .meta({
    id: 'ComparedFigure',
    description:
      'A council’s figure. `difference` is the figure less England’s average; `rank` 1 is best (highest, where no direction is good) and shared by equals',
  })
