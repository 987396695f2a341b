import type { Assertion } from '../../schema/index.ts'
import type { Rule } from '../rule.ts'
import { claimsAt, shortMeasure } from '../wording.ts'

type Misfit = Extract<Assertion, { is: 'misfit' }>

/** Figures that no such measure can have. */
export const impossibleUnit: Rule = {
  id: 'unit/impossible',
  severity: 'error',
  topic: null,
  summary: 'A figure must be one its measure can have',
  why: 'A number of people is not 28 days, a wait is not 28 people, no part is more than 100% of its whole, no rank is beyond its field, no count is negative and nobody is half counted. An error where the figure is beyond its measure’s range; a warning where only its unit is strange.',
  examples: {
    fires: 'In June 2024 the number of people waiting for a review was 35 days.\n',
    silent: 'In June 2024 the number of people waiting for a review was 35.\n',
  },
  check({ report, evidence }) {
    const misfits = evidence.assertions.filter((one): one is Misfit => one.is === 'misfit')
    return {
      faults: misfits.map(({ what, figure }) => {
        const claim = claimsAt(report, [figure.span])[0]
        const measure = claim === undefined ? '' : ` (${shortMeasure(claim.measure)})`
        return {
          severity:
            what === 'over-all' || what === 'negative' || what === 'beyond-field'
              ? ('error' as const)
              : ('warning' as const),
          message: `${SAID[what](figure.text, figure.unit)}${measure}`,
          span: figure.span,
        }
      }),
    }
  },
}

const SAID: Readonly<Record<Misfit['what'], (text: string, unit: string | null) => string>> = {
  'time-for-number': (text) => `A number of people or things is given as a time, \`${text}\``,
  'number-for-time': (text) => `A time is given as a number, \`${text}\``,
  'over-all': (text) => `\`${text}\` of a whole is more than all of it`,
  negative: (text) => `A count is negative, \`${text.startsWith('-') ? text : `-${text}`}\``,
  'beyond-field': (text) => `\`${text}\` is a rank beyond the last`,
  'not-whole': (text, unit) => `A number of ${unit} is not whole, \`${text}\``,
}
