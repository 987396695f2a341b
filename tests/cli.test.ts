import { describeFixtures } from './fixture-pairs.ts'
import { runCommand } from './run-command.ts'

/** `name.args` holds one argument per line; what follows a line of three dashes is piped in. */
describeFixtures('cli', 'txt', async ({ text }) => {
  const [args = '', ...piped] = text.split(/^---\n/m)
  const run = await runCommand(args.split('\n').slice(0, -1), {
    stdin: piped.length === 0 ? null : piped.join('---\n'),
  })
  return `exit ${run.code}\n--- stdout\n${run.stdout}--- stderr\n${run.stderr}`
})
