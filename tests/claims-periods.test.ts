import { describe, expect, it } from 'vitest'
import { claimsOf } from './claim-lines.ts'

/** A period as written after "In", "As at" and the like, and the days that it spans. */
interface Form {
  readonly family: string
  readonly lead: readonly string[]
  readonly text: string
  readonly start: string | null
  readonly end: string | null
}

const year = (first: number) => ({ start: `${first}-04-01`, end: `${first + 1}-03-31` })
const day = (iso: string) => ({ start: iso, end: iso })
const IN = ['In', 'During', 'For']
const AT = ['At', 'As at', 'On']

const FORMS: readonly Form[] = [
  ...['2023/24', '2023-24', '2023/2024', '2023-2024', 'FY24', 'FY 2023/24', '23/24', '2023\u201324', 'FY23/24'].map(
    (text) => ({
      family: 'financial year',
      lead: IN,
      text,
      ...year(2023),
    }),
  ),
  { family: 'financial year', lead: ['Between', 'From'], text: 'April 2023 and March 2024', ...year(2023) },
  { family: 'financial year', lead: ['From'], text: '1 April 2023 to 31 March 2024', ...year(2023) },
  { family: 'financial year', lead: IN, text: 'the year to March 2024', ...year(2023) },
  { family: 'financial year', lead: IN, text: 'the year ending 31 March 2024', ...year(2023) },
  { family: 'financial year', lead: IN, text: 'the 12 months to March 2024', ...year(2023) },
  { family: 'financial year', lead: IN, text: 'the financial year 2023/24', ...year(2023) },
  {
    family: 'financial years',
    lead: ['Between', 'From'],
    text: '2015-16 and 2017-18',
    start: '2015-04-01',
    end: '2018-03-31',
  },
  { family: 'calendar year', lead: IN, text: '2023', start: '2023-01-01', end: '2023-12-31' },
  { family: 'calendar years', lead: ['Between'], text: '2011 and 2021', start: '2011-01-01', end: '2021-12-31' },
  { family: 'month', lead: IN, text: 'February 2025', start: '2025-02-01', end: '2025-02-28' },
  { family: 'month', lead: IN, text: 'Feb 2024', start: '2024-02-01', end: '2024-02-29' },
  { family: 'month', lead: IN, text: 'Sept. 2024', start: '2024-09-01', end: '2024-09-30' },
  { family: 'month', lead: AT, text: 'the end of March 2025', ...day('2025-03-31') },
  ...[
    '31 March 2025',
    '31st March 2025',
    '31 March, 2025',
    'March 31, 2025',
    '31.03.2025',
    '31/03/2025',
    '31/03/25',
    '31-03-2025',
    '2025-03-31',
    '31 Mar 2025',
  ].map((text) => ({ family: 'day', lead: AT, text, ...day('2025-03-31') })),
  {
    family: 'days',
    lead: ['Between'],
    text: '17 August 2024 - 19 August 2024',
    start: '2024-08-17',
    end: '2024-08-19',
  },
  { family: 'days', lead: ['On', 'From'], text: '27-30 June 2023', start: '2023-06-27', end: '2023-06-30' },
  { family: 'days', lead: ['Between'], text: '28 May and 3 June 2024', start: '2024-05-28', end: '2024-06-03' },
  { family: 'months', lead: ['From', 'Between'], text: 'April to June 2024', start: '2024-04-01', end: '2024-06-30' },
  { family: 'months', lead: ['From'], text: 'November to March 2025', start: '2024-11-01', end: '2025-03-31' },
  {
    family: 'months',
    lead: IN,
    text: 'the three months from April to June 2024',
    start: '2024-04-01',
    end: '2024-06-30',
  },
  { family: 'month', lead: IN, text: 'Mar-25', start: '2025-03-01', end: '2025-03-31' },
  { family: 'month', lead: IN, text: "March '25", start: '2025-03-01', end: '2025-03-31' },
  { family: 'week', lead: IN, text: 'the week ending 12 May 2024', start: '2024-05-06', end: '2024-05-12' },
  { family: 'week', lead: IN, text: 'the week commencing 6 May 2024', start: '2024-05-06', end: '2024-05-12' },
  { family: 'months to', lead: IN, text: 'the 3 months to June 2025', start: '2025-04-01', end: '2025-06-30' },
  { family: 'months to', lead: IN, text: 'the six months to September 2024', start: '2024-04-01', end: '2024-09-30' },
  { family: 'months to', lead: IN, text: 'the quarter ending June 2024', start: '2024-04-01', end: '2024-06-30' },
  ...[
    'Q1 2024/25',
    'Q1 of 2024/25',
    'quarter 1 of 2024/25',
    'quarter one of 2024-25',
    'the first quarter of 2024/25',
    '2024/25 Q1',
    'Quarter 1 2024/25',
  ].map((text) => ({ family: 'financial quarter', lead: IN, text, start: '2024-04-01', end: '2024-06-30' })),
  {
    family: 'financial quarter',
    lead: IN,
    text: 'the last quarter of 2024/25',
    start: '2025-01-01',
    end: '2025-03-31',
  },
  { family: 'financial quarter', lead: IN, text: 'quarters 1 to 3 of 2024/25', start: '2024-04-01', end: '2024-12-31' },
  { family: 'calendar quarter', lead: IN, text: 'Q2 2024', start: '2024-04-01', end: '2024-06-30' },
  { family: 'calendar quarter', lead: IN, text: 'the third quarter of 2024', start: '2024-07-01', end: '2024-09-30' },
  { family: 'half', lead: IN, text: 'H1 2024/25', start: '2024-04-01', end: '2024-09-30' },
  { family: 'half', lead: IN, text: 'the second half of 2024/25', start: '2024-10-01', end: '2025-03-31' },
  { family: 'half', lead: IN, text: 'the first half of 2024', start: '2024-01-01', end: '2024-06-30' },
  { family: 'part', lead: IN, text: 'the first 6 months of 2024/25', start: '2024-04-01', end: '2024-09-30' },
  { family: 'part', lead: IN, text: 'the first nine months of 2024/25', start: '2024-04-01', end: '2024-12-31' },
  { family: 'since', lead: ['Since'], text: 'December 2023', start: '2023-12-01', end: null },
  { family: 'since', lead: ['Since'], text: 'the start of 2023/24', start: '2023-04-01', end: null },
  { family: 'since', lead: ['From'], text: 'April 2023 onwards', start: '2023-04-01', end: null },
]

