import type { RuleDescription } from '../../schema/index.ts'

/** What `--explain` prints of a rule: what must hold, why, what breaks it and what does not. */
export function explainRule({ id, severity, summary, why, examples }: RuleDescription): string {
  const parts = [
    `${id} (${severity})`,
    `${summary}.`,
    why,
    `Fires on:\n\n${quoted(examples.fires)}`,
    `Stays silent on:\n\n${quoted(examples.silent)}`,
  ]
  if (examples.reference !== undefined) parts.push(`With the reference table:\n\n${quoted(examples.reference)}`)
  return `${parts.join('\n\n')}\n`
}

function quoted(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}
