import type { Construction } from '../construction.ts'
import { saidOf } from '../noun.ts'
import { tailFrom } from '../tail.ts'
import { beginsFinite } from '../verb-group.ts'
import { join } from '../words.ts'

/** Whom a local account means by the word it speaks to its readers with: those who answered, or all who live there. */
const WHOM: Readonly<Record<string, string>> = { you: 'people', us: 'residents' }

/** "62% of you feel safe in your home", "one in five of us lives alone": a share of the readers of a local account. */
export const addressed: Construction = {
  id: 'addressed',
  examples: [
    { text: 'In all 68% of you feel safe in your home.', measures: ['people who feel safe in their home'] },
    { text: 'About 15% of us live alone.', measures: ['residents who live alone'] },
  ],
  read({ tokens, at, view, figure }) {
    const isShare = figure.kind === 'percentage' || figure.kind === 'ratio'
    if (!isShare || tokens[at + 1]?.lower !== 'of') return null
    const group = WHOM[tokens[at + 2]?.lower ?? '']
    if (group === undefined || !beginsFinite(tokens, at + 3)) return null
    const tail = tailFrom(view, at + 3)
    return tail.verb === null ? null : join(group, ofThem(saidOf(view, tail.verb, tail.predicate, group)))
  },
}

/** What was said to the readers as said of them: "your home" is "their home". */
function ofThem(said: string): string {
  return said
    .replace(/\b(?:your|our)\b/g, 'their')
    .replace(/\byourselves\b/g, 'themselves')
    .replace(/\b(?:you|we)\b/g, 'they')
}
