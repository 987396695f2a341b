import { runRules } from '../src/checks/index.ts'
import { readFacts } from '../src/extract.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures } from './fixture-pairs.ts'

describeFixtures('checks', 'txt', ({ name, text }) => {
  const lines = runRules(readFacts(readText(text, name, 'text'))).map(({ span, severity, rule, message, related }) => {
    const others = related.map((place) => `${place.line}:${place.column}`).join(' ')
    return `${span === null ? '' : `${span.line}:${span.column} `}${severity} ${rule} ${message}${others === '' ? '' : ` [${others}]`}`
  })
  return lines.length === 0 ? 'nothing found\n' : `${lines.join('\n')}\n`
})
