import { sep as separator } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type CheckOfRun, checkAcross, keepKnownQuiet } from '../../check.ts'
import { isWanted, type Reference, readReference, rules } from '../../checks/index.ts'
import {
  CHECK_FORMAT_NAMES,
  type CheckFormatName,
  type CheckResult,
  loadCheckFormatter,
} from '../../formats/check/index.ts'
import { GENERATOR, rulePage } from '../../generator.ts'
import type { CheckedDocument, Failure, RuleDescription, Severity } from '../../schema/index.ts'
import { readBaseline, tellStale, writeBaseline } from '../baseline.ts'
import { choice, choices, suggestion } from '../choice.ts'
import { useColor } from '../color.ts'
import type { Context } from '../context.ts'
import { openCopies } from '../copies.ts'
import { FOUND, NOT_DONE } from '../exit-code.ts'
import { resolveInputs } from '../inputs.ts'
import { addInputOptions, addOutputOptions, type InputOptions, type OutputOptions, runOptions } from '../options.ts'
import { outputFormat } from '../output-format.ts'
import { startProgress } from '../progress.ts'
import { readSmallText } from '../read-small-text.ts'
import { runInputs } from '../run-inputs.ts'
import { openSink } from '../sink.ts'

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
const FAIL_ON = [...SEVERITIES, 'never'] as const

interface CheckCommandOptions extends InputOptions, OutputOptions {
  readonly format?: CheckFormatName
  readonly failOn: (typeof FAIL_ON)[number]
  readonly minSeverity: Severity
  readonly also?: readonly string[]
  readonly showUnchecked?: boolean
  readonly rule?: readonly string[]
  readonly ignore?: readonly string[]
  readonly explain?: string
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly reference?: string
}

const names: readonly string[] = [...new Set(rules.flatMap(({ id }) => [id, id.slice(0, id.indexOf('/'))]))]

/** Adds `check`: what in a document cannot be true. */
export function addCheckCommand(program: Command, context: Context): void {
  const command = program
    .command('check')
    .summary('what in a document cannot be true')
    .description(
      'Find statements in a document that contradict each other or the scoring rules, and say where and why.',
    )
  addOutputOptions(command)
    .addOption(
      new Option(
        '-f, --format <name>',
        `${CHECK_FORMAT_NAMES.slice(0, -1).join(', ')} or ${CHECK_FORMAT_NAMES.at(-1)} (default: by the extension of --output, else pretty)`,
      ).argParser(choice(CHECK_FORMAT_NAMES)),
    )
    .addOption(
      new Option(
        '--also <file>',
        'write the same to a file, by its extension, beside what is printed (may be repeated)',
      ).argParser((file: string, before: readonly string[] | undefined) => [...(before ?? []), file]),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for what is at least: error, warning, info; or never')
        .argParser(choice(FAIL_ON))
        .default('error'),
    )
    .addOption(
      new Option('--min-severity <severity>', 'print only what is at least: error, warning, info')
        .argParser(choice(SEVERITIES))
        .default('info'),
    )
    .addOption(new Option('--show-unchecked', 'list what could not be checked, and why'))
    .optionsGroup('Rules:')
    .addOption(
      new Option('--rule <name>', 'only this rule or family of rules (may be repeated)').argParser(choices(ruleName)),
    )
    .addOption(
      new Option('--ignore <name>', 'not this rule or family of rules (may be repeated)').argParser(choices(ruleName)),
    )
    .addOption(new Option('--explain <rule>', 'print what a rule is for, with examples, and stop').argParser(ruleName))
    .addOption(new Option('--baseline <file>', 'keep quiet what this file lists as known'))
    .addOption(new Option('--write-baseline <file>', 'list everything found in this file as known'))
    .addOption(
      new Option(
        '--reference <file>',
        'a CSV of published results (gssCode, rating, a column per statement id) to compare with',
      ),
    )
  addInputOptions(command)
  command.action((inputs: string[], options: CheckCommandOptions) =>
    options.explain === undefined ? runCheck(inputs, options, context) : explain(options.explain, options, context),
  )
}

