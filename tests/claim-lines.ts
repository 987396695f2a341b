import { claimsWithParts } from '../src/claims/index.ts'
import { layDocument } from '../src/document/index.ts'
import type { PlacedBlock } from '../src/outline/outline.ts'
import { readText } from '../src/readers/text.ts'
import type { Claim } from '../src/schema/index.ts'

/** The claims of a text that is all prose but for the headings of Markdown, with what made each. */
export function claimsOf(text: string, format: 'text' | 'markdown' = 'text') {
  const document = layDocument(readText(text, 'text.txt', format))
  const blocks: PlacedBlock[] = document.blocks.map((block) => ({
    block,
    role: block.kind === 'heading' ? 'heading' : 'prose',
    place: { statement: null, theme: null, section: null },
  }))
  return claimsWithParts(document, blocks)
}

/** A claim in a line, without its measure: `74% · 67→74 increase since 2023 · 2024`. */
export function claimLine(claim: Claim): string {
  const { change: g } = claim
  const parts = [`${claim.text.replace(/\s+/g, ' ')}${claim.upper === null ? '' : `–${claim.upper}`}`]
  for (const c of claim.comparisons)
    parts.push([c.strength, String(c.relation), c.benchmark, c.value].filter((x) => x !== null).join(' '))
  if (g !== null) {
    const ends = g.from === null && g.to === null ? null : `${g.from ?? ''}→${g.to ?? ''}`
    parts.push(
      [
        ends,
        g.percent === null ? null : `${g.percent}%`,
        g.difference === null ? null : `by ${g.difference}`,
        g.direction,
        g.fromPeriod === null ? null : `since ${g.fromPeriod}`,
      ]
        .filter((x) => x !== null)
        .join(' '),
    )
  }
  const context = [claim.period?.text, claim.source?.id].filter((x) => x !== undefined).join(' ')
  if (context !== '') parts.push(context)
  return parts.join(' · ')
}

/** A claim in full, for fixtures: its line, value, unit, what it is out of, status, the days of its period, measure, and which facts were carried. */
export function fullLine(claim: Claim): string {
  const carried = [
    claim.period?.basis === 'carried' ? 'period' : null,
    claim.source?.basis === 'carried' ? 'source' : null,
  ].filter((x) => x !== null)
  const outOf = claim.outOf === null ? null : `of ${claim.outOf}`
  const value = [claim.modifier, Number(claim.value.toFixed(4)), outOf, claim.unit, `(${claim.kind})`]
  const more = [
    value.filter((x) => x !== null).join(' '),
    claim.status === 'reported' ? null : claim.status,
    daysOf(claim),
    carried.length === 0 ? null : `${carried.join(' and ')} carried`,
  ].filter((x) => x !== null)
  return `${claimLine(claim)}\n    ${more.join(', ')}\n    ${claim.measure}\n`
}

/** The days of a period, where one of them is known; a day alone once. */
function daysOf({ period }: Claim): string | null {
  if (period === null || (period.start === null && period.end === null)) return null
  return period.start === period.end ? period.start : `${period.start ?? ''}..${period.end ?? ''}`
}
