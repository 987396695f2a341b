import { z } from 'zod'
import {
  ComparedCouncil,
  ComparedEvidence,
  ComparedFigure,
  ComparedMeasure,
  england,
  Mean,
  published,
  statementName,
  year,
} from './compared.ts'
import { Authority, Failure, Generator } from './report.ts'
import { Rating, StatementId } from './statement.ts'

const rated = (rating: string) => z.int().describe(`How many councils are rated ${rating}`)

/** Councils and the nine statements. */
export const ScoresView = z
  .object({
    view: z.literal('scores').describe('Which view it is'),
    councils: z.array(ComparedCouncil).describe('A row for each council that a document gives scores or a rating of'),
    statements: z
      .array(z.object({ id: StatementId.describe('The quality statement'), name: statementName, ...Mean.shape }))
      .describe('The nine statements in framework order, each with its mean score'),
    percent: Mean.describe('The mean of the overall scores in per cent'),
    ratings: z
      .object({
        outstanding: rated('outstanding'),
        good: rated('good'),
        'requires-improvement': rated('as requiring improvement'),
        inadequate: rated('inadequate'),
        none: z.int().describe('How many councils have no rating in their document'),
      })
      .describe('How many councils have which rating'),
  })
  .meta({ id: 'ScoresView', description: 'Councils and the nine statements' })

/** Councils and official measures, for one year. `councils` is how many councils there are in all. */
export const IndicatorsView = z
  .object({
    view: z.literal('indicators').describe('Which view it is'),
    year: z
      .string()
      .nullable()
      .describe('The year that the figures are of, undated for those without one; null where no figure has a year'),
    councils: z.int().describe('How many councils there are in all, with a figure or without'),
    indicators: z
      .array(
        z.object({
          measure: ComparedMeasure.describe('What the figures are of'),
          year,
          england,
          ...Mean.shape,
          figures: z.array(ComparedFigure).describe('One figure for each council that has one'),
        }),
      )
      .describe('A row for each measure, part of its people, unit and definition, in the order of the catalogue'),
  })
  .meta({
    id: 'IndicatorsView',
    description: 'Councils and official measures, for one year. `councils` is how many councils there are in all',
  })

/** One number of a council beside those of others. `rank` is among the councils that have it. */
export const Beside = z
  .object({
    value: z.number().describe('The council’s own number: a score from 1 to 4, or a figure in the measure’s unit'),
    england,
    all: Mean.describe('The mean of all councils given, this one among them'),
    region: Mean.describe('The mean of its region, this one among them'),
    neighbours: Mean.nullable().describe('The mean of its neighbours, without it; null where no neighbours were given'),
    rank: z.int().describe('Among the councils that have the number, 1 the best; equals share one'),
    favourable: z
      .boolean()
      .nullable()
      .describe(
        'Whether it is on the good side: a score of the mean of all, a figure of England’s average; null where that cannot be said',
      ),
    evidence: ComparedEvidence.describe('Where the number stands'),
  })
  .meta({
    id: 'Beside',
    description: 'One number of a council beside those of others. `rank` is among the councils that have it',
  })

/** One council against the mean of all, of its region and of its neighbours, and against England. */
export const CouncilView = z
  .object({
    view: z.literal('council').describe('Which view it is'),
    authority: Authority.describe('The council'),
    published,
    rating: Rating.nullable().describe('CQC’s overall rating; null where its document gives none'),
    percent: Mean.extend({
      value: z.number().nullable().describe('Its own overall score in per cent; null where unknown'),
    }).describe('Its overall score, and the mean of all councils'),
    neighbours: z
      .array(Authority)
      .nullable()
      .describe('The neighbours of which documents were given; null where no neighbours were named'),
    statements: z
      .array(
        z.object({
          id: StatementId.describe('The quality statement'),
          name: statementName,
          beside: Beside.nullable().describe('Its score beside those of others; null where it has none'),
        }),
      )
      .describe('The nine statements in framework order'),
    indicators: z
      .array(
        z.object({
          measure: ComparedMeasure.describe('What the figure is of'),
          year,
          beside: Beside.describe('Its figure beside those of others'),
        }),
      )
      .describe('Each measure that the council has, in the newest year in which it has it'),
  })
  .meta({
    id: 'CouncilView',
    description: 'One council against the mean of all, of its region and of its neighbours, and against England',
  })

/** A value of a number, and when. */
const Step = z
  .object({
    published,
    year,
    value: z.number().describe('The number: a score from 1 to 4, or a figure in the measure’s unit'),
    evidence: ComparedEvidence.describe('Where it stands'),
  })
  .meta({ id: 'Step', description: 'A value of a number, and when it was so' })

/** How a number moved between two documents or years: whether up or down, and whether that is good. */
export const Movement = z
  .object({
    from: Step.describe('The first value known'),
    to: Step.describe('The last value known'),
    difference: z.number().describe('`to` less `from`'),
    favourable: z
      .boolean()
      .nullable()
      .describe('Whether it moved to the good side; null where neither is good, or it did not move'),
  })
  .meta({
    id: 'Movement',
    description: 'How a number moved between two documents or years: whether up or down, and whether that is good',
  })

/** What rose and fell between a council's documents, from the first to the last that have the number. */
export const HistoryView = z
  .object({
    view: z.literal('history').describe('Which view it is'),
    councils: z
      .array(
        z.object({
          authority: Authority.describe('The council'),
          documents: z
            .array(
              z.object({
                path: z.string().describe('The path as given'),
                published,
                rating: Rating.nullable().describe('CQC’s overall rating in it'),
                percent: z.number().nullable().describe('The overall score in it, in per cent'),
              }),
            )
            .describe('Its documents, the oldest first'),
          statements: z
            .array(
              z.object({
                id: StatementId.describe('The quality statement'),
                name: statementName,
                movement: Movement.describe('How its score moved'),
              }),
            )
            .describe('The statements that two documents or more score, in framework order'),
          indicators: z
            .array(
              z.object({
                measure: ComparedMeasure.describe('What the figures are of'),
                movement: Movement.describe('How the figure moved'),
              }),
            )
            .describe('The measures that have figures of two years, or in two documents where no year is known'),
        }),
      )
      .describe('The councils of which there are two documents or more'),
  })
  .meta({
    id: 'HistoryView',
    description: 'What rose and fell between a council’s documents, from the first to the last that have the number',
  })

/** What `compare --format json` prints: one of the views, what was left out, and what could not be read. */
export const CompareRecord = z
  .object({
    schemaVersion: z.literal(2).describe('The version of this schema'),
    generator: Generator,
    comparison: z
      .discriminatedUnion('view', [ScoresView, IndicatorsView, CouncilView, HistoryView])
      .describe('One of the views; `view` says which'),
    unplaced: z.array(z.string()).describe('Paths of the documents that speak of no one council'),
    failures: z.array(Failure).describe('What could not be read'),
  })
  .meta({ id: 'CompareRecord', title: 'cqc-extract comparison', description: 'Councils side by side' })
