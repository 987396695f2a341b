import type { CheckOfRun, CheckOptions } from '../check.ts'
import type { SourceDocument } from '../document/index.ts'
import type { Report } from '../schema/index.ts'
import type { ExtractResult, ExtractSettings } from './commands/extract-task.ts'

/**
 * What a command does with one document. A task runs here or in a worker: its settings and its result are plain data.
 * `extract` and `check` give text for stdout, so that printing costs the main thread nothing.
 */
export interface Tasks {
  readonly extract: { readonly settings: ExtractSettings; readonly result: ExtractResult }
  readonly check: { readonly settings: CheckOptions; readonly result: CheckOfRun }
  readonly explain: {
    readonly settings: { readonly line: number | null; readonly figure: string | null }
    /** The explanation, and how many lines the text has. */
    readonly result: { readonly text: string; readonly lines: number }
  }
  readonly record: { readonly settings: null; readonly result: Report }
  readonly text: { readonly settings: null; readonly result: string }
}

export type TaskName = keyof Tasks

type Run<Name extends TaskName> = (
  document: SourceDocument,
  settings: Tasks[Name]['settings'],
) => Tasks[Name]['result'] | Promise<Tasks[Name]['result']>

/** The tasks by name; each loads what it needs when it runs. */
export const TASKS: { readonly [Name in TaskName]: () => Promise<Run<Name>> } = {
  extract: async () => (await import('./commands/extract-task.ts')).extractTask,
  check: async () => (await import('./commands/check-task.ts')).checkTask,
  explain: async () => {
    const { explainClaims } = await import('../explain.ts')
    return (document, settings) => ({
      text: explainClaims(document, settings),
      lines: document.text.replace(/\n$/, '').split('\n').length,
    })
  },
  record: async () => (await import('../extract.ts')).extractReport,
  text: async () => (document) => document.text,
}
