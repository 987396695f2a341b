import { scanNumbers } from '../claims/number.ts'
import type { Document } from '../document/index.ts'
import type { PlacedBlock } from '../outline/outline.ts'
import type { Assertion } from '../schema/index.ts'

type List = Extract<Assertion, { is: 'list' }>

const NOUN =
  'recommendations?|priorit(?:y|ies)|aims?|themes?|areas?|objectives?|strengths?|actions?|points?|steps?|goals?|principles?|outcomes?|questions?|ways?|reasons?|examples?|teams?|hubs?|localities|pillars?|strands?|workstreams?|ambitions?|commitments?|findings|risks?|measures?|services?|projects?|changes|things|factors|considerations|challenges|improvements|elements|standards|pledges|promises|values|stages|boards|partners|groups'
const ANNOUNCES = new RegExp(`\\b(?:following )?(?:[a-z-]{2,20} ){0,3}?(${NOUN})\\b`, 'y')
const OPEN =
  /\b(?:including|includes?|among|such as|some of|others?|for example|e\.g|first|of (?:which|these|the)|out of|most of|next|latest|further \d)\b/
const CLOSED = /^[^.;:\d]{0,80}:$/

/** "four recommendations:" with so many points of a list under it. */
export function readLists(document: Document, blocks: readonly PlacedBlock[]): List[] {
  return blocks.flatMap(({ block }, index): List[] => {
    if (block.kind === 'row' || block.kind === 'item') return []
    const text = block.passage.text.trimEnd()
    if (!text.endsWith(':')) return []
    const sentence = text.slice(Math.max(0, ...['. ', '? ', '! '].map((stop) => text.lastIndexOf(stop) + 1)))
    const announced = announcedIn(sentence.toLowerCase())
    if (announced === null) return []
    const items = itemsAfter(blocks, index)
    if (items.length === 0) return []
    const span = (one: PlacedBlock) => document.toSpan(one.block.start, one.block.end)
    return [
      {
        is: 'list',
        announced: announced.count,
        listed: items.length,
        noun: announced.noun,
        span: document.toSpan(block.start, block.end),
        items: items.map(span),
      },
    ]
  })
}

function announcedIn(sentence: string): { count: number; noun: string } | null {
  if (OPEN.test(sentence)) return null
  const found = scanNumbers(sentence).flatMap((token) => {
    if (
      token.form === 'ordinal' ||
      token.form === 'fraction' ||
      !Number.isInteger(token.value) ||
      token.value < 2 ||
      token.value > 40
    )
      return []
    ANNOUNCES.lastIndex = token.to + 1
    const match = ANNOUNCES.exec(sentence)
    const noun = match?.[1]
    return match === null || noun === undefined || !CLOSED.test(sentence.slice(token.to))
      ? []
      : [{ count: token.value, noun }]
  })
  const [only] = found
  return found.length === 1 && only !== undefined ? only : null
}

/** The points of the list right below, at the level of its first. */
function itemsAfter(blocks: readonly PlacedBlock[], index: number): PlacedBlock[] {
  const items: PlacedBlock[] = []
  const first = blocks[index + 1]?.block
  if (first?.kind !== 'item') return []
  for (let at = index + 1; at < blocks.length; at += 1) {
    const placed = blocks[at]
    if (placed?.block.kind !== 'item' || placed.block.level < first.level) break
    // A numbered list that begins again is another list.
    if (
      placed.block.level === first.level &&
      at > index + 1 &&
      placed.block.marker !== null &&
      placed.block.marker === first.marker &&
      /\d/.test(first.marker ?? '')
    )
      break
    if (placed.block.level === first.level) items.push(placed)
  }
  return items
}
