import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../src/check.ts'
import { type Reference, readReference } from '../src/checks/index.ts'
import { readText } from '../src/readers/text.ts'

// Ratings and scores as CQC published them, council by council, up to October 2025; facts alone.
const CSV = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'published', 'scores.csv'), 'utf8')
const NAMES = [
  'Assessing needs',
  'Supporting people to live healthier lives',
  'Equity in experience and outcomes',
  'Care provision, integration and continuity',
  'Partnerships and communities',
  'Safe pathways, systems and transitions',
  'Safeguarding',
  'Governance, management and sustainability',
  'Learning, improvement and innovation',
]
const MEANINGS = ['', 'significant shortfalls', 'some shortfalls', 'a good standard', 'an exceptional standard']

interface Published {
  readonly name: string
  readonly month: string
  readonly rating: string
  readonly scores: readonly number[]
}

const SETS: readonly Published[] = CSV.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [, name = '', month = '', rating = '', ...scores] = line.trim().split(',')
    return { name, month, rating: rating.replace('-', ' '), scores: scores.map(Number) }
  })

/** An article that lists the scores, and an assessment that gives them in its overview and again in each section. */
const LAYOUTS: Readonly<Record<string, (set: Published) => string>> = {
  article: ({
    name,
    rating,
    scores,
  }) => `${name} Council’s adult social care has been rated as ${rating} by the Care Quality Commission (CQC), with an overall score of ${percentage(scores)}%.

${name} Council received the following scores:

${NAMES.map((area, index) => `${area} - ${scores[index]}`).join('\n\n')}
`,
  assessment: ({ name, month, rating, scores }) => `${name} Council: local authority assessment

Assessment published: 14 ${new Date(`${month}-14`).toLocaleString('en-GB', { month: 'long', year: 'numeric' })}

Overall summary

Local authority rating and score

${name} Council

${rating.charAt(0).toUpperCase()}${rating.slice(1)}

Quality statement scores

${NAMES.map((area, index) => `${area}\n\nScore: ${scores[index]}`).join('\n\n')}

${NAMES.map(
  (area, index) => `${area}

Score: ${scores[index]}

${scores[index]} - Evidence shows ${MEANINGS[scores[index] ?? 0]}

The local authority commitment

We keep to what we say.

Key findings for this quality statement

People told us about ${area.toLowerCase()}.`,
).join('\n\n')}
`,
}

function percentage(scores: readonly number[]): number {
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / 36) * 100)
}

function check(text: string, reference: Reference | null): string[] {
  return checkDocument(readText(text, 'report.txt', 'text'), { reference }).diagnostics.map(
    ({ severity, rule, message }) => `${severity} ${rule}: ${message}`,
  )
}

describe('the published score sets', () => {
  it('are 72 with nine scores each', () => {
    expect(SETS.length).toBe(72)
    for (const { scores } of SETS) expect(scores.filter((score) => score >= 1 && score <= 4).length).toBe(9)
  })

  describe.each(Object.entries(LAYOUTS))('as an %s', (_, layout) => {
    it('give no error and no warning', () => {
      const alarms = SETS.flatMap((set) => check(layout(set), null).map((message) => `${set.name}: ${message}`))
      expect(alarms).toEqual([])
    })

    it('agree with the table they come from', async () => {
      const reference = await readReference(CSV, 'scores.csv')
      expect(SETS.flatMap((set) => check(layout(set), reference))).toEqual([])
    })

    it('differ from the table in the one score that is changed, and in nothing else', async () => {
      const reference = await readReference(CSV, 'scores.csv')
      const missed = SETS.flatMap((set, index) => {
        const at = index % 9
        const scores = set.scores.map((score, place) => (place === at ? (score === 3 ? 2 : 3) : score))
        const told = check(layout({ ...set, scores }), reference).filter((message) => message.includes('reference/'))
        const [one] = told
        return told.length === 1 && one?.includes(NAMES[at] ?? '-')
          ? []
          : [`${set.name} ${NAMES[at]}: ${told.join('; ')}`]
      })
      expect(missed).toEqual([])
    })
  })
})
