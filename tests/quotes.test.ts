import { layDocument } from '../src/document/index.ts'
import { outlineDocument } from '../src/outline/index.ts'
import { readQuotes } from '../src/quotes/index.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures } from './fixture-pairs.ts'

/** A line for each quote: the words between the marks, who says them, and in what role. */
describeFixtures('quotes', 'txt', ({ text, name }) => {
  const document = layDocument(readText(text, name, 'text'))
  const quotes = readQuotes(document, 'article', outlineDocument(document).blocks)
  if (quotes.length === 0) return '(none)\n'
  return `${quotes
    .map(
      ({ text, speaker, role }) =>
        `${speaker ?? '?'}${role === null ? '' : ` (${role})`}: ${text.replaceAll('\n', '⏎')}`,
    )
    .join('\n')}\n`
})
