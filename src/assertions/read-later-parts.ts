import { outcomesOf } from '../vocabulary/partitions.ts'
import { isOfWhich, type Line, printed, type Spot } from './line.ts'
import { isAmount, OPEN, partitionOf, partsFrom, REST, type Sum, WHOLLY } from './parts.ts'

const CONSISTS =
  /\b(?:it consists of|they are|these are|(?:the )?(?:ratings|outcomes|results|parts|figures) (?:are|were)|all (?:have been|were|are))\b/
const LEAVES = /^(?:(?:that|which|this) leaves|leaving|the (?:remaining|other|rest))\b/

/** Parts that the next sentence names: "23 appeals were heard. It upheld 7 …", "Of the 66, 49 are good. That leaves 17 …". */
export function sumOfNext(line: Line, earlier: Line, whole: Spot | undefined, start: string): Sum[] {
  if (LEAVES.test(line.lower)) {
    const of = earlier.spots.filter(isAmount)
    const [all, part] = of
    const rest = line.spots[0]
    if (
      all === undefined ||
      part === undefined ||
      rest === undefined ||
      of.length !== 2 ||
      rest.kind !== part.kind ||
      !isOfWhich(earlier, all)
    )
      return []
    return [
      {
        is: 'sum',
        whole: printed(earlier, all),
        parts: [printed(earlier, part), printed(line, rest)],
        demand: 'exact',
        sure: 'both',
      },
    ]
  }
  if (whole === undefined) return []
  const { parts, words, tail } = partsFrom(line, whole, 0, 'listed')
  if (parts.length < 2 || OPEN.test(words) || OPEN.test(tail) || parts.some(({ spot }) => spot.value >= whole.value))
    return []
  const isForeign = parts.some(({ spot }) => spot.unit !== null && spot.unit !== whole.unit)
  const isSet =
    partitionOf(parts.map(({ outcomes }) => outcomes)) !== null ||
    partitionOf(parts.map(({ spot }) => outcomesOf(aheadOf(line, spot)))) !== null
  const isTold = CONSISTS.test(start) || REST.test(words)
  if (!isTold && (!isSet || isForeign)) return []
  return [
    {
      is: 'sum',
      whole: printed(earlier, whole),
      parts: parts.map(({ spot }) => printed(line, spot)),
      demand: 'exact',
      sure: 'none',
    },
  ]
}

function aheadOf(line: Line, spot: Spot): string {
  return line.lower.slice(line.spots[line.spots.indexOf(spot) - 1]?.to ?? 0, spot.from)
}

/** A whole in the line that opens a list, and a part in each of its points. */
export function readItemSums(lines: readonly Line[]): Sum[] {
  const itemsOf = new Map<Line, Line[]>()
  for (const line of lines) {
    const opener = line.previous
    if (opener === null || !line.reading.sentence.opensBlock || !opener.lower.trimEnd().endsWith(':')) continue
    const items = itemsOf.get(opener)
    if (items === undefined) itemsOf.set(opener, [line])
    else items.push(line)
  }
  return [...itemsOf].flatMap(([opener, items]): Sum[] => {
    const own = opener.spots.filter(isAmount)
    const earlier = opener.previous?.spots.filter(isAmount) ?? []
    const isOwn = own.length > 0
    const [whole, ...others] = isOwn ? own : earlier
    if (whole === undefined || others.length > 0 || (!isOwn && !WHOLLY.test(opener.lower)) || OPEN.test(opener.lower))
      return []
    const wholeLine = isOwn ? opener : opener.previous
    const parts = items.flatMap((item) => {
      const amounts = item.spots.filter((spot) => spot.kind === whole.kind && spot.upper === null)
      return amounts[0] === undefined || amounts.length > 1 || OPEN.test(item.lower) ? [] : [printed(item, amounts[0])]
    })
    if (
      wholeLine === null ||
      parts.length !== items.length ||
      parts.length < 2 ||
      parts.some(({ value }) => value >= whole.value)
    )
      return []
    return [{ is: 'sum', whole: printed(wholeLine, whole), parts, demand: 'exact', sure: 'none' }]
  })
}
