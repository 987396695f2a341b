interface Stretch {
  readonly start: number
  readonly end: number
}

/** Longer than any sentence that somebody wrote; a row of a table or a page without full stops may be longer. */
const LONGEST = 4000

/**
 * The sentence around a figure, or so much of it on either side as a sentence may be long. Each figure of a row would else carry the whole
 * row, and a file of a few kilobytes would give records of a hundred megabytes.
 */
export function nearby(whole: Stretch, part: Stretch): Stretch {
  if (whole.end - whole.start <= LONGEST) return whole
  const room = LONGEST / 2
  return {
    start: Math.max(whole.start, part.start - room),
    end: Math.min(whole.end, part.end + room),
  }
}