function ruleName(given: string): string {
  const wanted = given.trim().toLowerCase()
  if (!names.includes(wanted))
    throw new InvalidArgumentError(
      suggestion(
        wanted,
        rules.map((rule) => rule.id),
      ),
    )
  return wanted
}

async function explain(name: string, options: OutputOptions, context: Context): Promise<void> {
  const { explainRule } = await import('../../formats/check/explain.ts')
  const wanted = rules.filter((rule) => isWanted(rule.id, { only: [name] }))
  const sink = await openSink(options, [], context)
  await sink.write(wanted.map((rule) => explainRule(rule)).join('\n'))
  await sink.close()
}

async function runCheck(given: readonly string[], options: CheckCommandOptions, context: Context): Promise<void> {
  const reference = await loadReference(options.reference)
  const baseline = options.baseline === undefined ? [] : await readBaseline(options.baseline)
  const { paths, failures: unlisted } = await resolveInputs(given, options, context)
  const format = outputFormat(options, CHECK_FORMAT_NAMES, 'pretty')
  const { stdout, env, signal } = context.streams
  const toStdout = options.output === undefined
  const copies = await openCopies(options.also ?? [], CHECK_FORMAT_NAMES, 'pretty', paths, context)
  const sink = await openSink(options, paths, context)
  const progress = startProgress(paths.length, { quiet: options.quiet === true, toStdout }, context)
  const run: CheckOfRun[] = []
  const failures: Failure[] = [...unlisted]
  const only = { only: options.rule ?? [], ignore: options.ignore ?? [] }
  try {
    for await (const outcome of runInputs('check', { ...only, reference }, paths, runOptions(options), context)) {
      if (signal.aborted || sink.closed) break
      if ('failure' in outcome) {
        failures.push(outcome.failure)
        context.sayOf(outcome.path, outcome.failure.message)
        context.exit(NOT_DONE)
      } else run.push(outcome.result)
      progress.tick()
    }
  } catch (error) {
    await copies.abandon()
    await sink.abandon()
    throw error
  } finally {
    progress.stop()
  }
  if (signal.aborted) {
    await copies.abandon()
    return sink.abandon()
  }
  const found = checkAcross(run, only)
  if (options.writeBaseline !== undefined) await writeBaseline(options.writeBaseline, found, context)
  if (options.baseline !== undefined) tellStale(options.baseline, baseline, found, context)
  const accepted =
    options.writeBaseline === undefined ? baseline.map(({ fingerprint }) => fingerprint) : found.flatMap(fingerprints)
  const documents = found.map((document) => keepKnownQuiet(document, accepted))
  const wanted: RuleDescription[] = rules.filter((rule) => isWanted(rule.id, only))
  const result: CheckResult = {
    generator: GENERATOR,
    documents: documents.map((one) => atLeast(one, options.minSeverity)),
    failures,
    rules: wanted,
  }
  const width = stdout.columns ?? (Number(env.COLUMNS) || 100)
  const showUnchecked = options.showUnchecked === true
  const print = async (name: CheckFormatName, color: boolean) =>
    (await loadCheckFormatter(name))(result, { color, width, showUnchecked, separator, rulePage })
  await copies.write((name) => print(name, false))
  await sink.write(await print(format, toStdout && useColor(options.color, stdout, env)))
  await sink.close()
  if (documents.some((document) => failsOn(document, options.failOn))) context.exit(FOUND)
}

/** A document with only what is grave enough to be printed. */
function atLeast(document: CheckedDocument, least: Severity): CheckedDocument {
  const isGrave = (severity: Severity) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least)
  return { ...document, diagnostics: document.diagnostics.filter(({ severity }) => isGrave(severity)) }
}

function fingerprints({ diagnostics }: CheckedDocument): string[] {
  return diagnostics.map((diagnostic) => diagnostic.fingerprint)
}

function failsOn({ diagnostics }: CheckedDocument, failOn: CheckCommandOptions['failOn']): boolean {
  const level = failOn === 'never' ? -1 : FAIL_ON.indexOf(failOn)
  return diagnostics.some(({ severity }) => FAIL_ON.indexOf(severity) <= level)
}

async function loadReference(path: string | undefined): Promise<Reference | null> {
  return path === undefined ? null : readReference(await readSmallText(path, '--reference'), path)
}
