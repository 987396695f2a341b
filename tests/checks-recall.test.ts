import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../src/check.ts'
import { readText } from '../src/readers/text.ts'
import { EDITS } from './checks-edits.ts'
import { PLANTS } from './checks-plants.ts'

const FOLDER = join(import.meta.dirname, '..', 'seeds')
const SEEDS = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const RUNS = 25

/** Puts paragraphs behind running text of a document, at places told by numbers from 0 to 1. */
function plant(text: string, paragraphs: readonly string[], places: readonly number[]): string {
  const blocks = text.split('\n\n')
  const running = blocks.flatMap((block, at) => (block.length > 200 && !/^\s*(?:[-•*>#]|\d\.)/.test(block) ? [at] : []))
  paragraphs.forEach((paragraph, index) => {
    const at = running[Math.floor((places[index] ?? 0) * running.length)] ?? 0
    blocks[at] = `${blocks[at]}\n\n${paragraph}`
  })
  return blocks.join('\n\n')
}

function found(name: string, text: string, rule: string): number {
  return checkDocument(readText(text, name, 'text'), { only: [rule] }).diagnostics.length
}

const place = fc.double({ min: 0, max: 0.999, noNaN: true })
const seed = 20251121

describe.each(Object.entries(PLANTS))('%s', (rule, plants) => {
  it('finds at least 95 in 100 of the slips planted, and none in the same words without the slip', ({ annotate }) => {
    const without = new Map(SEEDS.map(({ name, text }) => [name, found(name, text, rule)]))
    const missed: string[] = []
    const alarms: string[] = []
    for (const [{ wrong, right }, { name, text }, ...places] of fc.sample(
      fc.tuple(plants, fc.constantFrom(...SEEDS), place, place),
      { numRuns: RUNS, seed },
    )) {
      const clean = found(name, plant(text, right, places), rule)
      if (clean > (without.get(name) ?? 0)) alarms.push(`${name}: ${right.join(' […] ')}`)
      if (found(name, plant(text, wrong, places), rule) <= clean) missed.push(`${name}: ${wrong.join(' […] ')}`)
    }
    void annotate(`${RUNS - missed.length} of ${RUNS} found`)
    expect(alarms).toEqual([])
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(RUNS * 0.05)
  })
})

describe.each(Object.entries(EDITS))('%s', (rule, edits) => {
  it('finds at least 95 in 100 of the slips made', ({ annotate }) => {
    const without = new Map(SEEDS.map(({ name, text }) => [name, found(name, text, rule)]))
    const edited = fc
      .sample(fc.tuple(edits, fc.constantFrom(...SEEDS)), { numRuns: RUNS * 5, seed })
      .flatMap(([edit, { name, text }]) => {
        const result = edit(text)
        return result === null ? [] : [{ name, text: result }]
      })
      .slice(0, RUNS)
    expect(edited.length).toBeGreaterThan(9)
    const missed = edited.filter(({ name, text }) => found(name, text, rule) <= (without.get(name) ?? 0))
    void annotate(`${edited.length - missed.length} of ${edited.length} found`)
    expect(missed.length, missed.map(({ name, text }) => difference(name, text)).join('\n')).toBeLessThanOrEqual(
      edited.length * 0.05,
    )
  })
})

/** The lines that an edit has put into a seed. */
function difference(name: string, text: string): string {
  const lines = new Set(SEEDS.find((one) => one.name === name)?.text.split('\n'))
  return `${name}: ${text
    .split('\n')
    .filter((line) => !lines.has(line))
    .join(' / ')
    .slice(0, 300)}`
}
