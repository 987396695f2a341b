import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { fixtureInputs } from './fixture-pairs.ts'

/** A regular expression of the source: as written, or as built from vocabulary. */
export interface Expression {
  readonly source: string
  readonly flags: string
  /** File and line for what is written; the module for what is built. */
  readonly where: string
}

const SRC = join(import.meta.dirname, '..', 'src')

/** Every expression that is written as a literal. */
export function writtenExpressions(): Expression[] {
  return sourceFiles().flatMap((file) => {
    const code = readFileSync(join(SRC, file), 'utf8')
    const found: Expression[] = []
    collect(parseAst(code, { lang: 'ts' }), (source, flags, at) =>
      found.push({ source, flags, where: `src/${file}:${code.slice(0, at).split('\n').length}` }),
    )
    return found
  })
}

function sourceFiles(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
}

function collect(node: unknown, found: (source: string, flags: string, at: number) => void): void {
  if (node === null || typeof node !== 'object') return
  if ('regex' in node && 'start' in node) {
    const { regex, start } = node as { regex: { pattern: string; flags: string }; start: number } // ESTree's literal
    found(regex.pattern, regex.flags, start)
    return
  }
  for (const inner of Object.values(node)) collect(inner, found)
}

/** Every expression that modules of the source build: when they are loaded, and when documents of every format are read. */
export async function builtExpressions(): Promise<Expression[]> {
  const built = new Map<string, Expression>()
  const Plain = globalThis.RegExp
  const record = (made: RegExp) => {
    const key = `/${made.source}/${made.flags}`
    if (built.has(key)) return
    const where = /[\\/](src[\\/][\w\\/.-]+\.ts)/.exec(callers())?.[1]
    if (where !== undefined) built.set(key, { source: made.source, flags: made.flags, where })
  }
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args, self) {
      const made: RegExp = Reflect.construct(target, args, self)
      record(made)
      return made
    },
    apply(target, self, args) {
      const made: RegExp = Reflect.apply(target, self, args)
      record(made)
      return made
    },
  })
  try {
    for (const file of sourceFiles()) if (file !== join('cli', 'run.ts')) await import(join(SRC, file))
    const { extractReport } = await import('../src/extract.ts')
    const { readDocument } = await import('../src/readers/index.ts')
    for (const { name, bytes } of [...fixtureInputs('parity'), ...fixtureInputs('claims')])
      extractReport(await readDocument(bytes, name))
  } finally {
    globalThis.RegExp = Plain
  }
  return [...built.values()]
}

/** The stack below the recorder, the maker first; what a library builds has no module of ours as its first caller. */
function callers(): string {
  const stack = (new Error().stack ?? '').split('\n').slice(1)
  return stack.find((line) => !line.includes('every-expression') && !line.includes('<anonymous>')) ?? ''
}
