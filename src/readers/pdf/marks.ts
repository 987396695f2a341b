import type { Mark } from './run.ts'

/** A node of a tagged PDF's structure: an element with a role, or the content it holds. */
interface StructureNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

/**
 * Which content of a sheet is part of which list item or heading. Only these two tags are believed: browsers draw bullets as pictures and print headings
 * in the size of text, while paragraphs are often tagged line by line.
 */
export function readMarks(root: unknown): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>()
  // The engine's own type has no ids; its nodes do.
  const stack: { node: StructureNode; mark: Mark | null }[] =
    root === null ? [] : [{ node: root as StructureNode, mark: null }]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { node } = at
    if (node.type === 'content' && node.id !== undefined && at.mark !== null) marks.set(node.id, at.mark)
    const mark = markOf(node.role) ?? at.mark
    for (const child of node.children ?? []) stack.push({ node: child, mark })
  }
  return marks
}

function markOf(role: string | undefined): Mark | null {
  if (role === 'LI') return { kind: 'item', depth: 0 }
  const depth = /^H([1-6])$/.exec(role ?? '')?.[1]
  return depth === undefined ? null : { kind: 'heading', depth: Number(depth) }
}
