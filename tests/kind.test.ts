import { layDocument } from '../src/document/index.ts'
import { classifyKind } from '../src/header/index.ts'
import { readText } from '../src/readers/text.ts'
import { describeFixtures } from './fixture-pairs.ts'

/** The kind, then what spoke for each kind. */
describeFixtures('kind', 'txt', ({ text, name }) => {
  const { kind, signals } = classifyKind(layDocument(readText(text, name, 'text')))
  const kinds = [...new Set(signals.map((signal) => signal.kind))].sort()
  const lines = kinds.map((one) => {
    const own = signals.filter((signal) => signal.kind === one)
    const total = own.reduce((sum, signal) => sum + signal.weight, 0)
    return `${one} ${total}: ${own
      .map((signal) => signal.id)
      .sort()
      .join(', ')}`
  })
  return `${[kind, '', ...lines].join('\n')}\n`
})
