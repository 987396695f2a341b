import { layDocument } from '../src/document/index.ts'
import { readFindings, readListedFindings } from '../src/findings/index.ts'
import { outlineDocument } from '../src/outline/index.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures } from './fixture-pairs.ts'

/** A line for each finding: its type, its theme and section, its text (line breaks as ⏎). `listed-…` are documents of other kinds than a peer challenge. */
describeFixtures('findings', 'txt', ({ text, name }) => {
  const document = layDocument(readText(text, name, 'text'))
  const read = name.startsWith('listed-') ? readListedFindings : readFindings
  const findings = read(document, outlineDocument(document).blocks)
  if (findings.length === 0) return '(none)\n'
  return `${findings
    .map(
      ({ type, theme, section, text }) => `${type} [${theme ?? '-'} ${section ?? '-'}] ${text.replaceAll('\n', '⏎')}`,
    )
    .join('\n')}\n`
})
