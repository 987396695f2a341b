import type { Refiner } from '../../reading.ts'

/** Sentences that set figures against benchmarks, with their claims; and some that seem to. */
export const EXAMPLES: Refiner['examples'] = [
  {
    text: 'It was 73.9%; the England average was 83.4%, so this was lower.',
    gives: ['73.9% · lower england-average 83.4'],
  },
  {
    text: 'In all 60.9% felt consulted (national average 66.6%, lower).',
    gives: ['60.9% · lower england-average 66.6'],
  },
  {
    text: 'Beds cost £1,184 per week, £113 more than the South West average of £1,071.',
    gives: ['£1,184 per week · higher regional-average 1071'],
  },
  {
    text: 'It upheld 83% of cases, slightly above an average of 80% in similar authorities.',
    gives: ['83% · slightly higher other 80'],
  },
  {
    text: 'In all 71.5% said so, higher than the England average of 68.2%.',
    gives: ['71.5% · higher england-average 68.2'],
  },
  {
    text: 'It was 40%, in line with the England average of 41% and higher than the regional average of 35%.',
    gives: ['40% · similar england-average 41 · higher regional-average 35'],
  },
  {
    text: 'It was 12%, and 9% for carers, as compared to the England averages of 15% and 11% respectively.',
    gives: ['12% · null england-average 15', '9% · null england-average 11'],
  },
  { text: 'The share was 92.1% (England 90.9%).', gives: ['92.1% · null england-average 90.9'] },
  {
    text: 'The rate was 14 per cent - well above the 11.6 per cent national average.',
    gives: ['14 per cent · well higher england-average 11.6'],
  },
  { text: 'Only 38% were content (national average 45%).', gives: ['38% · null england-average 45'] },
  {
    text: 'Some 81% of carers felt consulted; that is under the national figure of 85%, but well ahead of the 70% seen across the region.',
    gives: ['81% · lower england-average 85 · well better regional-average 70'],
  },
  {
    text: 'The share in work was 4.1%, against 5.2% for England and 4.9% for the North East.',
    gives: ['4.1% · null england-average 5.2 · null regional-average 4.9'],
  },
  {
    text: 'Take-up was 31% (England 26%, London 29%).',
    gives: ['31% · null england-average 26 · null regional-average 29'],
  },
  {
    text: 'Take-up was 31% compared with 26% nationally and 29% regionally.',
    gives: ['31% · null england-average 26 · null regional-average 29'],
  },
  {
    text: 'The council reviewed 45% of people, and the county-wide figure was 51%.',
    gives: ['45% · null other 51'],
  },
  {
    text: 'Just 38% had a review, against 52% elsewhere in England.',
    gives: ['38% · lower england-average 52'],
  },
  {
    text: 'The proportion was only 9%, compared to 14%.',
    gives: ['9% · lower other 14'],
  },
  {
    text: 'Employment stood at 58.2%, just short of the 60% target.',
    gives: ['58.2% · just lower target 60'],
  },
  {
    text: 'At 301, open cases were above the target of 200 and down from 800 a year earlier.',
    gives: ['301 · higher target 200 · 800→301 decrease since a year earlier'],
  },
  {
    text: 'Compared with an England average of 67%, 74% of people here found it easy.',
    gives: ['74% · null england-average 67'],
  },
  {
    text: 'In all 74% found it easy, some 7 percentage points above the England average.',
    gives: ['74% · higher england-average'],
  },
  {
    text: 'In all 74% found it easy, which is similar to England (73%) and better than the region (69%).',
    gives: ['74% · similar england-average 73 · better regional-average 69'],
  },
  {
    text: 'Admissions were 531 per 100,000 people, lower than the 601 per 100,000 for England.',
    gives: ['531 per 100,000 people · lower england-average 601'],
  },
  {
    text: 'Satisfaction was 62.3%. The England average was 65.4%.',
    gives: ['62.3% · null england-average 65.4'],
  },
  {
    text: 'Satisfaction was 62.3%. Nationally it was 65.4%.',
    gives: ['62.3% · null england-average 65.4'],
  },
  {
    text: 'Some 62% of people were satisfied, not significantly different from the England average, which was 64%.',
    gives: ['62% · similar england-average 64'],
  },
  {
    text: 'In all 80.12% of carers felt consulted, compared to the England average of 87.12%, although much higher than the regional average which was 65.32%.',
    gives: ['80.12% · lower england-average 87.12 · much higher regional-average 65.32'],
  },
  {
    text: 'The service helped 66% of carers to feel better in themselves compared to the national average.',
    gives: ['66% · null england-average'],
  },
  {
    text: 'People are a greater proportion at 12% and 14%, as compared to the England averages of 10% and 11% respectively.',
    gives: ['12% · higher england-average 10', '14% · higher england-average 11'],
  },
  {
    text: 'It was 40%, compared to 35% in London and 30% for England.',
    gives: ['40% · null england-average 30 · null regional-average 35'],
  },
  {
    text: 'In the ward it was 10.7%. This is below the city-wide figure of 11.0%.',
    gives: ['10.7% · lower other 11'],
  },
  {
    text: 'In 2023/24, 62.2% of people were happy with their care. This compares to an England average of 65.4% and a North West average of 66.1%.',
    gives: ['62.2% · null england-average 65.4 · null regional-average 66.1 · 2023/24'],
  },
  {
    text: 'Of carers who replied, 38% were satisfied. This is higher than the national average (36.7%) but lower than the average for the region (40.2%).',
    gives: ['38% · higher england-average 36.7 · lower regional-average 40.2'],
  },
  {
    text: "The council's vacancy rate is 7.1%, lower than that of England (8.3%) and of London (8.0%).",
    gives: ['7.1% · lower england-average 8.3 · lower regional-average 8'],
  },
  {
    text: 'Reviews completed on time were 71% against a target of 75% and an England average of 57%.',
    gives: ['71% · null england-average 57 · null target 75'],
  },
  {
    text: 'The England average is 65%; ours is 72%.',
    gives: ['72% · null england-average 65'],
  },
  {
    text: 'Permanent admissions rose to 601 per 100,000 from 540 the year before, above the England average of 566.',
    gives: ['601 per 100,000 · higher england-average 566 · 540→601 increase since the year before'],
  },
  {
    text: 'Healthy life lasts 61.2 years for women and 59.8 years for men. Both were lower than the England averages of 63.9 and 62.4 respectively.',
    gives: ['61.2 years · lower england-average 63.9', '59.8 years · lower england-average 62.4'],
  },
  {
    text: 'In all 44% of carers and 52% of others agreed. Both are below the national average.',
    gives: ['44% · lower england-average', '52% · lower england-average'],
  },
  {
    text: 'It was 66.4% in the survey. Satisfaction was above the London average of 61.0%, and above the England average of 64.7%.',
    gives: ['66.4% · higher england-average 64.7 · higher regional-average 61'],
  },
  {
    text: 'The target is for 90% of visits to start on time; the team managed 93.5%.',
    gives: ['93.5% · null target 90'],
  },
  {
    text: 'In all 7.4% live alone; across the North West it is 8.1%, and in England 9.0%.',
    gives: ['7.4% · null england-average 9 · null regional-average 8.1'],
  },
  {
    text: 'In all 83.1% felt safe at home. The England figure for the same question was 81.9%.',
    gives: ['83.1% · null england-average 81.9'],
  },
]
