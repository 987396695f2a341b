import { type Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'
import { defused } from '../defused.ts'
import { NOT_DONE } from '../exit-code.ts'
import { resolveInputs } from '../inputs.ts'
import { addOutputOptions, addReadOptions, type InputOptions, type OutputOptions, runOptions } from '../options.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

interface ExplainOptions extends InputOptions, OutputOptions {
  readonly line?: number
}

/** Adds `explain`: which parts of the program made each claim of a document, and why other numbers are none. */
export function addExplainCommand(program: Command, context: Context): void {
  const command = program
    .command('explain')
    .argument('[input]', 'a file, or - for stdin')
    .summary('say how each figure was read')
    .description('Say which parts of the program made each claim, and why the other numbers are none.')
    .option('-l, --line <number>', 'only the sentences that touch this line', lineNumber)
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
  for await (const outcome of runInputs(
    'explain',
    { line: options.line ?? null },
    paths,
    runOptions(options),
    context,
  )) {
    if ('failure' in outcome) {
      context.sayOf(outcome.path, outcome.failure.message)
      context.exit(NOT_DONE)
    } else {
      if (outcome.result === '')
        context.sayOf(
          outcome.path,
          options.line === undefined ? 'no number in its prose' : `no number in the prose of line ${options.line}`,
        )
      await sink.write(defused(outcome.result))
    }
  }
  await (context.streams.signal.aborted ? sink.abandon() : sink.close())
}
