import type { ComparedEvidence, ComparedMeasure, Mean } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import type { Paint } from '../table/paint.ts'
import { grouped, valueWords } from '../table/words.ts'

/** A measure's name with the part of its people that it is of. */
export function measureWords({ name, narrowing }: ComparedMeasure): string {
  return printable(narrowing === null ? name : `${name}, ${narrowing}`)
}

/** A figure in its unit; ratios of a whole to two decimals. */
export function figureWords(value: number, unit: string | null): string {
  return valueWords(Math.round(value * 100) / 100, unit)
}

/** A mean and of how many: "63.1% (12)". */
export function meanWords({ mean, count }: Mean, unit: string | null): string {
  return mean === null ? '' : `${figureWords(mean, unit)} (${count})`
}

/** A difference with its sign: "+2.3", "−0.4", "0". */
export function signed(difference: number | null): string {
  if (difference === null) return ''
  return `${difference > 0 ? '+' : ''}${grouped(difference)}`
}

/** Whether it is on the good side, as a mark and a word: the mark alone would say nothing to whoever listens. */
export function favourWords(favourable: boolean | null, paint: Paint): string {
  if (favourable === null) return ''
  return favourable ? paint.score(3, 'better') : paint.score(1, 'worse')
}

const BAR = 10

/** A small bar for a share of a whole; nothing for what has no whole, or where words are wanted. */
export function barOf(value: number, whole: number, paint: Paint): string {
  if (paint.spoken || whole <= 0 || value < 0 || value > whole) return ''
  const filled = Math.round((value / whole) * BAR)
  return '█'.repeat(filled) + paint.faint('░'.repeat(BAR - filled))
}

/** "report.pdf p3:120". */
export function placeOf({ path, page, line }: ComparedEvidence): string {
  const where = line === null ? '' : page === null ? `:${line}` : ` p${page}:${line}`
  return printable(path) + where
}
