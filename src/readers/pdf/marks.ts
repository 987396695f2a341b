import type { Mark, TaggedCell, TaggedRow, TaggedTable } from './run.ts'

/** A node of a tagged PDF's structure: an element with a role, or the content it holds. */
interface StructureNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructureNode[]
}

/** What the tags say of a piece of a sheet's content. */
export interface Tags {
  readonly mark: Mark | null
  readonly cell: TaggedCell | null
}

/** Content of which the tags say nothing. */
export const UNTAGGED: Tags = { mark: null, cell: null }

interface Visit extends Tags {
  readonly node: StructureNode
  readonly table: TaggedTable | null
  readonly row: TaggedRow | null
}

/**
 * Which content of a sheet is part of which list item, heading or cell of a table. Only these tags are believed: browsers draw bullets as pictures and print
 * headings in the size of text, while paragraphs are often tagged line by line.
 */
export function readMarks(root: unknown): ReadonlyMap<string, Tags> {
  const tags = new Map<string, Tags>()
  // The engine's own type has no ids; its nodes do.
  const stack: Visit[] = root === null ? [] : [{ node: root as StructureNode, ...UNTAGGED, table: null, row: null }]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const { node, mark, cell } = at
    if (node.type === 'content' && node.id !== undefined && (mark !== null || cell !== null))
      tags.set(node.id, { mark, cell })
    const inside = enter(at)
    const { children = [] } = node
    // The last is taken first from a stack, and rows and cells are counted as they are met.
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i]
      if (child !== undefined) stack.push({ ...inside, node: child })
    }
  }
  return tags
}

/** What holds inside of a node. A table in a cell is part of that cell's words. */
function enter(at: Visit): Omit<Visit, 'node'> {
  const { node, cell, table, row } = at
  const mark = markOf(node.role) ?? at.mark
  if (cell !== null) return { mark, cell, table, row }
  if (node.role === 'Table') return { mark, cell, table: { rows: 0 }, row: null }
  if (node.role === 'TR' && table !== null) {
    const index = table.rows
    table.rows += 1
    return { mark, cell, table, row: { table, index, cells: 0 } }
  }
  if ((node.role === 'TD' || node.role === 'TH') && row !== null) {
    const order = row.cells
    row.cells += 1
    return { mark, cell: { row, order, head: node.role === 'TH' }, table, row }
  }
  return { mark, cell, table, row }
}

function markOf(role: string | undefined): Mark | null {
  if (role === 'LI') return { kind: 'item', depth: 0 }
  const depth = /^H([1-6])$/.exec(role ?? '')?.[1]
  return depth === undefined ? null : { kind: 'heading', depth: Number(depth) }
}
