import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AttackPattern, check } from 'recheck'
import { describe, expect, it } from 'vitest'
import { builtExpressions, type Expression, writtenExpressions } from './every-expression.ts'
import { superlinearGrowth } from './growth.ts'

type Verdict = 'safe' | 'unknown' | 'vulnerable'

/** Answers of earlier runs, kept where `npm ci` clears them away: the checker takes a second over some expressions. */
const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache', 'expressions.json')
/** Milliseconds for one expression. What takes longer is unknown, and is answered by trying. */
const PATIENCE = 1500
/** Characters of the shortest text that an expression is tried on; the longest has 64 times as many. */
const SHORTEST = 500
const MOST_WORDS = 40
/** An attack is one text only, so it may be longer than those of which there are many: on a fast machine what is quadratic shows late. */
const ATTACKS = [1, 2, 4, 8, 16, 32, 64, 128, 256]

const known: Record<string, Verdict> = existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, 'utf8')) : {}

/** Only what repeats without a bound can take more than a time in proportion to the text. */
function repeatsUnbounded({ source }: Expression): boolean {
  return /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, ''))
}

async function verdictOf({ source, flags }: Expression): Promise<Verdict> {
  const key = `/${source}/${flags}`
  // What was unknown on a busy machine may be known on an idle one.
  if (known[key] === undefined || known[key] === 'unknown') {
    const found = await check(source, flags, { timeout: PATIENCE })
    // What the checker finds by chance it may also count wrongly: its attack must be slow here, else the expression is tried as an unknown one.
    const isMistaken =
      found.status === 'vulnerable' &&
      found.checker === 'fuzz' &&
      !(await isSlowOnAttack({ source, flags }, found.attack))
    known[key] = isMistaken ? 'unknown' : found.status
  }
  return known[key]
}

/** Whether what the checker says to repeat takes more than linear time. */
async function isSlowOnAttack(
  { source, flags }: Omit<Expression, 'where'>,
  attack: Pick<AttackPattern, 'pumps' | 'suffix'>,
): Promise<boolean> {
  const made = new RegExp(source, flags.replace(/[gy]/g, ''))
  const length = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const asks = (times: number) => {
    const text = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix
    return () => made.exec(text)
  }
  if (isExponential(asks)) return true
  const sizes = await superlinearGrowth((times) => asks(Math.ceil((SHORTEST * times) / Math.max(1, length))), ATTACKS)
  return sizes.length > 0
}

/** What repeating might be dear for an expression: its own words, and signs of every sort. */
function repeatable({ source }: Expression): string[] {
  const words = new Set(source.replace(/\\./g, ' ').match(/[a-z£%'-]{2,}(?: [a-z'-]+)*/gi) ?? [])
  const step = Math.max(1, Math.ceil(words.size / MOST_WORDS))
  const sample = [...words].filter((_, i) => i % step === 0)
  const signs = [' ', ',', '.', '-', "'", '"', '1', 'a', 'A', 'a ', 'A ', '1 ', ', ', '1,', 'a-', 'a, ', '(', '\n']
  return [...signs, ...sample.flatMap((word) => [word, ` ${word}`])]
}

async function slowOn({ source, flags, where }: Expression): Promise<string | null> {
  const made = new RegExp(source, flags.replace(/[gy]/g, ''))
  for (const unit of repeatable({ source, flags, where })) {
    const asks = (times: number) => {
      const text = `${unit.repeat(times)}\u0001`
      return () => made.exec(text)
    }
    if (isExponential(asks)) return `${where}: /${source}/ on ${JSON.stringify(unit)}`
    const steps = await superlinearGrowth((times) => asks(Math.ceil((SHORTEST * times) / unit.length)))
    if (steps.length > 0) return `${where}: /${source}/ on ${JSON.stringify(unit)}, ${JSON.stringify(steps)}`
  }
  return null
}

/** On one more and one more of a few words: longer texts would not come to an end. */
function isExponential(asks: (times: number) => () => unknown): boolean {
  for (let times = 6; times <= 28; times++) {
    const before = process.cpuUsage()
    asks(times)()
    if (process.cpuUsage(before).user > 200_000) return true
  }
  return false
}

/** Expressions written under `src/claims`. */
const MOST = 360

describe('every regular expression of the source', { timeout: 600_000 }, () => {
  it('takes linear time, as a checker sees it or as trying shows', async () => {
    const all = [...writtenExpressions(), ...(await builtExpressions())]
    expect(all.length).toBeGreaterThan(500)
    const suspects = all.filter(repeatsUnbounded)
    const verdicts = await Promise.all(suspects.map(verdictOf))
    mkdirSync(join(CACHE, '..'), { recursive: true })
    writeFileSync(CACHE, JSON.stringify(known))
    const vulnerable = suspects.filter((_, i) => verdicts[i] === 'vulnerable')
    expect(vulnerable.map(({ where, source }) => `${where}: /${source}/`)).toEqual([])
    const slow: string[] = []
    for (const [i, suspect] of suspects.entries()) {
      const found = verdicts[i] === 'unknown' ? await slowOn(suspect) : null
      if (found !== null) slow.push(found)
    }
    expect(slow).toEqual([])
  })

  // May only fall: words belong into the vocabulary, sequences into patterns over tokens.
  it('is one of few where figures are read', () => {
    expect(writtenExpressions().filter(({ where }) => where.startsWith('src/claims/')).length).toBeLessThanOrEqual(MOST)
  })

  it('a repeat inside a repeat is found, and so are two that overlap', async () => {
    const sorts = ['^(?:a+)+$', 'a+a+$', '(?:a|a)*b'].map((source) => ({ source, flags: '', where: 'here' }))
    expect(sorts.every(repeatsUnbounded)).toBe(true)
    expect(await Promise.all(sorts.map(verdictOf))).toEqual(['vulnerable', 'vulnerable', 'vulnerable'])
    const isSlow = (source: string, pump: string, suffix: string) =>
      isSlowOnAttack({ source, flags: '' }, { pumps: [{ prefix: '', pump, bias: 0 }], suffix })
    expect(await isSlow(' per .+$', ' per ', '\n\n')).toBe(true)
    expect(await isSlow('^(?!.*(?:st|nd)$)', 'st', '\n')).toBe(false)
    expect(await slowOn({ source: '^(?:a+)+$', flags: '', where: 'here' })).not.toBeNull()
  })
})
