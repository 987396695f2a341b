import type { Claim } from '../schema/index.ts'

/**
 * The year that a figure is of, as reports write it: "2023/24" for a financial year or a day in it, "2021" for a calendar year; null for a
 * longer time, or where the text gives none.
 */
export function yearOf({ period }: Claim): string | null {
  const { start, end } = period ?? { start: null, end: null }
  if (start === null && end === null) return null
  if (start !== null && end !== null && start.endsWith('-01-01') && end.endsWith('-12-31'))
    return start.slice(0, 4) === end.slice(0, 4) ? start.slice(0, 4) : null
  const first = financialYear(start ?? end ?? '')
  return first === financialYear(end ?? start ?? '') ? first : null
}

const APRIL = 4

/** The financial year, April to March, that an ISO date is in; null where its month is not known. */
function financialYear(date: string): string | null {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? []
  if (year === undefined || month === undefined) return /^\d{4}$/.test(date) ? date : null
  const first = Number(month) >= APRIL ? Number(year) : Number(year) - 1
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`
}
