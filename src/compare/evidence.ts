import type { Claim, ComparedEvidence, Report, Span } from '../schema/index.ts'

/** Where a number stands in a document. */
export function evidenceAt({ source }: Report, span: Span | null, text: string | null): ComparedEvidence {
  return {
    path: source.path,
    page: span?.page ?? null,
    line: span?.line ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    text,
  }
}

/** Where a claim's value stands, with its sentence. */
export function evidenceOf(report: Report, claim: Claim): ComparedEvidence {
  return evidenceAt(report, claim.span, claim.sentence.text.replace(/\s+/g, ' '))
}
