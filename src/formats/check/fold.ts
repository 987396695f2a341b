import type { CheckedDiagnostic } from '../../schema/index.ts'

/** A diagnostic, and those after it that say the same of other places. */
export interface Folded {
  readonly first: CheckedDiagnostic
  readonly again: readonly CheckedDiagnostic[]
}

/** Diagnostics in order, what says the same to the word told once. */
export function foldRepeats(diagnostics: readonly CheckedDiagnostic[]): Folded[] {
  const byMessage = new Map<string, CheckedDiagnostic[]>()
  for (const diagnostic of diagnostics) {
    const key = `${diagnostic.rule} ${diagnostic.message}`
    const same = byMessage.get(key)
    if (same === undefined) byMessage.set(key, [diagnostic])
    else same.push(diagnostic)
  }
  return [...byMessage.values()].flatMap(([first, ...again]) => (first === undefined ? [] : [{ first, again }]))
}
