import type { CatalogueFormatName, CatalogueFormatter } from './formatter.ts'

export { CATALOGUE_FORMAT_NAMES, type CatalogueFormatName } from './formatter.ts'

const FORMATTERS: Readonly<Record<CatalogueFormatName, () => Promise<CatalogueFormatter>>> = {
  table: async () => (await import('./table.ts')).catalogueTable,
  json: async () => (catalogue) => `${JSON.stringify(catalogue, null, 2)}\n`,
  csv: async () => (await import('./csv.ts')).catalogueCsv,
}

/** The formatter of that name. */
export function loadCatalogueFormatter(name: CatalogueFormatName): Promise<CatalogueFormatter> {
  return FORMATTERS[name]()
}
