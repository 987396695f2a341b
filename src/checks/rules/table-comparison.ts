import type { PrintedFigure, TableReading } from '../../schema/index.ts'
import { intervalOf } from '../interval.ts'
import type { Fault, Rule } from '../rule.ts'
import { nameOf } from '../table-columns.ts'

/** Columns that say higher or lower beside the two figures. */
export const tableComparison: Rule = {
  id: 'table/comparison',
  severity: 'error',
  topic: 'comparisons',
  summary: 'A column that says higher or lower, or target met, must say so of the figures beside it',
  why: 'A table that sets the council beside England or a target, and says in words which is higher, is read as a sentence would be. Which way a target is good is told by the row’s own words (“at most”), else by the other rows: where they do not agree, nothing is told.',
  examples: {
    fires: survey('Higher'),
    silent: survey('Lower'),
  },
  check({ evidence }) {
    const rows = evidence.tables.flatMap(readRows)
    const verdicts = evidence.tables.flatMap(readVerdicts)
    return { faults: [...rows.flatMap(wrong), ...verdicts.flatMap(wrongVerdict)], examined: [...rows, ...verdicts] }
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

const MET = /^(?:target )?(?:was )?(met|achieved|exceeded|on target|yes)\b/i
const MISSED = /^(?:target )?(?:was )?(?:not (?:met|achieved)|missed|below target|no)\b/i
const VERDICT = /\b(?:status|met|achieved|target\?|rag|result against)\b/i

interface Verdict {
  readonly name: string
  readonly own: PrintedFigure
  readonly target: PrintedFigure
  readonly isMet: boolean
  /** 1 where more is better, -1 where less is, as the row's own words or all other rows have it; 0 where they do not say. */
  readonly better: -1 | 0 | 1
  readonly text: string
  readonly span: PrintedFigure['span']
}

/** Rows with a figure, its target and whether it was met; which way is good is told by the row's own words, else by the other rows. */
function readVerdicts({ heads, rows }: TableReading): Verdict[] {
  const read = rows.flatMap((row): Verdict[] => {
    const figures = row.flatMap((cell, column) => (cell.figure === null ? [] : [{ column, figure: cell.figure }]))
    const target = figures.find(({ column }) => /\btarget\b/i.test(heads[column] ?? ''))
    const own = figures.find((one) => one !== target)
    const words = row.filter(
      ({ text, figure }, column) =>
        column > 0 &&
        figure === null &&
        VERDICT.test(`${heads[column] ?? ''} ${text}`) &&
        (MET.test(text) || MISSED.test(text)),
    )
    const [word] = words
    if (
      own === undefined ||
      target === undefined ||
      figures.length !== 2 ||
      word === undefined ||
      words.length !== 1 ||
      own.figure.kind !== target.figure.kind
    )
      return []
    return [
      {
        name: nameOf(row),
        own: own.figure,
        target: target.figure,
        isMet: !MISSED.test(word.text),
        better: saidWay(nameOf(row)),
        text: word.text,
        span: word.span,
      },
    ]
  })
  return read.map((verdict) => {
    if (verdict.better !== 0) return verdict
    const others = read.filter((one) => one !== verdict && one.own.value !== one.target.value)
    const votes = others
      .map((one) => (one.own.value > one.target.value === one.isMet ? 1 : -1))
      .reduce<number>((sum, vote) => sum + vote, 0)
    const isPlain = others.length > 0 && Math.abs(votes) === others.length
    return { ...verdict, better: isPlain ? (votes > 0 ? 1 : -1) : 0 }
  })
}

/** Which way is good by the row's own words: "(at most)", "no fewer than"; 0 where they do not say. */
function saidWay(name: string): Verdict['better'] {
  if (AT_MOST.test(name)) return -1
  return AT_LEAST.test(name) ? 1 : 0
}

const AT_MOST = /\b(?:at most|no more than|maximum|lower is better|fewer is better|or (?:less|fewer|under))\b/i
const AT_LEAST = /\b(?:at least|no (?:less|fewer) than|minimum|higher is better|or (?:more|over))\b/i

function wrongVerdict({ name, own, target, isMet, better, text, span }: Verdict): Fault[] {
  const [a, b] = [intervalOf(own), target.value]
  if (better === 0) return []
  const isReached = better === 1 ? a.high >= b : a.low <= b
  const isShort = better === 1 ? a.low < b : a.high > b
  if (isMet ? isReached : isShort) return []
  return [
    {
      severity: 'warning',
      message: `\`${name}\`: \`${own.text}\` beside a target of \`${target.text}\` is called \`${text}\``,
      span,
      related: [own.span, target.span],
    },
  ]
}

function wrong({ name, own, other, word, text, span }: Row): Fault[] {
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
