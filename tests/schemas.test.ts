import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCheckFormatter } from '../src/formats/check/index.ts'
import { compareJson } from '../src/formats/compare/json.ts'
import { loadDiffFormatter } from '../src/formats/diff/index.ts'
import { json } from '../src/formats/json.ts'
import { GENERATOR } from '../src/generator.ts'
import {
  byCouncil,
  checkDocument,
  compareCouncil,
  compareHistory,
  compareIndicators,
  compareScores,
  diffReports,
  extractEach,
  type Failure,
  type Report,
  readDocument,
} from '../src/index.ts'
import { jsonSchema, SCHEMA_NAMES } from '../src/schema/json-schema.ts'
import { councilRecords } from './compare-records.ts'
import { type FixtureInput, fixtureInputs } from './fixture-pairs.ts'

const HEAD = { schemaVersion: 2, generator: GENERATOR } as const

interface Node {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly $ref?: string
}

/** Every key of a schema that no sentence tells of, by its way. */
function unsaid(node: unknown, way: string): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { properties = {} } = node as Node
  const silent = Object.entries(properties).flatMap(([key, one]) =>
    (one.description ?? '').trim() === '' ? [`${way}.${key}`] : [],
  )
  return [...silent, ...Object.entries(node).flatMap(([key, one]) => unsaid(one, `${way}.${key}`))]
}

const validators = new Map(
  SCHEMA_NAMES.map((name) => [name, new Ajv2020.default({ allErrors: true }).compile(jsonSchema(name))]),
)

/** What is wrong with printed JSON by a schema, for people; empty where nothing is. */
function faults(name: (typeof SCHEMA_NAMES)[number], printed: string): string[] {
  const validate = validators.get(name)
  if (validate === undefined) throw new Error(`No schema ${name}`)
  validate(JSON.parse(printed))
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Every document among the fixtures, readable or not: what is a pair for `diff` too. */
function documents(): FixtureInput[] {
  return [
    'document',
    'header',
    'kind',
    'findings',
    'quotes',
    'statements',
    'tables',
    'claims',
    'checks',
    'slips',
    'diff',
  ]
    .concat(['parity', 'readers', 'hostile', 'outline', 'measures', 'formats', 'check-formats'])
    .flatMap((suite) => fixtureInputs(suite).map((input) => ({ ...input, name: `${suite}/${input.name}` })))
    .filter(({ name }) => !/\.(?:json|args|csv)$/.test(name))
}

describe.each(SCHEMA_NAMES)('the schema of %s', (name) => {
  it('has a sentence on each key, and a name', () => {
    expect(unsaid(jsonSchema(name), name)).toEqual([])
    expect(jsonSchema(name)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
    expect(jsonSchema(name).$id).toMatch(new RegExp(`^urn:cqc-extract:schema:\\d:${name}$`))
  })

  it('does not take what is no record', () => {
    expect(faults(name, '{}').length).toBeGreaterThan(0)
    expect(faults(name, '[]').length).toBeGreaterThan(0)
  })

  it('is published', () => {
    const { exports } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))
    const file = name === 'extraction' ? 'schema.json' : `schema-${name}.json`
    expect(exports[`./${file}`]).toBe(`./dist/${file}`)
  })
})

describe('what is printed of all fixtures', { timeout: 120_000 }, () => {
  const inputs = documents()
  const reports: Report[] = []
  const failures: Failure[] = []
  beforeAll(async () => {
    for await (const outcome of extractEach(inputs.map(({ name, bytes }) => ({ path: name, bytes }))))
      if ('report' in outcome) reports.push(outcome.report)
      else failures.push(outcome.failure)
  }, 120_000)

  it('is an extraction', () => {
    expect(reports.length).toBeGreaterThan(200)
    expect(failures.length).toBeGreaterThan(1)
    const options = { envelope: HEAD, color: false, width: 80 } as Parameters<typeof json.before>[0] // what JSON asks of them
    const printed = (one: readonly Report[], failed: readonly Failure[]) =>
      [
        json.before(options),
        ...one.map((report) => json.report(report, options)),
        json.after(failed, one.length, options),
      ].join('')
    for (const report of reports) expect(faults('extraction', printed([report], [])), report.source.path).toEqual([])
    expect(faults('extraction', printed([], failures))).toEqual([])
  })

  it('is a check', async () => {
    const print = await loadCheckFormatter('json')
    let found = 0
    for (const { name, bytes } of inputs) {
      const source = await readDocument(bytes, name).catch(() => null)
      if (source === null) continue
      const document = checkDocument(source)
      found += document.diagnostics.length
      const text = print(
        { generator: GENERATOR, documents: [document], failures, rules: [] },
        { color: false, width: 80, showUnchecked: false },
      )
      expect(faults('check', text), name).toEqual([])
    }
    expect(found).toBeGreaterThan(50)
  })

  it('is a comparison, in each of its views', () => {
    for (const all of [reports, councilRecords()]) {
      const { councils, unplaced } = byCouncil(all)
      const own = councils.find(({ reports: { length } }) => length > 0)?.authority.gssCode ?? ''
      const neighbours = councils.slice(1, 4).map(({ authority }) => authority.gssCode)
      const views = [
        compareScores(councils),
        compareIndicators(councils, { year: null, ids: [] }),
        compareHistory(councils),
        compareCouncil(councils, own, null),
        compareCouncil(councils, own, neighbours),
      ]
      for (const comparison of views) {
        if (comparison === null) throw new Error('No document is of the council')
        expect(faults('compare', compareJson({ ...HEAD, comparison, unplaced, failures }))).toEqual([])
      }
    }
  })

  it('is a difference', async () => {
    const print = await loadDiffFormatter('json')
    let changes = 0
    for (const [index, old] of reports.entries()) {
      const result = diffReports(old, reports[(index + 1) % reports.length] ?? old)
      changes += result.count
      expect(faults('diff', print({ ...HEAD, ...result }, { color: false, width: 80 })), old.source.path).toEqual([])
    }
    expect(changes).toBeGreaterThan(200)
  })
})
