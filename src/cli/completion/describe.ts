import type { Command } from 'commander'

/** An option as a shell completes it. */
export interface DescribedOption {
  /** `-f`, where there is one, and `--format`. */
  readonly flags: readonly string[]
  readonly description: string
  /** What follows: nothing, one of a few words, a file, or anything. */
  readonly takes: 'nothing' | 'file' | 'anything' | readonly string[]
}

/** A command as a shell completes it: what follows its options are file names. */
export interface DescribedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly DescribedOption[]
  /** The words that may follow, where they are not files. */
  readonly words: readonly string[] | null
}

/** What there is to complete, read off the program itself: its own command first, under the name ''. */
export function describeProgram(program: Command): DescribedCommand[] {
  return [describe(program, ''), ...program.commands.map((command) => describe(command, command.name()))]
}

function describe(command: Command, name: string): DescribedCommand {
  const help = command.createHelp()
  return {
    name,
    summary: firstSentence(command.summary() || command.description()),
    words: command.registeredArguments[0]?.argChoices ?? null,
    options: help.visibleOptions(command).map(({ short, long, description, required, optional, flags, parseArg }) => ({
      flags: [short, long].filter((flag) => flag !== undefined),
      description: firstSentence(description),
      takes:
        !required && !optional
          ? 'nothing'
          : (allowedBy(parseArg) ?? (/<(?:file|path)>/.test(flags) ? 'file' : 'anything')),
    })),
  }
}

/** The words that an option's parser takes, where it takes one of a few. */
function allowedBy(parser: unknown): readonly string[] | null {
  const { allowed } = (parser ?? {}) as { allowed?: readonly string[] } // set by `choice`
  return allowed ?? null
}

function firstSentence(text: string): string {
  return (/^[^.;:(]+/.exec(text)?.[0] ?? text).trim()
}
