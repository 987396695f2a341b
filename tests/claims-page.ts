import type { Recogniser } from '../src/claims/quantity.ts'
import type { Refiner } from '../src/claims/reading.ts'

/** The page that tells how figures are read, from the objects that read them. */
export function claimsPage(recognisers: readonly Recogniser[], refiners: readonly Refiner[]): string {
  const recogniserRows = recognisers.map(({ id, description, examples }) =>
    [
      `### \`${id}\``,
      '',
      `${description}.`,
      '',
      ...examples.map(
        ({ text, reads }) =>
          `- “${text}” → ${reads.length === 0 ? 'nothing' : reads.map((read) => `\`${read}\``).join(', ')}`,
      ),
      '',
    ].join('\n'),
  )
  const refinerRows = refiners.map(({ id, description, examples }) =>
    [
      `### \`${id}\``,
      '',
      `${description}.`,
      '',
      ...examples.map(
        ({ text, gives }) =>
          `- “${text}” → ${gives.length === 0 ? 'no claim' : gives.map((give) => `\`${give}\``).join(', ')}`,
      ),
      '',
    ].join('\n'),
  )
  return `# How figures are read

Printed from the recognisers and refiners themselves by \`tests/claims-page.test.ts\`; every example runs as a test.
\`cqc-extract explain report.txt --line 168\` says which of them made the claims of a line.

## Recognisers

Asked about each number of a sentence from left to right, in this order; the first that answers decides. Those that begin
with \`refuse/\` say that a number is no figure.

${recogniserRows.join('\n')}
## Refiners

Taken for each sentence, in this order. A line gives a claim's value, then its comparison, its change, its period and source.

${refinerRows.join('\n').trimEnd()}
`
}
