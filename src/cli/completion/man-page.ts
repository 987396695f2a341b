import type { Command } from 'commander'

/** The program's help as a manual page (roff, section 1): what `man cqc-extract` shows. */
export function manPage(program: Command, version: string): string {
  const name = program.name()
  const parts = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User commands"`,
    '.SH NAME',
    `${roff(name)} \\- read reports on councils\\(aq adult social care into records`,
    '.SH SYNOPSIS',
    `.B ${roff(name)}`,
    '[command] [options] [inputs...]',
    '.SH DESCRIPTION',
    paragraph(program.description()),
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => [
      `.SS ${roff(`${name} ${command.name()} ${command.usage()}`)}`,
      paragraph(command.description() || command.summary()),
      ...options(command),
    ]),
    '.SH EXIT STATUS',
    ...[
      ['0', 'Done.'],
      ['1', 'Done, and check found what --fail-on names.'],
      ['2', 'Something could not be done; it is said on standard error.'],
    ].flatMap(([code = '', meaning = '']) => ['.TP', `.B ${code}`, roff(meaning)]),
  ]
  return `${parts.join('\n')}\n`
}

function options(command: Command): string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ flags, description }) => ['.TP', `.B ${roff(flags)}`, paragraph(description)])
}

function paragraph(text: string): string {
  return roff(text.replace(/\s+/g, ' ').trim())
}

/** Roff takes a hyphen for a dash, a backslash for an escape, a point or apostrophe at a line's beginning for a request, and letters of ASCII only. */
function roff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/^([.'])/, '\\&$1')
    .replace(
      /[^\x20-\x7e]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
}
