import type { Facts, Span } from '../schema/index.ts'
import { besideInterval, type Interval, overlaps } from './interval.ts'
import { yearOf } from './measure-key.ts'
import { comparedFigures } from './place.ts'
import { shortMeasure } from './wording.ts'

/** England's average of an official measure for a year, as a document prints it. */
export interface PrintedAverage {
  /** The measure, the part of its people and the year: what has one average in England. */
  readonly key: string
  readonly name: string
  readonly year: string
  /** As printed, and the values that may stand for. */
  readonly text: string
  readonly interval: Interval
  readonly span: Span
  /** The figure that it stands beside. */
  readonly figure: Span
}

/** The averages of England that a document prints of official measures, where their year is known. */
export function printedAverages(facts: Facts): PrintedAverage[] {
  return facts.report.claims.flatMap((claim) => {
    const year = yearOf(claim)
    const { indicator } = claim
    if (indicator === null || year === null) return []
    return comparedFigures(claim, facts).flatMap(({ benchmark, text, value, span }): PrintedAverage[] =>
      benchmark !== 'england-average' || text === null
        ? []
        : [
            {
              key: [indicator.id, indicator.narrowing, claim.unit, year].join(' '),
              name: shortMeasure(indicator.name),
              year,
              text,
              interval: besideInterval(text, value, claim),
              span,
              figure: claim.span,
            },
          ],
    )
  })
}

/** An average that another document of the run contradicts: in which document, and what to say of it. */
export interface ContradictedAverage<Printed extends PrintedAverage> {
  readonly document: number
  readonly printed: Printed
  readonly severity: 'warning' | 'info'
  readonly message: string
}

/**
 * What documents of one run print otherwise than the others. Of two values the one in more documents is held to be right; where as many
 * print the one as the other, neither is likelier, and each place is told as a remark.
 */
export function contradictedAverages<Printed extends PrintedAverage>(
  documents: readonly { readonly path: string; readonly averages: readonly Printed[] }[],
): ContradictedAverage<Printed>[] {
  const groups = new Map<string, { document: number; printed: Printed }[]>()
  for (const [document, { averages }] of documents.entries())
    for (const printed of averages) {
      const group = groups.get(printed.key)
      if (group === undefined) groups.set(printed.key, [{ document, printed }])
      else group.push({ document, printed })
    }
  return [...groups.values()].flatMap((group) =>
    group.flatMap(({ document, printed }): ContradictedAverage<Printed>[] => {
      const elsewhere = group.filter((other) => other.document !== document)
      const against = elsewhere.filter((other) => !overlaps(other.printed.interval, printed.interval))
      const count = (of: typeof group) => new Set(of.map((other) => other.document)).size
      const [first] = against
      const ours = 1 + count(elsewhere) - count(against)
      if (first === undefined || count(against) < ours) return []
      const place = `${documents[first.document]?.path}, line ${first.printed.span.line}`
      const more = count(against) - 1
      return [
        {
          document,
          printed,
          severity: count(against) > ours ? 'warning' : 'info',
          message: `The England average for \`${printed.name}\` in ${printed.year} is given as \`${printed.text}\`; another document gives \`${first.printed.text}\` (${place}${more === 0 ? '' : `, and ${more} more ${more === 1 ? 'document' : 'documents'}`})`,
        },
      ]
    }),
  )
}
