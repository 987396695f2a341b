import { describe, expect, it } from 'vitest'
import { readReference, rules, runRules } from '../src/checks/index.ts'
import { readFacts } from '../src/extract.ts'
import { readText } from '../src/readers/text.ts'

async function found(text: string, table: string | undefined): Promise<string[]> {
  const reference = table === undefined ? null : await readReference(table, 'table.csv')
  const facts = readFacts(readText(text, 'example.txt', 'text'))
  return runRules(facts, { reference }).map((diagnostic) => `${diagnostic.severity} ${diagnostic.rule}`)
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples, severity, summary, why }) => {
  it('finds its own example and nothing else', async () => {
    const all = await found(examples.fires, examples.reference)
    expect(all.filter((one) => one.endsWith(id)).length).toBeGreaterThan(0)
    expect(all.filter((one) => !one.endsWith(id))).toEqual([])
  })

  it('is silent, as every rule is, on the example without the slip', async () => {
    expect(await found(examples.silent, examples.reference)).toEqual([])
  })

  it('says what must hold and why, without a full stop after the summary', () => {
    expect(summary).toMatch(/^[A-Z].{20,120}[^.]$/)
    expect(why).toMatch(/^.{60,}\.$/s)
    expect(['error', 'warning', 'info']).toContain(severity)
  })
})
