// Bundles the command and the library into dist/. What only some runs need lies in chunks of its own and loads on use.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { build, transform } from 'esbuild'
import { compileExpressionsOnce } from './build-expressions.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Commander loads node:child_process for subcommands that are programs of their own. There are none here, and it delays every start. */
const noChildProcess = {
  name: 'no-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'absent' } : undefined,
    )
    onLoad({ filter: /^child_process$/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
  },
}

/**
 * The width of words is measured some hundred times for each row of a table, and string-width builds its expression for emoji
 * anew each time. Where a text is letters, digits and the marks that tables use, each takes one column and no expression is needed.
 */
const plainWidth = {
  name: 'plain-width',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^string-width$/ }, ({ importer, namespace }) =>
      namespace === 'plain-width' || importer === '' ? undefined : { path: 'string-width', namespace: 'plain-width' },
    )
    onLoad({ filter: /.*/, namespace: 'plain-width' }, async () => {
      const { path } = await resolve('string-width', { kind: 'require-call', resolveDir: process.cwd(), importer: '' })
      return {
        contents: `const measure = require(${JSON.stringify(path)})
          const plain = /^[ -~£·–—‘’“”…■□▲▼≈−↑↓✓]*$/
          module.exports = (text) => {
            if (typeof text !== 'string') return 0
            const bare = text.includes('\\u001b') ? text.replace(/\\u001b\\[[\\d;]*m/g, '') : text
            return plain.test(bare) ? bare.length : measure(text)
          }`,
        resolveDir: process.cwd(),
      }
    })
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

rmSync('dist', { recursive: true, force: true })
const { outputFiles, metafile } = await build({
  entryPoints: { index: 'src/index.ts', cli: 'src/cli/run.ts', worker: 'src/cli/worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  define: { __VERSION__: JSON.stringify(version), 'import.meta.url': '__url' },
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  write: false,
  metafile: true,
  plugins: [noChildProcess, plainWidth, pageParts, compileExpressionsOnce(/[\\/]src[\\/].*\.ts$/)],
  logLevel: 'warning',
})

// Scripts, not modules: only of a script can Node 20 keep the compiled code (see bin/load.js).
for (const { path, text } of outputFiles) {
  const { code } = await transform(text, { format: 'cjs', platform: 'node', target: 'node20', minify: true })
  const script = code
    .replace(/\bimport\((?="\.)("[^"]+)\.js"\)/g, 'Promise.resolve().then(()=>require($1.cjs"))')
    .replace(/\brequire\((?="\.)("[^"]+)\.js"\)/g, 'require($1.cjs")')
    // What loads a script may have to import for it (bin/load.js).
    .replace(/\bimport\((?=")/g, '(module.import??(name=>import(name)))(')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path.replace(/\.js$/, '.cjs'),
    script.includes('__url') ? `const __url=require("node:url").pathToFileURL(__filename).href;${script}` : script,
  )
}
const { exports } = metafile.outputs['dist/index.js']
writeFileSync('dist/index.js', `export { ${exports.sort().join(', ')} } from './index.cjs'\n`)
writeFileSync('dist/worker.js', "import { load } from '../bin/load.js'\n\nload('worker.cjs')\n")

// What runs over reports have compiled, kept for the next ones. A Node with another V8 leaves it unread.
for (const args of ['--format json', '--format table', '--format csv', 'check --fail-on never'])
  execFileSync(process.execPath, ['bin/load.js', ...args.split(' '), 'seeds'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
