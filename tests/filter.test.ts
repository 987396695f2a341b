import { describe, expect, it } from 'vitest'
import { type ClaimFilter, filterClaims } from '../src/filter.ts'
import { fixtureInputs } from './fixture-pairs.ts'
import { parseRecord } from './parse-record.ts'
import { runCommand } from './run-command.ts'

const NOTHING: ClaimFilter = { statements: [], themes: [], sources: [], kinds: [], compared: [], indicators: [] }
const { text = '' } = fixtureInputs('formats').find(({ name }) => name === 'mixed-reports.json') ?? {}
const [report] = parseRecord(JSON.parse(text)).reports
if (report === undefined) throw new Error('The fixture has no report')

const kept = (filter: Partial<ClaimFilter>) =>
  filterClaims(report, { ...NOTHING, ...filter }).claims.map((claim) => claim.text)

describe('a filter', () => {
  it('that asks for nothing keeps the report as it is', () => {
    expect(filterClaims(report, NOTHING)).toBe(report)
  })

  it('narrows claims and nothing else', () => {
    expect(filterClaims(report, { ...NOTHING, kinds: ['rank'] })).toEqual({ ...report, claims: [] })
  })

  it.each<[Partial<ClaimFilter>, string[]]>([
    [{ statements: ['supporting-people-to-live-healthier-lives'] }, ['89.7%']],
    [{ themes: [2] }, ['405 days']],
    [{ themes: [2, 4] }, ['405 days', '19.8%']],
    [{ sources: ['sace', 'ascof'] }, ['36.83%', '89.7%']],
    [{ kinds: ['money', 'count'] }, ['176,877 people', '£1,085,000.00', '214']],
    [{ compared: ['lower'] }, ['61.20%']],
    // Better or worse is no direction, and no relation at all is none either: the figures decide.
    [{ compared: ['higher'] }, ['36.83%', '405 days', '19.8%']],
    [{ compared: ['similar'] }, ['89.7%']],
    [{ compared: ['higher', 'similar'], sources: ['ascof'] }, ['89.7%']],
    [{ statements: ['safeguarding'] }, []],
  ])('%j keeps %j', (filter, texts) => {
    expect(kept(filter)).toEqual(texts)
  })

  it('takes a theme from the section where there is no statement', () => {
    const [claim] = report.claims
    if (claim === undefined) throw new Error('The fixture has no claim')
    const section = { heading: 'Leadership', theme: 4, span: { ...claim.span, start: 0, end: claim.span.end + 1 } }
    const peer = { ...report, statements: [], sections: [section], claims: [{ ...claim, statement: null }] }
    expect(filterClaims(peer, { ...NOTHING, themes: [4] }).claims.length).toBe(1)
    expect(filterClaims(peer, { ...NOTHING, themes: [3] }).claims.length).toBe(0)
  })
})

describe('the options', () => {
  const SEED = 'seeds/thurrock-assessment.txt'
  const claims = async (...args: string[]) => {
    const { stdout } = await runCommand([SEED, '--format', 'json', ...args])
    return parseRecord(JSON.parse(stdout)).reports[0]?.claims ?? []
  }

  it('take ids, numbers and names, several at once', async () => {
    const wanted = await claims('--statement', 'safeguarding')
    expect(wanted.length).toBeGreaterThan(0)
    expect(new Set(wanted.map(({ statement }) => statement))).toEqual(new Set(['safeguarding']))
    expect(await claims('--statement', '7')).toEqual(wanted)
    expect(await claims('--statement', 'Safeguarding')).toEqual(wanted)
    const two = await claims('--statement', 'safe pathways, systems and transitions', '--kind', 'percentage,duration')
    expect(new Set(two.map(({ statement }) => statement))).toEqual(new Set(['safe-pathways-systems-and-transitions']))
    expect(await claims('--theme', '3')).toEqual(await claims('--statement', '6', '--statement', '7'))
    expect(await claims('--theme', 'leadership')).toEqual(await claims('--statement', '8,9'))
  })

  it('filter every format alike', async () => {
    const wanted = await claims('--theme', '1', '--compared', 'lower')
    const csv = await runCommand([SEED, '--format', 'csv', '--theme', '1', '--compared', 'lower'])
    expect(csv.stdout.trimEnd().split('\r\n').length - 1).toBe(wanted.length)
    const ndjson = await runCommand([SEED, '--format', 'ndjson', '--theme', '1', '--compared', 'lower'])
    expect(JSON.parse(ndjson.stdout).claims).toEqual(wanted)
    // So wide that each claim has one line, which begins with its place.
    const wide = { columns: 2000, env: { NO_COLOR: '1' } }
    const table = await runCommand([SEED, '--records', 'claims', '--theme', '1', '--compared', 'lower'], wide)
    expect(table.stdout.match(/^ *\d+ {2}\S/gm)?.length).toBe(wanted.length)
  })
})
