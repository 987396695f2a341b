import type { ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { SyntaxTree } from './source-document.ts'

/** A laid-out document: the text that offsets refer to, with the tree's positions set to it. */
export interface LaidOut {
  readonly text: string
  readonly tree: SyntaxTree
  /** Offsets at which page 1, 2, … begin; null when no node names its page. */
  readonly pages: readonly number[] | null
  /** The first words of what was left out, where the reader tells. */
  readonly dropped?: readonly string[]
  /** Pages, from 1, without a letter, as the reader of a format with pages finds them. */
  readonly emptyPages?: readonly number[]
}

/** What a reader may note on a node: the sheet a text stands on (from 1); a list item's marker as printed; of a table's cell what it spans, and that it is a head. */
export interface LayOutData {
  readonly page?: number
  readonly marker?: string
  readonly columns?: number
  readonly rows?: number
  readonly head?: boolean
}

const MAX_INDENT = 16

/**
 * Prints a tree that has no source text of its own (HTML, PDF, Word), and sets every node's offsets to what is printed. Paragraphs are one line
 * each with a blank line between, list items `- …` or as printed, table rows `a | b`: so that the text read as .txt gives the same blocks.
 */
export function layOut(tree: Root): LaidOut {
  const out = new Printer()
  out.blocks(tree.children, 0)
  place(tree, 0, out.length)
  return { text: out.text(), tree, pages: out.pages.length > 0 ? out.pages : null }
}

/** Collects the text; a plain array of pieces, since a report is built of many thousand. */
class Printer {
  readonly pages: number[] = []
  length = 0
  private readonly pieces: string[] = []

  text(): string {
    return this.pieces.join('')
  }

  blocks(nodes: readonly Nodes[], depth: number): void {
    let first = true
    for (const node of nodes) {
      if (isEmpty(node)) {
        place(node, this.length, this.length)
        continue
      }
      if (!first) this.write('\n\n')
      first = false
      this.block(node, depth)
    }
  }

  private block(node: Nodes, depth: number): void {
    const start = this.length
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        this.phrases(node.children, '\n')
        break
      case 'list': {
        let number = node.start ?? 1
        let first = true
        for (const item of node.children) {
          if (!first) this.write('\n')
          first = false
          this.item(item, node.ordered === true ? `${number}.` : '-', depth)
          number += 1
        }
        break
      }
      case 'table':
        this.table(node)
        break
      case 'code':
      case 'html':
        this.write(node.value)
        break
      default:
        if ('children' in node) this.blocks(node.children, depth)
    }
    place(node, start, this.length)
  }

  private item(item: ListItem, ordinal: string, depth: number): void {
    const indent = '  '.repeat(Math.min(depth, MAX_INDENT))
    this.write(indent)
    const start = this.length
    this.write(`${noted(item).marker ?? ordinal} `)
    let first = true
    for (const child of item.children) {
      if (isEmpty(child)) {
        place(child, this.length, this.length)
        continue
      }
      if (!first) this.write(child.type === 'list' ? '\n' : `\n\n${indent}  `)
      first = false
      this.block(child, child.type === 'list' ? depth + 1 : depth)
    }
    place(item, start, this.length)
  }

  private table(table: Table): void {
    let first = true
    for (const row of table.children) {
      if (row.children.every(isEmpty)) {
        place(row, this.length, this.length)
        for (const cell of row.children) place(cell, this.length, this.length)
        continue
      }
      if (!first) this.write('\n')
      first = false
      const start = this.length
      row.children.forEach((cell, i) => {
        if (i > 0) this.write(isEmpty(cell) ? ' |' : ' | ')
        const from = this.length
        this.phrases(cell.children, ' ')
        place(cell, from, this.length)
      })
      place(row, start, this.length)
    }
  }

  private phrases(nodes: readonly PhrasingContent[], lineBreak: string): void {
    for (const node of nodes) {
      const { page } = noted(node)
      if (page !== undefined)
        while (this.pages.length < page) this.pages.push(this.pages.length === 0 ? 0 : this.length)
      const start = this.length
      if (node.type === 'text' || node.type === 'inlineCode') this.write(node.value)
      else if (node.type === 'break') this.write(lineBreak)
      else if ('children' in node) this.phrases(node.children, lineBreak)
      place(node, start, this.length)
    }
  }

  private write(piece: string): void {
    this.pieces.push(piece)
    this.length += piece.length
  }
}

function noted(node: Nodes): LayOutData {
  return (node.data ?? {}) as LayOutData // readers write nothing else into `data`
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html')
    return node.value.trim() === ''
  return 'children' in node ? node.children.every(isEmpty) : true
}

function place(node: Nodes, start: number, end: number): void {
  node.position = { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}
