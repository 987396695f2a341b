/** An official measure as the catalogue prints it. */
interface CatalogueEntry {
  readonly id: string
  readonly name: string
  readonly source: string
  readonly population: string
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly statement: string | null
  readonly ascof: string | null
  /** The day from which the same name stands for another definition. */
  readonly redefined: string | null
  /** England's averages that are known, by part of the population and year. */
  readonly england: readonly { readonly narrowing: string | null; readonly year: string; readonly value: number }[]
}

/** How a catalogue may look. */
interface CatalogueOptions {
  readonly color: boolean
  readonly width: number
  readonly terminal: boolean
}

/** The catalogue as text, whole. */
export type CatalogueFormatter = (catalogue: readonly CatalogueEntry[], options: CatalogueOptions) => string

export const CATALOGUE_FORMAT_NAMES = ['table', 'json', 'csv'] as const
export type CatalogueFormatName = (typeof CATALOGUE_FORMAT_NAMES)[number]
