import { z } from 'zod'
import { Authority } from './report.ts'
import { Rating, Score, StatementId } from './statement.ts'

/** Where a compared number stands: the document, the place in it, and the sentence or the line that gives it. */
export const ComparedEvidence = z
  .object({
    path: z.string(),
    page: z.int().nullable(),
    line: z.int().nullable(),
    start: z.int().nullable(),
    end: z.int().nullable(),
    text: z.string().nullable(),
  })
  .meta({
    id: 'ComparedEvidence',
    description:
      'Where a compared number stands: the document, the place in it, and the sentence or the line that gives it',
  })

const ComparedScore = z.object({ id: StatementId, score: Score.nullable(), evidence: ComparedEvidence.nullable() })

/** One council's scores, from its newest document that has any; `documents` is how many of its documents were given. */
export const ComparedCouncil = z
  .object({
    authority: Authority,
    published: z.string().nullable(),
    rating: Rating.nullable(),
    percent: z.number().nullable(),
    points: z.number().nullable(),
    scores: z.array(ComparedScore),
    evidence: ComparedEvidence,
    documents: z.int(),
  })
  .meta({
    id: 'ComparedCouncil',
    description:
      'One council’s scores, from its newest document that has any; `documents` is how many of its documents were given',
  })

/** A mean and how many councils it is of; null where it is of none. */
export const Mean = z
  .object({ mean: z.number().nullable(), count: z.int() })
  .meta({ id: 'Mean', description: 'A mean and how many councils it is of; null where it is of none' })

/** Councils and the nine statements. */
export const ScoresView = z
  .object({
    view: z.literal('scores'),
    councils: z.array(ComparedCouncil),
    statements: z.array(z.object({ id: StatementId, name: z.string(), ...Mean.shape })),
    percent: Mean,
    ratings: z.object({
      outstanding: z.int(),
      good: z.int(),
      'requires-improvement': z.int(),
      inadequate: z.int(),
      none: z.int(),
    }),
  })
  .meta({ id: 'ScoresView', description: 'Councils and the nine statements' })

/** What a row of figures is: an official measure, of all or of a part of its people. */
export const ComparedMeasure = z
  .object({
    id: z.string(),
    name: z.string(),
    narrowing: z.string().nullable(),
    better: z.enum(['higher', 'lower']).nullable(),
    unit: z.string().nullable(),
  })
  .meta({
    id: 'ComparedMeasure',
    description: 'What a row of figures is: an official measure, of all or of a part of its people',
  })

/** A council's figure. `difference` is the figure less England's average; `rank` 1 is best (highest, where no direction is good) and shared by equals. */
export const ComparedFigure = z
  .object({
    authority: Authority,
    value: z.number(),
    text: z.string(),
    difference: z.number().nullable(),
    favourable: z.boolean().nullable(),
    rank: z.int(),
    evidence: ComparedEvidence,
  })
  .meta({
    id: 'ComparedFigure',
    description:
      'A council’s figure. `difference` is the figure less England’s average; `rank` 1 is best (highest, where no direction is good) and shared by equals',
  })

/** Councils and official measures, for one year. `councils` is how many councils there are in all. */
export const IndicatorsView = z
  .object({
    view: z.literal('indicators'),
    year: z.string().nullable(),
    councils: z.int(),
    indicators: z.array(
      z.object({
        measure: ComparedMeasure,
        year: z.string().nullable(),
        england: z.number().nullable(),
        ...Mean.shape,
        figures: z.array(ComparedFigure),
      }),
    ),
  })
  .meta({
    id: 'IndicatorsView',
    description: 'Councils and official measures, for one year. `councils` is how many councils there are in all',
  })

/** One number of a council beside those of others. `rank` is among the councils that have it. */
export const Beside = z
  .object({
    value: z.number(),
    england: z.number().nullable(),
    all: Mean,
    region: Mean,
    neighbours: Mean.nullable(),
    rank: z.int(),
    favourable: z.boolean().nullable(),
    evidence: ComparedEvidence,
  })
  .meta({
    id: 'Beside',
    description: 'One number of a council beside those of others. `rank` is among the councils that have it',
  })

/** One council against the mean of all, of its region and of its neighbours, and against England. */
export const CouncilView = z
  .object({
    view: z.literal('council'),
    authority: Authority,
    published: z.string().nullable(),
    rating: Rating.nullable(),
    percent: Mean.extend({ value: z.number().nullable() }),
    neighbours: z.array(Authority).nullable(),
    statements: z.array(z.object({ id: StatementId, name: z.string(), beside: Beside.nullable() })),
    indicators: z.array(z.object({ measure: ComparedMeasure, year: z.string().nullable(), beside: Beside })),
  })
  .meta({
    id: 'CouncilView',
    description: 'One council against the mean of all, of its region and of its neighbours, and against England',
  })

/** A value of a number, and when. */
const Step = z
  .object({
    published: z.string().nullable(),
    year: z.string().nullable(),
    value: z.number(),
    evidence: ComparedEvidence,
  })
  .meta({ id: 'Step', description: 'A value of a number, and when it was so' })

/** How a number moved between two documents or years: whether up or down, and whether that is good. */
export const Movement = z
  .object({
    from: Step,
    to: Step,
    difference: z.number(),
    favourable: z.boolean().nullable(),
  })
  .meta({
    id: 'Movement',
    description: 'How a number moved between two documents or years: whether up or down, and whether that is good',
  })

/** What rose and fell between a council's documents, from the first to the last that have the number. */
export const HistoryView = z
  .object({
    view: z.literal('history'),
    councils: z.array(
      z.object({
        authority: Authority,
        documents: z.array(
          z.object({
            path: z.string(),
            published: z.string().nullable(),
            rating: Rating.nullable(),
            percent: z.number().nullable(),
          }),
        ),
        statements: z.array(z.object({ id: StatementId, name: z.string(), movement: Movement })),
        indicators: z.array(z.object({ measure: ComparedMeasure, movement: Movement })),
      }),
    ),
  })
  .meta({
    id: 'HistoryView',
    description: 'What rose and fell between a council’s documents, from the first to the last that have the number',
  })

/** What `compare --format json` prints: one of the views, what was left out, and what could not be read. */
export const CompareRecord = z
  .object({
    schemaVersion: z.literal(2),
    generator: z.object({ name: z.string(), version: z.string() }),
    comparison: z.discriminatedUnion('view', [ScoresView, IndicatorsView, CouncilView, HistoryView]),
    /** Documents that speak of no one council. */
    unplaced: z.array(z.string()),
    failures: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'CompareRecord', title: 'cqc-extract comparison', description: 'Councils side by side' })
