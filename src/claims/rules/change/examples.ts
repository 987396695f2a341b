import type { Refiner } from '../../reading.ts'

/** Sentences that tell a change, with their claims; and some that seem to. */
export const EXAMPLES: Refiner['examples'] = [
  { text: 'The list fell from 159 people to 10.', gives: ['10 · 159→10 decrease'] },
  { text: 'Waits went from 6 weeks to 4 days.', gives: ['4 days · 42→4 decrease'] },
  { text: 'The share grew from 1.4% in 2011 to 2.2% in 2021.', gives: ['2.2% · 1.4→2.2 increase since 2011 · 2021'] },
  { text: 'Waits ranged from 2 weeks to 6 weeks.', gives: ['2 weeks–6'] },
  { text: 'Waits ranged from 5 weeks in the north to 19 weeks in the south.', gives: ['5 weeks', '19 weeks'] },

  { text: 'It rose to 17% in 2024 (from 11% in 2011).', gives: ['17% · 11→17 increase since 2011 · 2024'] },
  { text: 'In 2024, 74% found it easy, compared to 67% in 2023.', gives: ['74% · 67→74 increase since 2023 · 2024'] },
  {
    text: 'The wait reduced to 11 days in December 2024 from 43 days in January 2024.',
    gives: ['11 days · 43→11 decrease since January 2024 · December 2024'],
  },
  {
    text: 'It was 6.8%, higher than the England average of 4.8% and the 2021/22 figure of 5.1%.',
    gives: ['6.8% · higher england-average 4.8 · 5.1→6.8 increase since 2021/22'],
  },
  {
    text: 'A total of 40 people waited, down from 52 people the previous year.',
    gives: ['40 people · 52→40 decrease since previous year'],
  },
  {
    text: 'It was 11.6% in December 2025, having peaked at 21% in 2023.',
    gives: ['11.6% · 21→11.6 decrease since 2023 · December 2025'],
  },
  {
    text: 'There were 612 people waiting, nearly double the 318 of a year before.',
    gives: ['612 people · 318→612 increase since a year before'],
  },
  {
    text: 'They finish 310 assessments a month, when a year ago it was 240.',
    gives: ['310 assessments · 240→310 increase since a year ago'],
  },

  {
    text: 'In March 497 people were waiting; by May this had fallen to 391.',
    gives: ['391 · 497→391 decrease since March · May'],
  },
  {
    text: 'In May 2024 the list stood at 80 people. However, by June 2025 this had dropped to 60.',
    gives: ['60 · 80→60 decrease since May 2024 · June 2025'],
  },
  {
    text: 'There were 497 people in September, 391 by February.',
    gives: ['391 · 497→391 decrease since September · February'],
  },
  {
    text: 'There were 1,015 applications in the backlog in 2022; it now stands at 340.',
    gives: ['340 · 1015→340 decrease since 2022'],
  },
  {
    text: 'The mean wait was 34 days in Bath, and in Keynsham it was 52.',
    gives: ['34 days', '52'],
  },
  { text: 'The number of people waiting had doubled to 40.', gives: ['40 · 20→40 100% increase'] },

  {
    text: 'There were 146 referrals waiting. However, this was lower than the 230 referrals in 2021.',
    gives: ['146 referrals · 230→146 decrease since 2021'],
  },
  { text: 'In all 74% agreed. This was up from 67% in 2023.', gives: ['74% · 67→74 increase since 2023'] },
  {
    text: 'Waits were 16 days for dementia care and 12 days for nursing homes. These were shorter than in May 2023, when dementia care took 28 days, and nursing homes 32 days.',
    gives: ['16 days · 28→16 decrease since May 2023', '12 days · 32→12 decrease since May 2023'],
  },

  { text: 'The backlog was cut by 60%: from 1,240 to 496.', gives: ['496 · 1240→496 60% decrease'] },
  {
    text: 'There was a 10% increase in the number of staff, from 410 to 450.',
    gives: ['450 · 410→450 10% increase'],
  },
  { text: 'The list fell from 120 people to 66, down by 45%.', gives: ['66 · 120→66 45% decrease'] },
  {
    text: 'There were 1,102 requests in 2023, 14% more than the 967 in 2022.',
    gives: ['1,102 requests · 967→1102 14% increase since 2022 · 2023'],
  },
  {
    text: 'Concerns rose 22% to 23,400 in 2023/24 from 20,900 in 2022/23.',
    gives: ['23,400 · 20900→23400 22% increase since 2022/23 · 2023/24'],
  },
  {
    text: 'There were 940 referrals, a 12% rise on the previous year.',
    gives: ['940 referrals · →940 12% increase since previous year'],
  },
  { text: 'The time taken was reduced by 46%.', gives: ['46% · 46% decrease'] },
  { text: 'Assessments increased by 30% in 2023, from 410 to 533.', gives: ['533 · 410→533 30% increase · 2023'] },
  {
    text: 'It paid £893 per week, 5.5% more than in 2022/23.',
    gives: ['£893 per week · →893 5.5% increase since 2022/23'],
  },
  {
    text: 'Days lost fell from 640 in January 2023 to 275 in January 2025, a fall of 57%.',
    gives: ['275 · 640→275 57% decrease since January 2023 · January 2025'],
  },
  { text: 'Agency staff fell from 112 to 64 workers (43%).', gives: ['64 workers · 112→64 43% decrease'] },
  { text: 'The list fell from 497 people to 391, marking a 22% reduction.', gives: ['391 · 497→391 22% decrease'] },
  {
    text: 'The app is used in 18 homes, and a 56% increase in reablement was seen.',
    gives: ['18 homes', '56% · 56% increase'],
  },
]
