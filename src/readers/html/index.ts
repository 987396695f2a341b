import { toMdast } from 'hast-util-to-mdast'
import type { Root } from 'mdast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { type LaidOut, layOut } from '../../document/index.ts'
import { exceeds } from '../limits.ts'
import { cleanPage, type Origin } from './clean.ts'
import { depthOf } from './text-of.ts'

const parser = unified().use(rehypeParse).freeze()

/** A web page, or what a word processor made of a document, as laid-out text. Nothing in it is run and nothing it names is fetched. */
export function layHtml(html: string, origin: Origin, nesting: number): LaidOut {
  const page = parser.parse(html)
  if (depthOf(page) > nesting) throw exceeds(`its elements are nested more than ${nesting} deep`, '--max-nesting')
  const tree = toMdast(cleanPage(page, origin))
  // A single element may come back as itself; layOut wants the root around it.
  return layOut(tree.type === 'root' ? tree : ({ type: 'root', children: [tree] } as Root))
}
