import type { Claim, Evidence, Facts, Report, Span } from '../src/index.ts'

/** A place `start` characters in, on a line of its own for every hundred. */
export function span(start: number, length = 5): Span {
  return { start, end: start + length, line: 1 + Math.floor(start / 100), column: 1 + (start % 100), page: null }
}

/** A claim told in one sentence that prints `text`; everything a test leaves out is null. */
export function claim(
  given: Partial<Claim> & Pick<Claim, 'text' | 'value'>,
  sentence = `It was ${given.text}.`,
  at = 0,
): Claim {
  const start = at + Math.max(0, sentence.indexOf(given.text))
  return {
    span: span(start, given.text.length),
    kind: 'percentage',
    upper: null,
    outOf: null,
    unit: null,
    modifier: null,
    status: 'reported',
    indicator: null,
    measure: 'people satisfied with their care and support',
    period: null,
    source: null,
    comparisons: [],
    change: null,
    statement: null,
    section: null,
    sentence: { text: sentence, span: span(at, sentence.length) },
    ...given,
  }
}

/** The facts of a document that holds these claims and these readings, and nothing else. */
export function facts(claims: readonly Claim[], evidence: Partial<Evidence> = {}, report: Partial<Report> = {}): Facts {
  return {
    report: {
      source: { path: 'report.txt', format: 'text', bytes: 0, sha256: '' },
      kind: 'cqc-assessment',
      title: null,
      authority: null,
      publisher: null,
      published: null,
      rating: null,
      score: null,
      statements: [],
      sections: [],
      claims: [...claims],
      findings: [],
      quotes: [],
      diagnostics: [],
      ...report,
    },
    evidence: {
      scores: [],
      otherScores: [],
      ratings: [],
      percentages: [],
      authorities: [],
      dates: [],
      passages: [],
      assertions: [],
      beside: new Map(),
      distances: new Set(),
      tables: [],
      points: [],
      tallies: [],
      surveys: [],
      headed: [],
      strays: [],
      headlines: [],
      days: [],
      daySpans: [],
      reported: [],
      ...evidence,
    },
  }
}
