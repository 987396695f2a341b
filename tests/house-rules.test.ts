import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '..', 'src')
const LONGEST = 250
const LONG = 200

/** What each folder may import beside itself: what its own stage is made from. Stages that stand side by side know nothing of each other. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  schema: [],
  text: [],
  vocabulary: ['schema', 'text'],
  document: ['schema', 'text', 'vocabulary'],
  readers: ['schema', 'document'],
  outline: ['schema', 'text', 'vocabulary', 'document'],
  header: ['schema', 'text', 'vocabulary', 'document'],
  statements: ['schema', 'text', 'vocabulary', 'document', 'outline', 'header'],
  findings: ['schema', 'vocabulary', 'document', 'outline'],
  quotes: ['schema', 'text', 'vocabulary', 'document', 'outline'],
  claims: ['schema', 'text', 'vocabulary', 'document', 'outline'],
  tables: ['schema', 'vocabulary', 'document', 'outline', 'header', 'claims'],
  indicators: ['schema', 'vocabulary', 'header', 'claims'],
  assertions: ['schema', 'text', 'vocabulary', 'document', 'outline', 'header', 'claims', 'tables'],
  checks: ['schema', 'text', 'vocabulary', 'document'],
  compare: ['schema', 'vocabulary'],
  diff: ['schema', 'vocabulary'],
  formats: ['schema'],
  // The modules beside the folders: the pipeline, the checks and the library's entry.
  '.': [
    ...['schema', 'document', 'readers', 'outline', 'header', 'statements', 'findings', 'quotes', 'claims', 'tables'],
    ...['indicators', 'assertions', 'checks', 'compare', 'diff', 'formats'],
  ],
  cli: ['.', 'schema', 'text', 'vocabulary', 'document', 'readers', 'checks', 'compare', 'diff', 'formats'],
}
/** Counts as part of the lowest layer: every folder may import it, and it imports nothing. */
const BASE = 'errors.ts'

interface Import {
  readonly from: string
  /** Erased by the compiler: `import type` or `export type`. */
  readonly typeOnly: boolean
  /** Loaded on use: `import('…')`. */
  readonly dynamic: boolean
}

