import fc from 'fast-check'

/** A document, and what is done to it: null where it has no place for the slip. */
export type Edit = (text: string) => string | null

const NAMES: readonly RegExp[] = [
  /assessing (?:people's )?needs/,
  /supporting people to (?:live|lead) healthier lives/,
  /equity in experiences? and outcomes/,
  /care provision, integration and continuity(?: of care)?/,
  /partnerships? and communities/,
  /safe (?:pathways, systems|systems, pathways) and transitions/,
  /safeguarding/,
  /governance, management and sustainability/,
  /learning,? improvement and innovation/,
]

/** Every place where a statement's score is printed: in a list after its name, or on the line below. */
function scorePlaces(text: string, name: RegExp): { at: number; score: number }[] {
  const pattern = new RegExp(`(^|\\n)(?:\\d\\. )?${name.source}(?: [-–] |\\n\\nScore: )(\\d)`, 'gi')
  return [...text.matchAll(pattern)].map((match) => ({
    at: match.index + match[0].length - 1,
    score: Number(match[2]),
  }))
}

function replaceAt(text: string, places: readonly { at: number }[], with_: string): string {
  return [...places]
    .sort((a, b) => b.at - a.at)
    .reduce((result, { at }) => result.slice(0, at) + with_ + result.slice(at + 1), text)
}

const statement = fc.nat({ max: 8 })
const nameOf = (index: number) => NAMES[index] ?? /safeguarding/

/** All scores of some statements lowered until the sum belongs to another band. */
const lowered = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 7, maxLength: 9 }).map(
  (which): Edit =>
    (text) => {
      const found = which.map((index) => scorePlaces(text, nameOf(index)))
      if (found.some((places) => places.length === 0)) return null
      return found.reduce((result, places) => replaceAt(result, places, '2'), text)
    },
)

const oneOfTwo = fc.record({ which: statement, last: fc.boolean() }).map(
  ({ which, last }): Edit =>
    (text) => {
      const places = scorePlaces(text, nameOf(which))
      const place = last ? places[places.length - 1] : places[0]
      if (places.length < 2 || place === undefined) return null
      return replaceAt(text, [place], place.score === 3 ? '2' : '3')
    },
)

const outOfRange = fc.record({ which: statement, score: fc.constantFrom('0', '5', '6', '7', '8', '9') }).map(
  ({ which, score }): Edit =>
    (text) => {
      const places = scorePlaces(text, nameOf(which))
      return places.length === 0 ? null : replaceAt(text, places, score)
    },
)

const leftOut = statement.map(
  (which): Edit =>
    (text) => {
      const places = scorePlaces(text, nameOf(which))
      return places.length === 0
        ? null
        : replaceAt(text, places, '').replace(/(\nScore: )\n\n\d - Evidence[^\n]*/, '$1')
    },
)

const RATINGS = ['outstanding', 'good', 'requires improvement', 'inadequate'] as const
const COUNCILS = ['Thurrock Council', 'Telford & Wrekin Council'] as const

/** The council of a document that gives the rating Good. */
function given(text: string): string | null {
  return COUNCILS.find((name) => text.includes(name)) ?? null
}

