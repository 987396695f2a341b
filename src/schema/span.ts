import { z } from 'zod'

/**
 * A half-open range of the document's text: UTF-16 offsets, end exclusive, so that `text.slice(start, end)` is what is quoted.
 * Line and column count from 1 and point at `start`; page is the printed sheet (from 1) where the format has pages, else null.
 */
export const Span = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    line: z.int().positive(),
    column: z.int().positive(),
    page: z.int().positive().nullable(),
  })
  .meta({ id: 'Span' })
export type Span = Readonly<z.infer<typeof Span>>
