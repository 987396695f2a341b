import { z } from 'zod'

/** A half-open range of the document's text. */
export const Span = z
  .object({
    start: z
      .int()
      .nonnegative()
      .describe('Where it begins: an offset in UTF-16 units into the text that `cqc-extract text` prints'),
    end: z.int().nonnegative().describe('Where it ends, exclusive: `text.slice(start, end)` is what is quoted'),
    line: z.int().positive().describe('Line of `start`, from 1'),
    column: z.int().positive().describe('Column of `start`, from 1'),
    page: z
      .int()
      .positive()
      .nullable()
      .describe('Printed sheet of `start`, from 1; null where the format has no pages'),
  })
  .meta({ id: 'Span', description: 'A half-open range of the document’s text' })
