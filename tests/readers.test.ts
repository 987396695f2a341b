import { readDocument } from '../src/readers/index.ts'
import { describeFixtures } from './fixture-pairs.ts'

// What `cqc-extract text` prints of each input: the text that offsets refer to, a form feed where a page begins.
describeFixtures('readers', 'txt', async ({ bytes, name }) => {
  const { text, pages } = await readDocument(bytes, name)
  return [...(pages ?? []).slice(1)].reverse().reduce((whole, at) => `${whole.slice(0, at)}\f${whole.slice(at)}`, text)
})
