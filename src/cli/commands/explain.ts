import { type Command, InvalidArgumentError } from 'commander'
import type { Wanted } from '../../explain.ts'
import type { Context } from '../context.ts'
import { defused } from '../defused.ts'
import { NOT_DONE } from '../exit-code.ts'
import { resolveInputs } from '../inputs.ts'
import { addOutputOptions, addReadOptions, type InputOptions, type OutputOptions, runOptions } from '../options.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

interface ExplainOptions extends InputOptions, OutputOptions {
  readonly line?: number
  readonly figure?: string
}

/** Adds `explain`: which parts of the program made each claim of a document, and why other numbers are none. */
export function addExplainCommand(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .argument('[input]', 'a file or a folder, or - for stdin')
    .summary('say how each figure was read')
    .description('Say which parts of the program made each claim, and why the other numbers are none.')
    .option('-l, --line <number>', 'only the sentences that touch this line', lineNumber)
    .option('--figure <words>', 'only the sentences in which a figure is printed so: 22%')
  addOutputOptions(addReadOptions(command))
  command.action((input: string | undefined, options: ExplainOptions) => runExplain(input, options, context))
}

function lineNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A line is a whole number from 1.')
  return Number(text)
}

async function runExplain(input: string | undefined, options: ExplainOptions, context: Context): Promise<void> {
  const { paths } = await resolveInputs(input === undefined ? [] : [input], options, context)
  const sink = await openSink(options, paths, context)
  const wanted = { line: options.line ?? null, figure: options.figure ?? null }
  for await (const outcome of runInputs('explain', wanted, paths, runOptions(options), context)) {
    if ('failure' in outcome) {
      context.sayOf(outcome.path, outcome.failure.message)
      context.exit(NOT_DONE)
    } else {
      const { text, lines } = outcome.result
      if (text === '') context.sayOf(outcome.path, nothingThere(wanted, lines))
      else await sink.write(defused(paths.length > 1 ? `== ${outcome.path}\n${text}\n` : text))
    }
  }
  await (context.streams.signal.aborted ? sink.abandon() : sink.close())
}

function nothingThere({ line, figure }: Wanted, lines: number): string {
  if (line !== null && line > lines) return `there is no line ${line}: its text has ${lines}`
  const where = line === null ? 'its prose' : `the prose of line ${line}`
  return figure === null ? `no number in ${where}` : `no figure in ${where} is printed \`${figure}\``
}
