import type { Report } from '../../schema/index.ts'
import { printable } from '../printable.ts'
import { grid } from './grid.ts'
import { scoreBar } from './overview.ts'
import type { Paint } from './paint.ts'
import { placeWords } from './words.ts'

/** Each statement with its number, its score as printed, and the sub-headings of its findings. */
export function statements(report: Report, width: number, paint: Paint): string {
  const columns = [
    { title: 'Line', align: 'right', style: paint.faint },
    { title: 'Statement', weight: 2 },
    { title: 'Score' },
    { title: 'As printed' },
    { title: 'Findings on', weight: 2 },
  ] as const
  const rows = report.statements.map(({ number, name, score, scoreText, sections, span }) => [
    placeWords(span),
    `${number} ${printable(name)}`,
    scoreBar(score, paint),
    printable(scoreText ?? ''),
    sections
      .map(({ heading }) => printable(heading ?? ''))
      .filter((heading) => heading !== '')
      .join(' · '),
  ])
  return grid(columns, [{ heading: null, rows }], width, paint)
}
