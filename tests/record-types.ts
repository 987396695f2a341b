interface Node {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: string | number
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Node[]
  readonly oneOf?: readonly Node[]
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
  readonly description?: string
}

/**
 * The types of a record as TypeScript, from its JSON Schema: an interface or a type for each named part, a sentence on each field, all of it
 * readonly. Neither the program nor whoever uses the library needs the schema library for them. `closed` are the ids of open strings that
 * are a closed set in this version; `elsewhere` the parts that `record.ts` has already.
 */
export function recordTypes(
  schema: Record<string, unknown>,
  closed: Readonly<Record<string, readonly string[]>>,
  elsewhere: readonly string[] = [],
): string {
  const parts = Object.entries(schema.$defs as Record<string, Node>) // what z.toJSONSchema gives for parts with an id
  const written = parts.flatMap(([name, node]) =>
    elsewhere.includes(name) ? [] : [declaration(name, node, closed[name])],
  )
  const shared = parts.flatMap(([name]) => (elsewhere.includes(name) && used(name, written) ? [name] : []))
  const head =
    '// Made from the schemas beside it by tests/record-types.test.ts: change those, and run that test with -u.\n'
  const imports = shared.length === 0 ? '' : `import type { ${shared.sort().join(', ')} } from './record.ts'\n`
  return `${head}${imports}\n${written.join('\n')}`
}

function used(name: string, written: readonly string[]): boolean {
  return written.some((part) => new RegExp(`\\b${name}\\b`).test(part))
}

/** The names of the parts of a schema. */
export function partNames(schema: Record<string, unknown>): string[] {
  return Object.keys(schema.$defs as Record<string, Node>)
}

function declaration(name: string, node: Node, closed: readonly string[] | undefined): string {
  const comment = node.description === undefined ? '' : `/** ${node.description} */\n`
  if (node.properties !== undefined) return `${comment}export interface ${name} ${members(node, 0)}\n`
  const type = closed === undefined ? typeOf(node, 0) : closed.map((id) => `'${id}'`).join(' | ')
  return `${comment}export type ${name} = ${type}\n`
}

function members({ properties = {} }: Node, depth: number): string {
  const indent = '  '.repeat(depth + 1)
  const lines = Object.entries(properties).map(([key, node]) => {
    const comment = node.description === undefined ? '' : `${indent}/** ${node.description} */\n`
    return `${comment}${indent}readonly ${/^\w+$/.test(key) ? key : `'${key}'`}: ${typeOf(node, depth + 1)}`
  })
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`
}

function typeOf(node: Node, depth: number): string {
  if (node.$ref !== undefined) return node.$ref.replace('#/$defs/', '')
  if (node.oneOf !== undefined) return node.oneOf.map((one) => typeOf(one, depth)).join(' | ')
  if (node.anyOf !== undefined) return node.anyOf.map((one) => typeOf(one, depth)).join(' | ')
  if (node.const !== undefined) return JSON.stringify(node.const).replaceAll('"', "'")
  if (node.enum !== undefined) return [...node.enum.map((one) => `'${one}'`)].join(' | ')
  if (node.type === 'array') {
    const inner = typeOf(node.items ?? {}, depth)
    return `readonly ${inner.includes('|') ? `(${inner})` : inner}[]`
  }
  if (node.type === 'object') return members(node, depth)
  return [node.type]
    .flat()
    .map((type) => (type === 'integer' ? 'number' : type))
    .join(' | ')
}
