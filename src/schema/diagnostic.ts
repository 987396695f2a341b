import { z } from 'zod'
import { Span } from './span.ts'

/** error: changes a verdict or breaks arithmetic beyond any rounding; warning: otherwise worth a look; info: a remark. */
export const Severity = z.enum(['error', 'warning', 'info']).meta({ id: 'Severity' })
export type Severity = z.infer<typeof Severity>

/**
 * A remark on a document: what could not be read, or which two statements cannot both be true.
 * `rule` is `family/name`; `span` the place, `related` the other places the message speaks of.
 */
export const Diagnostic = z
  .object({
    rule: z.string(),
    severity: Severity,
    message: z.string(),
    span: Span.nullable(),
    related: z.array(Span),
  })
  .meta({ id: 'Diagnostic' })
export type Diagnostic = Readonly<z.infer<typeof Diagnostic>>
