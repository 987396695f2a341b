import type { Element } from 'hast'
import { type State, toMdast } from 'hast-util-to-mdast'
import type { Nodes, PhrasingContent, Root, Table } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { type LaidOut, layOut } from '../../document/index.ts'
import { exceeds } from '../limits.ts'
import { cleanPage, type Origin } from './clean.ts'
import { toTableTree } from './table-tree.ts'
import { depthOf } from './text-of.ts'

const parser = unified().use(rehypeParse).freeze()

/** A web page, or what a word processor made of a document, as laid-out text. Nothing in it is run and nothing it names is fetched. */
export function layHtml(html: string, origin: Origin, nesting: number): LaidOut {
  // A parser opens every unclosed `<b>` again in each paragraph: a few thousand of them would make millions of elements.
  if (unclosedFormatting(html) > nesting)
    throw exceeds(`its elements are nested more than ${nesting} deep`, '--max-nesting')
  const page = parser.parse(html)
  if (depthOf(page) > nesting) throw exceeds(`its elements are nested more than ${nesting} deep`, '--max-nesting')
  const dropped: string[] = []
  const tree = toMdast(cleanPage(page, origin, dropped), { handlers: { table: tableOf } })
  // A single element may come back as itself; layOut wants the root around it.
  return { ...layOut(tree.type === 'root' ? tree : ({ type: 'root', children: [tree] } as Root)), dropped }
}

function tableOf(state: State, node: Element): Table {
  const table = toTableTree(node, (cell) => state.all(cell).flatMap((child) => phrasesOf(child)))
  state.patch(node, table)
  return table
}

function phrasesOf(node: Nodes): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'break':
    case 'inlineCode':
    case 'emphasis':
    case 'strong':
    case 'link':
      return [node]
    default:
      return 'children' in node ? node.children.flatMap((child) => phrasesOf(child)) : []
  }
}

function unclosedFormatting(html: string): number {
  const open = new Map<string, number>()
  for (const [, slash, name = ''] of html.matchAll(
    /<(\/?)(b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\w-])/gi,
  )) {
    const key = name.toLowerCase()
    open.set(key, Math.max(0, (open.get(key) ?? 0) + (slash === '' ? 1 : -1)))
  }
  let sum = 0
  for (const count of open.values()) sum += count
  return sum
}
