import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../src/check.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures } from './fixture-pairs.ts'

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'slips')
const texts = (name: string) => readFileSync(join(FOLDER, name), 'utf8').split(/^---\n/m)
const named = (suffix: string) =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(suffix))
    .sort()
const tell = (text: string) =>
  checkDocument(readText(text, 'document.md', 'markdown')).diagnostics.map(({ severity, rule, message }) => ({
    severity,
    rule,
    message,
  }))

/** How many of the planted slips must be found, in hundredths. */
const LEAST = 85

// What is told of each text stands beside it; a slip that is not found yet says so.
describeFixtures('slips', 'txt', ({ name, text }) =>
  text
    .split(/^---\n/m)
    .map((one, index) => {
      const told = tell(one).map(({ severity, rule, message }) => `  ${severity} ${rule} ${message}`)
      const nothing = name.includes('.slips') ? '  NOT FOUND YET' : '  nothing found'
      return `${index + 1}\n${told.length === 0 ? nothing : told.join('\n')}\n`
    })
    .join(''),
)

describe.each(named('.right.md'))('%s', (name) => {
  it.each(texts(name).map((text, index) => [index + 1, text] as const))(
    '%i draws no error and no warning',
    (_, text) => {
      expect(tell(text).filter(({ severity }) => severity !== 'info')).toEqual([])
    },
  )
})

describe('the slips', () => {
  it(`are found, ${LEAST} in 100 of them at least`, ({ annotate }) => {
    const all = named('.slips.md').flatMap((name) => texts(name))
    const found = all.filter((text) => tell(text).length > 0)
    void annotate(`${found.length} of ${all.length} found`)
    expect(found.length).toBeGreaterThanOrEqual((all.length * LEAST) / 100)
  })
})