const lower = (lead: string) => lead.toLowerCase()
const PLACES: readonly ((lead: string, period: string) => string)[] = [
  (lead, period) => `${lead} ${period}, 312 people were supported at home.`,
  (lead, period) => `There were 312 people supported at home ${lower(lead)} ${period}.`,
]

const cases = FORMS.flatMap((form) =>
  form.lead.flatMap((lead) => PLACES.map((place) => ({ form, text: place(lead, form.text) }))),
)

describe('periods in every form and place', () => {
  it('are at least 150', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150)
  })

  it('date the figure to the day', () => {
    const wrong = cases.flatMap(({ form, text }) => {
      const claims = claimsOf(text).map(({ claim }) => claim)
      const [claim] = claims
      const said = claims.length === 1 && claim?.value === 312 ? claim.period : null
      const isRight = said !== null && said.start === form.start && said.end === form.end
      return isRight
        ? []
        : [`${text} → ${claims.map((c) => `${c.text} ${c.period?.start} ${c.period?.end}`).join('; ')}`]
    })
    expect(wrong).toEqual([])
  })

  const SILENT = [
    'The 24/25 plan was for 312 people.',
    'The Local Account 24-25 told of 312 people.',
    'The strategy for 2022-2027 was for 312 people.',
    'The Vision 2030 plan was for 312 people.',
    'The 2024/25 to 2028/29 plan was for 312 people.',
    'The Care Act 2014 was explained to 312 people.',
    'At 312 people, the list was the longest since 2016/17.',
    'There were 312 people, which was more than in 2022/23.',
    'In all 312 people over 65 years old replied.',
  ]
  for (const text of SILENT)
    it(`dates nothing in "${text}"`, () => {
      expect(claimsOf(text).map(({ claim }) => [claim.value, claim.period])).toEqual([[312, null]])
    })
})

describe('a heading that gives the year', () => {
  const dated = (text: string) =>
    claimsOf(text, 'markdown').map(({ claim }) => [
      claim.value,
      claim.period?.text ?? null,
      claim.period?.basis ?? null,
    ])

  it('dates the figures below it until another does', () => {
    const text = [
      '# Who we helped during 2023/24',
      '- 118 people had a new lift.\n- 64 carers had a break.',
      '## Housing',
      'In all 96 homes were adapted. In 2021/22 the team fitted 80 rails. We will build 40 flats.',
      '# Complaints in 2024/25',
      'There were 45 complaints.',
    ].join('\n\n')
    expect(dated(text)).toEqual([
      [118, '2023/24', 'carried'],
      [64, '2023/24', 'carried'],
      [96, '2023/24', 'carried'],
      [80, '2021/22', 'stated'],
      [40, null, null],
      [45, '2024/25', 'carried'],
    ])
  })

  it('is no day of a meeting, no plan, and holds no longer than its rank', () => {
    const text = [
      '# Meeting of 12 May 2024',
      'There were 45 complaints.',
      '## The 2024/25 plan',
      'There were 46 complaints.',
      '## Numbers in 2023/24',
      'There were 47 complaints.',
      '# Staff',
      'There were 48 complaints.',
    ].join('\n\n')
    expect(dated(text)).toEqual([
      [45, null, null],
      [46, null, null],
      [47, '2023/24', 'carried'],
      [48, null, null],
    ])
  })
})
