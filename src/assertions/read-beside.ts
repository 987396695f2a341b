import { type Reading, stretchOf } from '../claims/reading.ts'

// What begins a comparison, a source or another statement: its words are not the figure's own.
const STOP =
  /[,;:()]|\. |\b(?:which|than|compared|against|similar|higher|lower|better|worse|above|below|in line|the same|while|but|showed|found|according|data|survey)\b/i
/** What stands further from a figure says nothing of it. */
const REACH = 200

/** The few words on either side of each claim that are its own, by where the claim begins: no further than the next comma, comparison or claim of its sentence. */
export function readBeside(readings: readonly Reading[]): Map<number, string> {
  const beside = new Map<number, string>()
  for (const { sentence, figures } of readings) {
    figures.forEach(({ from, to }, index) => {
      const lead = sentence.text.slice(Math.max(figures[index - 1]?.to ?? 0, from - REACH), from)
      const tail = sentence.text.slice(to, Math.min(figures[index + 1]?.from ?? sentence.text.length, to + REACH))
      beside.set(stretchOf(sentence, from, to).start, `${lead.split(STOP).at(-1) ?? ''} ${tail.split(STOP)[0] ?? ''}`)
    })
  }
  return beside
}

const COMPARATIVE =
  /^[*\s]{0,3}(?:points? |percentage points? )?(?:higher|lower|more|less|fewer|better|worse|above|below|longer|shorter|over|under|ahead|behind)\b/

/** Where the claims begin whose figure says by how much another differs ("4% higher than the average of 62%"): it is not itself set against it. */
export function readDistanceStarts(readings: readonly Reading[]): Set<number> {
  return new Set(
    readings.flatMap(({ sentence, figures }) =>
      figures
        .filter(({ to }) => COMPARATIVE.test(sentence.lower.slice(to, to + 40)))
        .map(({ from, to }) => stretchOf(sentence, from, to).start),
    ),
  )
}
