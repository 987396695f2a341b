import { Command } from 'commander'
import { CqcExtractError } from '../errors.ts'
import { printable } from '../formats/printable.ts'
import { GENERATOR } from '../generator.ts'
import { suggestion } from './choice.ts'
import { useColor } from './color.ts'
import { addCompletionCommands } from './commands/completion.ts'
import { configureExtract } from './commands/extract.ts'
import { addSchemaCommand } from './commands/schema.ts'
import { addTextCommand } from './commands/text.ts'
import type { Context } from './context.ts'

const DESCRIPTION =
  "Reads reports on councils' adult social care (CQC assessments, LGA peer challenges, news articles) and gives back the quality-statement scores and every reported figure, each with its place in the text."

const EXAMPLES = `
Examples:
  cqc-extract report.pdf                                  the nine scores, and what else was found
  cqc-extract report.pdf --records claims                 every figure with its benchmark and period
  cqc-extract reports/ --output reports.xlsx              everything of a folder, for Excel
  cqc-extract draft.docx --output draft.html              a page to review a draft with
  cqc-extract report.pdf --compared lower --source ascs   figures of one survey below their benchmark
  curl -s https://example.org/page | cqc-extract --stdin-filename page.html --format json | jq .
  find . -name '*.docx' | cqc-extract --files-from - --format ndjson --jobs 2

Exit codes: 0 done · 1 check found something · 2 something could not be done (said on stderr)`

const WIDEST_HELP = 110

/**
 * The command line: `extract` is what the program does when no command is named. A command that `argv` does not name is only
 * announced, for the list in the help, so that starting the program costs no more than what is asked of it.
 */
export async function createProgram(context: Context, argv: readonly string[]): Promise<Command> {
  const { stdout, stderr, env } = context.streams
  const program = new Command(GENERATOR.name)
    .description(DESCRIPTION)
    .usage('[command] [options] [inputs...]')
    .version(GENERATOR.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; after a command, the help of that command')
    .helpCommand('help [command]', 'print the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) =>
        write(text.replace(/^error: /, `${GENERATOR.name}: `).replace(/[^\n]{1,10000}/g, printable)),
      getOutHelpWidth: () => Math.min(stdout.columns ?? WIDEST_HELP, WIDEST_HELP),
      getErrHelpWidth: () => Math.min(stderr.columns ?? WIDEST_HELP, WIDEST_HELP),
      getOutHasColors: () => useColor(true, stdout, env),
      getErrHasColors: () => useColor(true, stderr, env),
    })
    .configureHelp({ styleTitle: (title) => `\u001b[1m${title}\u001b[22m` })
    .addHelpText('after', EXAMPLES)
  configureExtract(program, context)
  for (const [name, { summary, add }] of Object.entries(LATE)) {
    if (argv.includes(name)) await add(program, context)
    else program.command(name).summary(summary).argument('[inputs...]').option('-f, --format <name>')
  }
  addTextCommand(program, context)
  addSchemaCommand(program, context)
  addCompletionCommands(program, context, () => createProgram(context, Object.keys(LATE)))
  const [first, topic] = argv
  const names = program.commands.map((command) => command.name())
  // Commander would answer with the help of the program, as if there were no such question.
  if (first === 'help' && topic !== undefined && !topic.startsWith('-') && ![...names, 'help'].includes(topic))
    throw new CqcExtractError('BAD_OPTION', `there is no command ${topic}. ${suggestion(topic, names)}`)
  return program
}

/** The commands that are loaded only when they are named, in the order of the help. */
const LATE: Readonly<
  Record<string, { readonly summary: string; add(program: Command, context: Context): Promise<void> }>
> = {
  extract: {
    summary: 'records of reports: the default command',
    async add(program, context) {
      configureExtract(program.command('extract').description(DESCRIPTION), context)
    },
  },
  check: {
    summary: 'what in a document cannot be true',
    async add(program, context) {
      ;(await import('./commands/check.ts')).addCheckCommand(program, context)
    },
  },
  compare: {
    summary: 'councils side by side: scores, and figures by official measure',
    async add(program, context) {
      ;(await import('./commands/compare.ts')).addCompareCommand(program, context)
    },
  },
  diff: {
    summary: 'what is not the same in two versions of a document',
    async add(program, context) {
      ;(await import('./commands/diff.ts')).addDiffCommand(program, context)
    },
  },
  explain: {
    summary: 'say how each figure was read',
    async add(program, context) {
      ;(await import('./commands/explain.ts')).addExplainCommand(program, context)
    },
  },
  indicators: {
    summary: 'the official measures that figures are named by',
    async add(program, context) {
      ;(await import('./commands/indicators.ts')).addIndicatorsCommand(program, context)
    },
  },
}
