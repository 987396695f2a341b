const LONGEST_LOOK = 2000
const ITEM = /^\s{0,8}(?:[-*•–·o]|\(?[a-z0-9]{1,3}[.)])\s/i

const LONGEST_PARAGRAPH = 600

/** What stands before an offset in its paragraph; empty at the paragraph's beginning. */
export function paragraphBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_PARAGRAPH), start)
  return before.slice(before.search(/\n\s*\n(?![\s\S]*\n\s*\n)/) + 1)
}

/** The line that a list item hangs from ("Of carers:"), where a sentence of the text begins an item; empty where it does not. */
export function listOpener(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - LONGEST_LOOK), start)
  const lines = before.split('\n')
  const own = lines.pop() ?? ''
  if (!ITEM.test(`${own.trimStart()} `) && own.trim() !== '') return ''
  if (own.trim() === '') return ''
  for (const line of lines.reverse()) {
    if (line.trim() === '' || ITEM.test(line.trimStart())) continue
    return /[:–-]\**\s*$/.test(line) ? line.trim() : ''
  }
  return ''
}
