import { Chalk } from 'chalk'
import type { Score, Severity, Statement } from '../../schema/index.ts'

type Style = (text: string) => string

/** The few styles that tables use; without colour each gives its text back as it was. */
export interface Paint {
  readonly strong: Style
  readonly faint: Style
  readonly score: (score: Statement['score'], text: string) => string
  readonly severity: (severity: Severity, text: string) => string
  readonly warning: Style
  readonly accent: Style
}

/** The styles with or without escape sequences. */
export function createPaint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const scores: Readonly<Record<Score, Style>> = { 4: chalk.cyan, 3: chalk.green, 2: chalk.yellow, 1: chalk.red }
  const severities: Readonly<Record<Severity, Style>> = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }
  return {
    strong: chalk.bold,
    faint: chalk.dim,
    score: (score, text) => (score === null ? chalk.dim : scores[score])(text),
    severity: (severity, text) => severities[severity](text),
    warning: chalk.yellow,
    accent: chalk.cyan,
  }
}
