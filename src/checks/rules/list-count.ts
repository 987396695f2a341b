import type { Assertion } from '../../schema/index.ts'
import type { Rule } from '../rule.ts'

type List = Extract<Assertion, { is: 'list' }>

/** A number of things that is announced, against the list that follows. */
export const listCount: Rule = {
  id: 'list/count',
  severity: 'warning',
  topic: null,
  summary: 'A list must have as many points as it is announced with',
  why: '“Four recommendations:” and three points: one was lost, or the number was not changed when one was dropped. A line that says “including” or “among others” announces no number.',
  examples: {
    fires: plan('five'),
    silent: plan('four'),
  },
  check({ evidence }) {
    const lists = evidence.assertions.filter((one): one is List => one.is === 'list')
    return {
      faults: lists
        .filter(({ announced, listed }) => announced !== listed)
        .map(({ announced, listed, noun, span, items }) => ({
          message: `\`${announced}\` ${noun} are announced and \`${listed}\` are listed`,
          span,
          related: items,
        })),
    }
  },
}

function plan(number: string): string {
  return `The plan has ${number} priorities:

- Shorter waits for an assessment
- Better advice for carers
- A stable workforce
- Homes that suit people
`
}