const otherRating = fc
  .record({
    other: fc.constantFrom(...RATINGS),
    wording: fc.nat({ max: 4 }),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(
    ({ other, wording, place }): Edit =>
      (text) => {
        const known = given(text)
        if (known === null || other === 'good') return null
        const sentence =
          [
            `${known} was rated as ${other} by the Care Quality Commission (CQC) for its adult social care.`,
            `The Care Quality Commission (CQC) has rated ${known}'s adult social care as ${other}.`,
            `The CQC spent a week in the area, scored it in nine ways and summed them up to create their ${other} rating.`,
            `Adult social care in the borough has been rated ‘${other}’ by the Care Quality Commission.`,
            `CQC has given ${known} an overall rating of ${other} for how it meets its duties under the Care Act.`,
          ][wording] ?? ''
        return insert(text, sentence, place)
      },
  )

const otherPercentage = fc
  .record({
    percent: fc.integer({ min: 30, max: 95 }),
    wording: fc.nat({ max: 3 }),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  })
  .map(
    ({ percent, wording, place }): Edit =>
      (text) => {
        const known = given(text)
        if (known === null || !scorePlaces(text, nameOf(6)).length || [66, 67, 75, 77, 78].includes(percent))
          return null
        const sentence =
          [
            `${known} was given an overall score of ${percent}%.`,
            `Overall rating for ${known}: ${percent}%`,
            `${known} scored ${percent} out of 100 overall.`,
            `The nine areas together gave the council a ${percent} per cent overall score.`,
          ][wording] ?? ''
        return insert(text.replace(/, which gave it an overall rating of 67%,/, ''), sentence, place)
      },
  )

const otherDate = fc.record({ day: fc.integer({ min: 1, max: 28 }), wording: fc.nat({ max: 2 }) }).map(
  ({ day, wording }): Edit =>
    (text) => {
      const stamp = /date (\d{4}-\d{2})-(\d{2})/.exec(text)
      if (stamp !== null && Number(stamp[2]) !== day)
        return text.replace(stamp[0], `date ${stamp[1]}-${String(day).padStart(2, '0')}`)
      const header = /\*Published: (\d{1,2}) ([A-Z][a-z]+) (\d{4})/.exec(text)
      if (header === null || Number(header[1]) === day) return null
      const sentence =
        [
          `The report was published today (${day} ${header[2]}) by the Care Quality Commission.`,
          `A new report published today (${header[2]} ${day}) sets out what the Care Quality Commission found.`,
          `The Care Quality Commission (CQC) published its report today (${day} ${header[2]} ${header[3]}).`,
        ][wording] ?? ''
      return insert(text, sentence, 0.1)
    },
)

const otherCouncil = fc
  .record({
    name: fc.constantFrom(
      'Southampton City Council',
      'Rotherham Council',
      'Dorset Council',
      'Stockport Council',
      'Lincolnshire County Council',
    ),
    where: fc.nat({ max: 2 }),
  })
  .map(
    ({ name, where }): Edit =>
      (text) => {
        const pattern = [
          /(Local authority rating and score\n\n)Thurrock Council/,
          /(Theme \d: How )Thurrock Council/,
          /()Thurrock Council(?=: local authority assessment)/,
        ][where]
        if (pattern === undefined || !pattern.test(text)) return null
        return text.replace(pattern, (_, before: string) => `${before}${name}`)
      },
  )

/** A passage told again in the same part: some words left out, some replaced, a few put in. What two parts tell may rightly be alike. */
const toldAgain = fc
  .record({
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.double({ min: 0, max: 0.999, noNaN: true }),
    step: fc.integer({ min: 8, max: 12 }),
  })
  .map(
    ({ from, to, step }): Edit =>
      (text) => {
        const blocks = text.split('\n\n')
        const paragraphs = blocks.filter((one) => one.length > 250 && !/^[-•*>#]|^\d\./.test(one))
        const told = paragraphs[Math.floor(from * paragraphs.length)]
        const sentence = told?.split(/(?<=[.!?]) /).find((one) => one.split(' ').length >= 26)
        if (sentence === undefined) return null
        const again = sentence
          .split(' ')
          .map((word, index) => (index % step === step - 1 ? `really ${word}` : index % step === 4 ? 'the' : word))
        const part = partAround(blocks, blocks.indexOf(told ?? '')).join('\n\n')
        return text.replace(part, () => insert(part, `We also heard this elsewhere. ${again.join(' ')}`, to))
      },
  )

/** The blocks around one, up to what may be a heading: a short line without a stop. */
function partAround(blocks: readonly string[], at: number): readonly string[] {
  const isHeading = (block: string) => block.startsWith('#') || (block.length < 100 && /[^.:;,!?]$/.test(block))
  const from = blocks.findLastIndex((block, index) => index < at && isHeading(block)) + 1
  const to = blocks.findIndex((block, index) => index > at && isHeading(block))
  return blocks.slice(from, to === -1 ? blocks.length : to)
}

function insert(text: string, paragraph: string, place: number): string {
  const blocks = text.split('\n\n')
  const running = blocks.flatMap((block, at) => (block.length > 200 && !/^\s*(?:[-•*>#]|\d\.)/.test(block) ? [at] : []))
  const at = running[Math.floor(place * running.length)] ?? 0
  blocks[at] = `${blocks[at]}\n\n${paragraph}`
  return blocks.join('\n\n')
}

/** Slips that change what a document prints of scores, ratings, names and dates, or tell a passage twice; by rule. */
export const EDITS: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  'score/rating-mismatch': lowered,
  'score/stated-percentage': otherPercentage,
  'score/summary-differs': oneOfTwo,
  'score/missing': leftOut,
  'score/out-of-range': outOfRange,
  'rating/conflicting': otherRating,
  'authority/conflicting': otherCouncil,
  'date/conflicting': otherDate,
  'text/repeated-passage': toldAgain,
}
