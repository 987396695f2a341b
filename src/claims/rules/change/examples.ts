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
  {
    text: 'The rate rose by 11.5% in 2023/24, to 2,136 from 1,915 a year before.',
    gives: ['2,136 · 1915→2136 11.5% increase since a year before · 2023/24'],
  },
  {
    text: 'Contacts went up 19% (by 73) to 465.',
    gives: ['465 · →465 19% by 73 increase'],
  },
  {
    text: 'Spending reached £27.1 billion, up £3.4 billion (14.2%) on the year before.',
    gives: ['£27.1 billion · →27100000000 14.2% by 3400000000 increase since the year before'],
  },
  {
    text: 'The team received 2,136 contacts, 221 more than the previous year.',
    gives: ['2,136 contacts · →2136 by 221 increase since previous year'],
  },
  {
    text: 'The team received 2,136 contacts, compared with 1,915 the year before, an increase of 11.5%.',
    gives: ['2,136 contacts · 1915→2136 11.5% increase since the year before'],
  },
  {
    text: 'Vacancies are down to 6%, from 9% in 2023.',
    gives: ['6% · 9→6 decrease since 2023'],
  },
  {
    text: 'Vacancies have almost halved, from 18% to 9.5%.',
    gives: ['9.5% · 18→9.5 decrease'],
  },
  {
    text: 'The waiting list has been cut by three quarters, from 400 to 100 people.',
    gives: ['100 people · 400→100 75% decrease'],
  },
  {
    text: 'The list has more than doubled to 900 people since 2021.',
    gives: ['900 people · →900 increase since 2021'],
  },
  {
    text: 'The number of carers supported tripled between 2021 and 2024, from 100 to 300.',
    gives: ['300 · 100→300 200% increase · 2021 and 2024'],
  },
  {
    text: 'The average wait came down from 14 weeks to 6.',
    gives: ['6 · 14→6 decrease'],
  },
  {
    text: 'Waiting times had been reduced to 23 days compared to 41 days in 2022.',
    gives: ['23 days · 41→23 decrease since 2022'],
  },
  {
    text: 'The figure of 391 represents a 22% reduction from 497 in September.',
    gives: ['391 · 497→391 22% decrease since September'],
  },
  {
    text: 'Turnover was 12%, 6 points lower than in 2022.',
    gives: ['12% · →12 by 6 decrease since 2022'],
  },
  {
    text: 'The budget rose to £82m, £4m more than last year.',
    gives: ['£82m · →82000000 by 4000000 increase since last year'],
  },
  {
    text: 'In 2024/25, 465 people were assessed (392 in 2023/24).',
    gives: ['465 people · 392→465 increase since 2023/24 · 2024/25'],
  },
  {
    text: 'The council completed 465 reviews in 2024/25 and 392 in 2023/24.',
    gives: ['465 reviews · 392→465 increase since 2023/24 · 2024/25'],
  },
  {
    text: 'Referrals increased in 2023/24 by 11.5%, from 1,915 the previous year, to 2,136.',
    gives: ['2,136 · 1915→2136 11.5% increase since previous year · 2023/24'],
  },
  {
    text: 'Referrals increased by 19% (73) in 2023/24 on the previous year, from 392 in 2022/23 to 465.',
    gives: ['465 · 392→465 19% by 73 increase since 2022/23 · 2023/24'],
  },
  {
    text: 'There were 2,085,720 requests for support. This is an increase of 83,670 (4.2%) compared with 2,002,055 in 2022-23.',
    gives: ['2,085,720 requests · 2002055→2085720 4.2% by 83670 increase since 2022-23'],
  },
  {
    text: 'Fewer people waited (6% from 3%).',
    gives: ['6% · 3→6 increase'],
  },
  {
    text: 'Waits for assessments were reduced from 500+ days to 300+ days.',
    gives: ['300+ days · 500→300 decrease'],
  },
  {
    text: 'The average visit took 14 hours and 23 minutes, up from 13 hours and 40 minutes.',
    gives: ['14 hours and 23 minutes · 820→863 increase'],
  },
  {
    text: 'The backlog was cut by three quarters to 50.',
    gives: ['50 · →50 75% decrease'],
  },
  {
    text: 'Open cases fell from 1,850 in April to 1,075 in July - a 48% drop in those open over 28 days.',
    gives: ['1,075 · 1850→1075 decrease since April · July', '48% · 48% decrease · July'],
  },
  {
    text: 'Completion rates were up to 64% from 71%.',
    gives: ['64% · 71→64 increase'],
  },
  {
    text: 'The rate of admissions came to 531 per 100,000.',
    gives: ['531 per 100,000'],
  },
  {
    text: 'Waiting lists were reduced by 58% in six months, from 640 people to 269.',
    gives: ['269 · 640→269 58% decrease'],
  },
  {
    text: 'The number of people waiting had dropped from a high of 640 in April 2024 to 269 by September 2024.',
    gives: ['269 · 640→269 decrease since April 2024 · September 2024'],
  },
  {
    text: 'The average wait has fallen by 8 weeks to 6 weeks.',
    gives: ['6 weeks · →6 by 8 decrease'],
  },
  {
    text: 'In March there were 269 people waiting, 371 fewer than a year ago.',
    gives: ['269 people · →269 by 371 decrease since a year ago · March'],
  },
  {
    text: 'The list stood at 640 in 2023 and 269 in 2024.',
    gives: ['269 · 640→269 decrease since 2023 · 2024'],
  },
  {
    text: 'Spending grew from £71.2m in 2021/22 to £80.4m in 2023/24 (up 13%).',
    gives: ['£80.4m · 71200000→80400000 13% increase since 2021/22 · 2023/24'],
  },
  {
    text: 'They employ 40 people from 12 wards.',
    gives: ['40 people', '12 wards'],
  },
  {
    text: 'The council has set up 3 hubs from 2024.',
    gives: ['3 hubs · 2024'],
  },
  {
    text: 'People waited up to 405 days.',
    gives: ['405 days'],
  },
]
