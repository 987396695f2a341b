import type { DescribedCommand, DescribedOption } from './describe.ts'

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof SHELLS)[number]

/** A script that completes the command's words in a shell: commands, options, their values, and file names for all else. */
export function completionScript(shell: Shell, name: string, commands: readonly DescribedCommand[]): string {
  return { bash, zsh, fish, powershell }[shell](name, commands)
}

const named = (commands: readonly DescribedCommand[]) => commands.filter((command) => command.name !== '')
const valued = ({ options }: DescribedCommand) =>
  options.flatMap((option) => (Array.isArray(option.takes) ? [option] : []))
const words = ({ takes }: DescribedOption) => (Array.isArray(takes) ? takes.join(' ') : '')

function bash(name: string, commands: readonly DescribedCommand[]): string {
  const cases = commands.map((command) => {
    const values = valued(command).map((option) => `      ${option.flags.join('|')}) values='${words(option)}' ;;`)
    const open = command.options
      .filter(({ takes }) => takes === 'file' || takes === 'anything')
      .flatMap(({ flags }) => flags)
    return [
      `    ${command.name === '' ? '*' : command.name})`,
      `      options='${command.options.flatMap(({ flags }) => flags).join(' ')}'`,
      ...(command.words === null ? [] : [`      others='${command.words.join(' ')}'`]),
      '      case $before in',
      ...values,
      ...(open.length === 0 ? [] : [`      ${open.join('|')}) values=; files=yes ;;`]),
      '      esac ;;',
    ].join('\n')
  })
  // The pattern for no command at all takes every word, so it comes last.
  return `# ${name} in bash: eval "$(${name} completion bash)"
_${ident(name)}() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= options= values= others= files= one
  for one in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $one in ${named(commands)
      .map((command) => command.name)
      .join('|')}) command=$one; break ;; esac
  done
  case $command in
${[...cases.slice(1), ...cases.slice(0, 1)].join('\n')}
  esac
  COMPREPLY=()
  if [[ -n $values ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$word"))
  elif [[ $word == -* && -z $files ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [[ -n $others && -z $files ]]; then
    COMPREPLY=($(compgen -W "$others" -- "$word"))
  elif [[ -z $command && -z $files && $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${named(commands)
      .map((command) => command.name)
      .join(' ')}' -- "$word"))
  fi
}
complete -o bashdefault -o default -F _${ident(name)} ${name}
`
}

function zsh(name: string, commands: readonly DescribedCommand[]): string {
  const escapeWords = (text: string) => text.replace(/[[\]:'"\\`$]/g, '')
  const argument = (option: DescribedOption): string[] => {
    const value =
      option.takes === 'nothing'
        ? ''
        : option.takes === 'file'
          ? ':file:_files'
          : `:value:${words(option) === '' ? ' ' : `(${words(option)})`}`
    return option.flags.map((flag) => `      '*${flag}[${escapeWords(option.description)}]${value}'`)
  }
  const cases = commands.map(
    (command) =>
      `    ${command.name === '' ? '*' : command.name})\n    _arguments -S \\\n${command.options.flatMap(argument).join(' \\\n')} \\\n      '*:file:${command.words === null ? '_files' : `(${command.words.join(' ')})`}' ;;`,
  )
  const list = named(commands).map((command) => `    '${command.name}:${escapeWords(command.summary)}'`)
  return `#compdef ${name}
# ${name} in zsh: source <(${name} completion zsh)
_${ident(name)}() {
  local command=\${words[2]}
  local -a commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $command != -* ]]; then
    _describe command commands
    _files
    return
  fi
  case $command in
${[...cases.slice(1), ...cases.slice(0, 1)].join('\n')}
  esac
}
compdef _${ident(name)} ${name}
`
}

function fish(name: string, commands: readonly DescribedCommand[]): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const all = named(commands).map((command) => command.name)
  const lines = commands.flatMap((command) => {
    const where =
      command.name === ''
        ? `not __fish_seen_subcommand_from ${all.join(' ')}`
        : `__fish_seen_subcommand_from ${command.name}`
    const others =
      command.words === null ? [] : [`complete -c ${name} -f -n ${quoted(where)} -a ${quoted(command.words.join(' '))}`]
    return [
      ...others,
      ...command.options.map((option) => {
        const flags = option.flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        )
        const takes =
          option.takes === 'nothing'
            ? ''
            : option.takes === 'file'
              ? ' -r -F'
              : words(option) === ''
                ? ' -x'
                : ` -x -a ${quoted(words(option))}`
        return `complete -c ${name} -n ${quoted(where)} ${flags.join(' ')}${takes} -d ${quoted(option.description)}`
      }),
    ]
  })
  const starts = named(commands).map(
    (command) =>
      `complete -c ${name} -n 'test (count (commandline -opc)) -eq 1' -a ${command.name} -d ${quoted(command.summary)}`,
  )
  return `# ${name} in fish: ${name} completion fish | source\n${[...starts, ...lines].join('\n')}\n`
}

function powershell(name: string, commands: readonly DescribedCommand[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
  const list = (items: readonly string[]) => `@(${items.map(quoted).join(', ')})`
  const table = commands.map((command) => {
    const values = valued(command).flatMap(
      (option) => option.flags.map((flag) => `${quoted(flag)} = ${list(option.takes as readonly string[])}`), // valued() keeps only lists
    )
    return `    ${quoted(command.name)} = @{ Options = ${list(command.options.flatMap(({ flags }) => flags))}; Words = ${list(command.words ?? [])}; Values = @{ ${values.join('; ')} } }`
  })
  return `# ${name} in PowerShell: ${name} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($word, $ast, $cursor)
  $commands = @{
${table.join('\n')}
  }
  $given = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -ne '' -and $given.Count -gt 0) { $given = @($given | Select-Object -SkipLast 1) }
  $command = @($given | Where-Object { $_ -ne '' -and $commands.ContainsKey($_) } | Select-Object -First 1)
  $known = if ($command) { $commands[$command[0]] } else { $commands[''] }
  $before = if ($given.Count -gt 0) { $given[-1] } else { '' }
  $found = if ($known.Values.ContainsKey($before)) { $known.Values[$before] }
    elseif ($word -like '-*') { $known.Options }
    elseif ($known.Words.Count -gt 0) { $known.Words }
    elseif (-not $command -and $given.Count -eq 0) { $commands.Keys | Where-Object { $_ -ne '' } | Sort-Object }
    else { @() }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
}

function ident(name: string): string {
  return name.replace(/\W/g, '_')
}
