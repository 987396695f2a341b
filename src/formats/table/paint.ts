import { Chalk } from 'chalk'
import type { Score, Severity, Statement } from '../../schema/index.ts'

type Style = (text: string) => string

/** The few styles that tables use; without colour each gives its text back as it was. */
export interface Paint {
  /** Words stand where glyphs would, for whoever listens to a table. */
  readonly spoken: boolean
  readonly strong: Style
  readonly faint: Style
  readonly score: (score: Statement['score'], text: string) => string
  readonly severity: (severity: Severity, text: string) => string
  readonly warning: Style
  readonly accent: Style
}

/** The styles with or without escape sequences. Only colours that can be read on white as well as on black; `spoken` asks for words instead of glyphs. */
export function createPaint(color: boolean, spoken = false): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const scores: Readonly<Record<Score, Style>> = {
    4: chalk.bold.green,
    3: chalk.green,
    2: chalk.magenta,
    1: chalk.red,
  }
  const severities: Readonly<Record<Severity, Style>> = { error: chalk.red, warning: chalk.magenta, info: chalk.dim }
  return {
    spoken,
    strong: chalk.bold,
    faint: chalk.dim,
    score: (score, text) => (score === null ? chalk.dim : scores[score])(text),
    severity: (severity, text) => severities[severity](text),
    warning: chalk.magenta,
    accent: chalk.green,
  }
}