interface SourceFile {
  readonly name: string
  readonly folder: string
  /** Without comments. */
  readonly code: string
  /** Exported functions, interfaces and classes without a docstring. */
  readonly undocumented: readonly string[]
  readonly lines: number
  readonly imports: readonly Import[]
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[\w*{][^'"();=]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g

function readImports(code: string): Import[] {
  const statements = [...code.matchAll(STATEMENT)].map(([, type, from = '']) => ({
    from,
    typeOnly: type !== undefined,
    dynamic: false,
  }))
  const calls = [...code.matchAll(DYNAMIC)].map(([, type, from = '']) => ({
    from,
    typeOnly: type !== undefined,
    dynamic: type === undefined,
  }))
  return [...statements, ...calls]
}

const UNDOCUMENTED = /(?<!\*\/\n)^export (?:abstract |async )?((?:function\*?|interface|class) \w+)/gm

function withoutComments(code: string): string {
  return code.replace(/\/\*\*?(?: |\n)[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1')
}

function readSource(path: string): SourceFile {
  const name = path.slice(SRC.length + 1).replaceAll(sep, '/')
  const code = readFileSync(path, 'utf8')
  return {
    name,
    folder: folderOf(name),
    code: withoutComments(code),
    undocumented: [...code.matchAll(UNDOCUMENTED)].map(([, exported = '']) => exported),
    lines: code.split('\n').length - 1,
    imports: readImports(withoutComments(code)),
  }
}

/** The first folder under src of a file's name, or '.' for a file beside the folders. */
function folderOf(name: string): string {
  return name.includes('/') ? (name.split('/')[0] ?? '.') : '.'
}

const FILES = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
  .map((entry) => readSource(join(entry.parentPath, entry.name)))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

const target = (file: SourceFile, one: Import) => normalize(join(dirname(file.name), one.from)).replaceAll(sep, '/')
const isOurs = (one: Import) => one.from.startsWith('.')

function mayImport(from: string, to: string): boolean {
  return from === to || MAY_IMPORT[from]?.includes(to) === true
}

/** The sets of nodes that lead back to themselves, by each other's names. */
function circles(graph: Readonly<Record<string, readonly string[]>>): string[][] {
  const reached = (from: string): Set<string> => {
    const seen = new Set<string>()
    const next = [...(graph[from] ?? [])]
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
      if (seen.has(node)) continue
      seen.add(node)
      next.push(...(graph[node] ?? []))
    }
    return seen
  }
  const reach = new Map(Object.keys(graph).map((node) => [node, reached(node)]))
  const turning = Object.keys(graph).filter((node) => reach.get(node)?.has(node))
  const sets = turning.map((node) => turning.filter((one) => reach.get(node)?.has(one) && reach.get(one)?.has(node)))
  return [...new Map(sets.map((set) => [set.join(), set])).values()]
}

/** What breaks a rule, as `file: why`, over all files. */
function offences(rule: (file: SourceFile) => readonly string[]): string[] {
  return FILES.flatMap((file) => rule(file).map((why) => `${file.name}: ${why}`))
}

describe('reading imports', () => {
  it('sees every way in which a module names another', () => {
    const code = [
      "import { z } from 'zod'",
      "import type { Span } from '../schema/span.ts'",
      "import data from './data.json' with { type: 'json' }",
      "import '../side-effect.ts'",
      "export * from './claim.ts'",
      "export type * from './evidence.ts'",
      "import {\n  one,\n  two,\n} from './lines.ts'",
      "const late = () => import('./pdf.ts')",
      "type Late = typeof import('./docx.ts')",
    ].join('\n')
    expect(readImports(code).map(({ from, typeOnly, dynamic }) => [from, typeOnly, dynamic])).toEqual([
      ['zod', false, false],
      ['../schema/span.ts', true, false],
      ['./data.json', false, false],
      ['../side-effect.ts', false, false],
      ['./claim.ts', false, false],
      ['./evidence.ts', true, false],
      ['./lines.ts', false, false],
      ['./pdf.ts', false, true],
      ['./docx.ts', true, false],
    ])
  })
})

describe('the layers', () => {
  it('have a place for every folder of src', () => {
    expect([...new Set(FILES.map((file) => file.folder))].filter((folder) => !(folder in MAY_IMPORT))).toEqual([])
  })

  it('are a graph without a circle', () => {
    expect(circles(MAY_IMPORT)).toEqual([])
    expect(circles({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })).toEqual([['a', 'b', 'c']])
  })

  it('have no circle of files that run, within a folder either', () => {
    const runs = (file: SourceFile) =>
      file.imports.filter((one) => isOurs(one) && !one.typeOnly && !one.dynamic).map((one) => target(file, one))
    expect(circles(Object.fromEntries(FILES.map((file) => [file.name, runs(file)])))).toEqual([])
  })

  it('import only what they are made from', () => {
    const wrong = offences((file) =>
      file.imports
        .filter(isOurs)
        .map((one) => target(file, one))
        .filter((name) => name !== BASE)
        .filter((name) => file.name === BASE || !mayImport(file.folder, folderOf(name)))
        .map((name) => `imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('keep syntax trees in readers and document', () => {
    const wrong = offences((file) =>
      ['readers', 'document'].includes(file.folder)
        ? []
        : file.imports
            .map((one) => one.from)
            .filter((from) => /^(?:mdast|hast|unist|micromark|remark|rehype|unified|vfile)/.test(from)),
    )
    expect(wrong).toEqual([])
  })

  it('keep the process, the console and the file system in cli', () => {
    const wrong = offences((file) => {
      if (file.folder === 'cli') return []
      const modules = file.imports
        .map((one) => one.from)
        .filter((from) => /^(?:node:)?(?:fs|process)(?:\/|$)/.test(from))
      const globals = file.code.match(/(?<![\w.])(?:process|console)\s*\.\s*\w+|globalThis\.process/g) ?? []
      return [...modules, ...globals]
    })
    expect(wrong).toEqual([])
  })

  it('keep zod in schema, and out of what runs', () => {
    const wrong = offences((file) => {
      if (file.folder === 'schema') return []
      const direct = file.imports.filter((one) => /^zod(?:\/|$)/.test(one.from))
      // The command needs the schemas only to print or to validate, and loads them then.
      const schemas = file.imports.filter(
        (one) => isOurs(one) && folderOf(target(file, one)) === 'schema' && !one.typeOnly && !one.dynamic,
      )
      return [...direct, ...schemas].map((one) => `imports ${one.from}`)
    })
    expect(wrong).toEqual([])
  })
})

describe('a source file', () => {
  it(`is no longer than ${LONGEST} lines`, ({ annotate }) => {
    const long = FILES.filter((file) => file.lines > LONG).map((file) => `${file.name}: ${file.lines} lines`)
    void annotate(long.length === 0 ? `none is over ${LONG} lines` : `over ${LONG} lines: ${long.join(', ')}`)
    // What is made from something else is not read to be changed.
    const written = FILES.filter((file) => !/^schema\/(?:\w+-)?record\.ts$/.test(file.name))
    expect(written.filter((file) => file.lines > LONGEST).map((file) => `${file.name}: ${file.lines} lines`)).toEqual(
      [],
    )
  })

  it('is named in kebab-case, for what it does', () => {
    const wrong = FILES.map((file) => file.name).filter(
      (name) =>
        !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/.test(name) ||
        /^(?:utils?|helpers?|misc|common|lib|tools)$/.test(basename(name, '.ts')) ||
        /(?:^|\/)(?:utils?|helpers?|misc|common|lib)\//.test(name),
    )
    expect(wrong).toEqual([])
  })

  it('has named exports only', () => {
    expect(offences((file) => file.code.match(/^export default\b|\bas default\b/gm) ?? [])).toEqual([])
  })

  it('says above each exported function, interface and class what it is for', () => {
    expect(offences((file) => file.undocumented)).toEqual([])
  })

  it('says `any` nowhere', () => {
    expect(offences((file) => file.code.match(/(?:[:<,|&]|\bas)\s*any\b(?=\s*[,;)>\]=|&[\n]|$)/gm) ?? [])).toEqual([])
  })
})
