// Bundles the command and the library into dist/, as modules that need nothing else. What only some runs need lies in chunks of its own and
// loads on use: a run that reads text never parses the PDF reader. Everything is bundled, since the command is to travel as one folder
// without an install step, and since its parsers are read by nobody else; what that takes is told in THIRD-PARTY-NOTICES.md.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build, transform } from 'esbuild'

const { version, homepage } = JSON.parse(readFileSync('package.json', 'utf8'))

/**
 * What libraries ask for is answered here: commander's processes, for subcommands that are programs, and the table library's own colours are
 * needed by nobody; and the width of words, measured some hundred times for each row of a table, by the quick library that we use ourselves
 * (the table of a long report: 0.3 s less).
 */
const answers = {
  name: 'answers',
  setup({ onResolve, onLoad }) {
    const empty = (path) => ({ path, namespace: 'absent' })
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? empty(path) : undefined,
    )
    onResolve({ filter: /^@colors\/colors\/safe/ }, ({ path }) => empty(path))
    onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
    onResolve({ filter: /^string-width$/ }, ({ path, resolveDir }) => ({
      path,
      namespace: 'width',
      pluginData: resolveDir,
    }))
    onLoad({ filter: /.*/, namespace: 'width' }, ({ pluginData }) => ({
      contents: "module.exports = require('fast-string-width').default",
      resolveDir: pluginData,
    }))
  },
}

/** The style and the program of the review page: their text, made smaller, where a source imports them as `name?raw`. */
const pageParts = {
  name: 'page-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.replace(/\?raw$/, '')),
      namespace: 'page-part',
    }))
    onLoad({ filter: /.*/, namespace: 'page-part' }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: path.endsWith('.css') ? 'css' : 'js',
        minify: true,
        target: 'es2022',
      })
      return { contents: code.trim(), loader: 'text' }
    })
  },
}

/**
 * The PDF engine fetches the pages of a document ahead and forgets the promises of those that it then has no need of: one of a broken page is rejected with nobody
 * to hear it, which ends the process of whoever reads the document. Every such promise is held where it is made; those who wait for it are told as before.
 */
const heldPromises = {
  name: 'held-promises',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path }) => {
      const parts = readFileSync(path, 'utf8').split(/async fetchAsync\((\w+),(\w+)\)\{/)
      if (parts.length !== 4) throw new Error(`${path}: the method that fetches objects is not as it was`)
      const [before, ref, option, after] = parts
      const held = `fetchAsync(${ref},${option}){const held=this.fetchUnheld(${ref},${option});held.catch(()=>{});return held}`
      return { contents: `${before}${held}async fetchUnheld(${ref},${option}){${after}` }
    })
  },
}

/** The vocabulary as text that is parsed when it loads, which takes half as long as the same words as source (10 ms less at each start). */
const parsedData = {
  name: 'parsed-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]vocabulary[\\/]data[\\/].*\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      return { contents: `export default JSON.parse(${JSON.stringify(text)})` }
    })
  },
}

/** Where there is no Node, what the record needs of its modules stands in the source. */
const elsewhere = {
  name: 'elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /^node:crypto$/ }, () => ({ path: resolve('src/readers/crypto-elsewhere.ts') }))
  },
}

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  define: { __VERSION__: JSON.stringify(version), __HOME__: JSON.stringify(homepage.replace(/#.*$/, '')) },
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  metafile: true,
  plugins: [answers, pageParts, heldPromises, parsedData],
  logLevel: 'warning',
}

rmSync('dist', { recursive: true, force: true })
const made = await Promise.all([
  build({
    ...shared,
    entryPoints: { index: 'src/index.ts', cli: 'src/cli/run.ts', worker: 'src/cli/worker.ts' },
    outdir: 'dist',
    platform: 'node',
    target: 'node20.19',
    // Some libraries are scripts inside, and ask for Node's own modules as scripts do.
    banner: { js: "import{createRequire as __require}from'node:module';const require=__require(import.meta.url);" },
  }),
  // What works in a browser too: no module of Node, and no reader of PDF, Word or HTML.
  build({
    ...shared,
    entryPoints: { core: 'src/core.ts' },
    outdir: 'dist/core',
    platform: 'browser',
    target: 'es2022',
    // Without a document either: in a worker, or in Node.
    conditions: ['worker', 'module'],
    plugins: [elsewhere, ...shared.plugins],
  }),
])
writeFileSync('THIRD-PARTY-NOTICES.md', notices(made.flatMap(({ metafile }) => Object.keys(metafile.inputs))))
execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
pruneTypes('dist/types', ['index.d.ts', 'core.d.ts'])
for (const [file, args] of [
  ['dist/schema.json', ['schema']],
  ...['check', 'compare', 'diff'].map((name) => [`dist/schema-${name}.json`, ['schema', name]]),
  ['dist/cqc-extract.1', ['man']],
])
  writeFileSync(file, execFileSync(process.execPath, ['bin/cqc-extract.js', ...args]))

/** The licences of what the bundles contain, as they ask for: a heading for each package, and its licence as it is. */
function notices(inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'))?.[1] ?? []),
  )
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)/i.test(one))
    const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
    return `## ${name} ${version}\n\n${license}${homepage === undefined ? '' : ` · <${homepage}>`}\n\n${text.replace(/^#/gm, '\\#')}\n`
  })
  return `# Third-party notices\n\nWhat the bundles in dist/ contain beside the project's own code.\n\n${parts.join('\n')}`
}

/** Keeps the declarations that the entries lead to: those of the command and of what runs inside are nobody's business. */
function pruneTypes(folder, entries) {
  const kept = new Set()
  const visit = (file) => {
    if (kept.has(file)) return
    kept.add(file)
    for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g))
      visit(join(dirname(file), from.replace(/\.[jt]s$/, '.d.ts')))
  }
  for (const entry of entries) visit(join(folder, entry))
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && !kept.has(file)) rmSync(file)
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).reverse())
    if (entry.isDirectory() && readdirSync(join(entry.parentPath, entry.name)).length === 0)
      rmSync(join(entry.parentPath, entry.name), { recursive: true })
}
