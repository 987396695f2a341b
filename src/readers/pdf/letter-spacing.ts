import type { Operators } from './rulings.ts'
import type { Run } from './run.ts'

const SPACED = /^\s?(?:\S ){4,}\S?\s?$/

/** The part of the engine's glyphs that is used here; numbers between them move the pen. */
interface Glyph {
  readonly unicode?: string
}

/** Whether a run is set with so much space between its letters that the engine takes each for a word. */
export function isSpaced({ text }: Run): boolean {
  return text.length < 2000 && SPACED.test(text)
}

/**
 * Letter-spaced runs with the spaces that were typed and no others. The engine's text has lost the difference, its drawing operators have not: there a space between
 * words is a letter of its own.
 */
export function closeSpacing(runs: readonly Run[], list: Operators, showText: number | undefined): Run[] {
  const { letters, spaced } = drawnText(list, showText)
  let from = 0
  return runs.map((run) => {
    if (!isSpaced(run)) return run
    const key = run.text.replace(/\s/g, '')
    const found = letters.indexOf(key, from)
    const at = found === -1 ? letters.indexOf(key) : found
    if (at === -1) return run
    from = at + key.length
    const text = [...key].map((letter, i) => (i > 0 && spaced.has(at + i) ? ` ${letter}` : letter)).join('')
    return { ...run, text }
  })
}

/** All that a sheet draws as one line without spaces, and the places in it before which a space was drawn. */
function drawnText(list: Operators, showText: number | undefined): { letters: string; spaced: ReadonlySet<number> } {
  const pieces: string[] = []
  const spaced = new Set<number>()
  let length = 0
  list.fnArray.forEach((code, i) => {
    if (code !== showText) return
    const [glyphs] = (list.argsArray[i] ?? []) as [readonly (Glyph | number | null)[] | undefined]
    for (const glyph of glyphs ?? []) {
      if (glyph === null || typeof glyph === 'number' || glyph.unicode === undefined) continue
      const letters = glyph.unicode.replace(/\s/g, '')
      if (letters === '') spaced.add(length)
      else {
        pieces.push(letters)
        length += letters.length
      }
    }
  })
  return { letters: pieces.join(''), spaced }
}
