import type { Element, ElementContent, Root, RootContent } from 'hast'

/** The words of an element, run together as they stand. */
export function textOf(node: Element): string {
  const pieces: string[] = []
  const visit = (at: ElementContent): void => {
    if (at.type === 'text') pieces.push(at.value)
    else if (at.type === 'element') for (const child of at.children) visit(child)
  }
  visit(node)
  return pieces.join('')
}

const lengths = new WeakMap<Element, number>()

/** How many characters of words an element holds, spaces at their ends not counted; remembered, since it is asked at every level. */
export function textLength(node: Element): number {
  const known = lengths.get(node)
  if (known !== undefined) return known
  let length = 0
  if (!/^(?:script|style|noscript|template)$/.test(node.tagName))
    for (const child of node.children) {
      if (child.type === 'text') length += child.value.trim().length
      else if (child.type === 'element') length += textLength(child)
    }
  lengths.set(node, length)
  return length
}

/** Every element inside, in document order. */
export function elements(node: Root | Element): Element[] {
  const found: Element[] = []
  const visit = (at: RootContent): void => {
    if (at.type !== 'element') return
    found.push(at)
    for (const child of at.children) visit(child)
  }
  for (const child of node.children) visit(child)
  return found
}

/** How deep a tree goes; told without recursion, since it is asked to keep recursion safe. */
export function depthOf(root: Root): number {
  let deepest = 0
  const stack: { node: Root | RootContent; depth: number }[] = [{ node: root, depth: 0 }]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    deepest = Math.max(deepest, at.depth)
    if ('children' in at.node) for (const child of at.node.children) stack.push({ node: child, depth: at.depth + 1 })
  }
  return deepest
}
