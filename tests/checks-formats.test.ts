import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Draft4 from 'ajv-draft-04'
import withFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../src/check.ts'
import { rules } from '../src/checks/index.ts'
import { type CheckFormatName, type CheckResult, loadCheckFormatter } from '../src/formats/check/index.ts'
import type { Failure, RuleDescription } from '../src/index.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures, type FixtureInput, fixtureInputs } from './fixture-pairs.ts'

const FAILURE: Failure = { path: 'reports/scan, page 1.pdf', code: 'NO_TEXT', message: 'it holds no text' }

const RULE: RuleDescription = {
  id: 'change/arithmetic',
  severity: 'error',
  summary: 'The percentage given for a change must follow from the two figures',
  why: 'From 410 to 310 is 24.4%.',
  examples: { fires: 'From 410 to 310, a 26% reduction.\n', silent: 'From 410 to 310, a 24% reduction.\n' },
}

function result(inputs: readonly FixtureInput[], failures: readonly Failure[] = []): CheckResult {
  const documents = inputs.map(({ name, text }) => checkDocument(readText(text, name, 'text')))
  return { generator: { name: 'cqc-extract', version: '0.0.0-test' }, documents, failures, rules: [RULE] }
}

async function print(
  name: CheckFormatName,
  inputs: readonly FixtureInput[],
  failures: readonly Failure[] = [],
): Promise<string> {
  const format = await loadCheckFormatter(name)
  return format(result(inputs, failures), { color: false, width: 100, showUnchecked: false })
}

describeFixtures('check-formats', 'pretty.txt', (input) => print('pretty', [input]))
describeFixtures('check-formats', 'markdown.md', (input) => print('markdown', [input], [FAILURE]))
describeFixtures('check-formats', 'github.txt', (input) => print('github', [input], [FAILURE]))
describeFixtures('check-formats', 'json', (input) => print('json', [input]))
describeFixtures('check-formats', 'sarif.json', (input) => print('sarif', [input], [FAILURE]))

describe('sarif', () => {
  const require = createRequire(import.meta.url)
  const read = (module: string): object => JSON.parse(readFileSync(require.resolve(module), 'utf8'))

  it('is valid SARIF 2.1.0', async () => {
    const validate = withFormats
      .default(new Draft4.default({ strict: false, unicodeRegExp: false }))
      .compile(read('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))
    const format = await loadCheckFormatter('sarif')
    const log = JSON.parse(
      format(
        { ...result(fixtureInputs('check-formats'), [FAILURE]), rules },
        { color: false, width: 100, showUnchecked: false },
      ),
    )
    validate(log)
    expect(validate.errors).toBeNull()
    expect(log.runs[0].results.length).toBeGreaterThan(4)
    // The schema itself is put to work.
    validate({ ...log, version: '2.0.0' })
    expect(validate.errors).not.toBeNull()
  })

  it('gives paths as references', async () => {
    const format = await loadCheckFormatter('sarif')
    const [input] = fixtureInputs('check-formats').filter(({ name }) => name.startsWith('slips'))
    const uriOf = (path: string, separator: string) => {
      const documents = [{ ...checkDocument(readText(input?.text ?? '', path, 'text')), path }]
      const options = { color: false, width: 100, showUnchecked: false, separator }
      const log = JSON.parse(format({ ...result([]), documents }, options))
      return log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
    }
    expect(uriOf('a b/ç.txt', '/')).toBe('a%20b/%C3%A7.txt')
    expect(uriOf('/tmp/a#b.txt', '/')).toBe('file:///tmp/a%23b.txt')
    expect(uriOf('./a?.txt', '/')).toBe('./a%3F.txt')
    expect(uriOf('C:\\reports\\a.txt', '\\')).toBe('file:///C:/reports/a.txt')
    expect(uriOf('reports\\a.txt', '\\')).toBe('reports/a.txt')
    // One file with a reverse solidus in its name, as Linux has them.
    expect(uriOf('reports/a\\b.txt', '/')).toBe('reports/a%5Cb.txt')
    expect(uriOf('C:\\a.txt', '/')).toBe('C%3A%5Ca.txt')
  })
})

describe('pretty', () => {
  it('colours only when asked to', async () => {
    const format = await loadCheckFormatter('pretty')
    const [input] = fixtureInputs('check-formats').filter(({ name }) => name.startsWith('slips'))
    if (input === undefined) throw new Error('no fixture')
    expect(format(result([input]), { color: true, width: 100, showUnchecked: false })).toContain('\u001b[')
    expect(format(result([input]), { color: false, width: 100, showUnchecked: false })).not.toContain('\u001b[')
  })
})
