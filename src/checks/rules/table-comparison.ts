import type { PrintedFigure, TableReading } from '../../schema/index.ts'
import { intervalOf } from '../interval.ts'
import type { Finding, Rule } from '../rule.ts'
import { nameOf } from '../table-columns.ts'

/** Columns that say higher or lower beside the two figures. */
export const tableComparison: Rule = {
  id: 'table/comparison',
  severity: 'error',
  topic: 'comparisons',
  summary: 'A column that says higher or lower must say so of the figures beside it',
  why: 'A table that sets the council beside England or a target, and says in words which is higher, is read as a sentence would be.',
  examples: {
    fires: survey('Higher'),
    silent: survey('Lower'),
  },
  check({ evidence }) {
    const rows = evidence.tables.flatMap(readRows)
    return { findings: rows.flatMap(wrong), examined: rows }
  },
}

interface Row {
  readonly name: string
  readonly own: PrintedFigure
  readonly other: PrintedFigure
  readonly word: 'higher' | 'lower'
  readonly text: string
  readonly span: PrintedFigure['span']
}

const BENCHMARK = /\b(?:england|national|average|region(?:al)?|benchmark|target|comparator|neighbours?)\b/i
const HIGHER = /^(?:(?:significantly|slightly|well|just|much) )?(?:higher|above)(?: than| the)?\b/i
const LOWER = /^(?:(?:significantly|slightly|well|just|much) )?(?:lower|below)(?: than| the)?\b/i

/** Only tables with one figure of the council's own and one benchmark: of more, the words may speak of any. */
function readRows({ heads, rows }: TableReading): Row[] {
  return rows.flatMap((row): Row[] => {
    const figures = row.flatMap((cell, column) => (cell.figure === null ? [] : [{ column, figure: cell.figure }]))
    const [own, other] = figures
    const words = row.filter(
      ({ text, figure }, column) => column > 0 && figure === null && (HIGHER.test(text) || LOWER.test(text)),
    )
    const [word] = words
    if (own === undefined || other === undefined || figures.length !== 2 || word === undefined || words.length !== 1)
      return []
    if (
      own.figure.kind !== other.figure.kind ||
      BENCHMARK.test(heads[own.column] ?? '') ||
      !BENCHMARK.test(heads[other.column] ?? '')
    )
      return []
    return [
      {
        name: nameOf(row),
        own: own.figure,
        other: other.figure,
        word: HIGHER.test(word.text) ? 'higher' : 'lower',
        text: word.text,
        span: word.span,
      },
    ]
  })
}

function wrong({ name, own, other, word, text, span }: Row): Finding[] {
  const [a, b] = [intervalOf(own), intervalOf(other)]
  const isSo = word === 'higher' ? a.high >= b.low : a.low <= b.high
  if (isSo) return []
  return [
    {
      message: `\`${name}\`: \`${own.text}\` beside \`${other.text}\` is called \`${text}\``,
      span,
      related: [own.span, other.span],
    },
  ]
}

function survey(word: string): string {
  return `Measure | Council | England | Compared\nPeople content with their care | 61.2% | 65.4% | ${word}\nCarers content with services | 39.0% | 36.8% | Higher\n`
}
