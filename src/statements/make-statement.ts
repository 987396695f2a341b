import type { Document } from '../document/index.ts'
import type { BlockRole, Outline, StatementSection } from '../outline/index.ts'
import type { Score, Section, Statement } from '../schema/index.ts'
import type { StatementEntry } from '../vocabulary/quality-statements.ts'
import { themeName } from '../vocabulary/themes.ts'
import { foldSource, type ScoreEntry } from './score-entry.ts'

const PREFERENCE = ['section', 'summary', 'sentence'] as const

/** One statement's record from its section and the places that give its score; null when the document has neither. */
export function makeStatement(
  document: Document,
  outline: Outline,
  entry: StatementEntry,
  entries: readonly ScoreEntry[],
): Statement | null {
  const section = outline.statements.find((one) => one.id === entry.id)
  const chosen = chooseEntry(entries)
  if (section === undefined && chosen === null) return null
  const named = entries.find((one) => one.where === 'section') ?? entries.find((one) => one.printedName !== null)
  return {
    id: entry.id,
    number: entry.number,
    name: entry.name,
    printedName: named?.printedName ?? entry.name,
    theme: { number: entry.theme, name: themeName(entry.theme) },
    score: chosen === null ? null : validScore(chosen.score),
    scoreText: chosen?.scoreText ?? null,
    scoreSpan: chosen === null || chosen.score === null ? null : document.toSpan(chosen.start, chosen.end),
    expectations: section === undefined ? [] : textsOf(document, outline, section, 'expectation'),
    commitment: section === undefined ? null : textsOf(document, outline, section, 'commitment').join(' ') || null,
    sections: section === undefined ? [] : sectionsOf(document, outline, section, entry.theme),
    span:
      section === undefined
        ? document.toSpan(chosen?.start ?? 0, chosen?.end ?? 0)
        : blocksSpan(document, outline, section.from, section.to),
  }
}

/** The section's score, else the summary's, else a sentence's; a place without a score only when no other has one. */
function chooseEntry(entries: readonly ScoreEntry[]): ScoreEntry | null {
  const ranked = [...entries].sort((a, b) => PREFERENCE.indexOf(a.where) - PREFERENCE.indexOf(b.where))
  return ranked.find((one) => one.score !== null) ?? ranked[0] ?? null
}

function validScore(score: number | null): Score | null {
  return score === 1 || score === 2 || score === 3 || score === 4 ? score : null
}

function textsOf(document: Document, outline: Outline, section: StatementSection, role: BlockRole): string[] {
  return outline.blocks
    .slice(section.from, section.to)
    .filter((placed) => placed.role === role)
    .map(({ block }) => unquoted(foldSource(document.text, block.passage.start, block.passage.end)))
}

/** Some reports print each I-statement in quotation marks. */
function unquoted(text: string): string {
  return /^["“'‘].*["”'’]$/.test(text) ? text.slice(1, -1) : text
}

function sectionsOf(document: Document, outline: Outline, section: StatementSection, theme: number): Section[] {
  return section.parts.map(({ heading, from, to }) => ({
    heading,
    theme,
    span: blocksSpan(document, outline, from, to),
  }))
}

/** The span from one block's first character to the end of the block before another. */
function blocksSpan(document: Document, outline: Outline, from: number, to: number): Section['span'] {
  const start = outline.blocks[from]?.block.start ?? 0
  return document.toSpan(start, outline.blocks[Math.max(from, to - 1)]?.block.end ?? start)
}
