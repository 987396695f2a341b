import { z } from 'zod'
import { Span } from './span.ts'

/** How grave a remark is. */
export const Severity = z.enum(['error', 'warning', 'info']).meta({
  id: 'Severity',
  description:
    'error: changes a verdict or breaks arithmetic beyond any rounding; warning: otherwise worth a look; info: a remark',
})

/** The rule that a remark comes from. */
export const RuleId = z
  .string()
  .meta({ id: 'RuleId', description: 'A rule of `check`, or of reading, as `family/name`' })

/** A remark on a document. */
export const Diagnostic = z
  .object({
    rule: RuleId.describe('The rule that found it, as `family/name`'),
    severity: Severity.describe('How grave it is'),
    message: z.string().describe('What disagrees, as a sentence; values stand in backticks'),
    span: Span.nullable().describe('The place; null for the document as a whole'),
    related: z.array(Span).describe('The other places that the message speaks of'),
  })
  .meta({ id: 'Diagnostic', description: 'What could not be read, or which two statements cannot both be true' })
