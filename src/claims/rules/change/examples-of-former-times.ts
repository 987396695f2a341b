import type { Refiner } from '../../reading.ts'

/** Sentences that set a figure against what it was at a former time, with their claims. */
export const EXAMPLES_OF_FORMER_TIMES: Refiner['examples'] = [
  {
    text: 'The line took 4,310 calls between May and July 2024, 12% fewer than in the same three months of 2023.',
    gives: ['4,310 calls · →4310 12% decrease since same three months of 2023 · May and July 2024'],
  },
  {
    text: 'A nursing bed costs £1,140 a week, 4.5% more than it did in 2023.',
    gives: ['£1,140 a week · →1140 4.5% increase since 2023'],
  },
  {
    text: 'Sickness is 4.2%, half of what it was in 2021.',
    gives: ['4.2% · →4.2 50% decrease since 2021'],
  },
  {
    text: 'In the Adult Social Care Survey 2022/23, 71.4% of people who used services felt that they were safe (68.8% in 2021/22).',
    gives: ['71.4% · 68.8→71.4 increase since 2021/22 · 2022/23 ascs'],
  },
  {
    text: 'In all 55.3% said so. That was slightly better than the year before (52.7%), and higher than the regional average of 51.0%.',
    gives: ['55.3% · higher regional-average 51 · 52.7→55.3 increase since year before'],
  },
]
