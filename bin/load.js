import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const here = fileURLToPath(import.meta.url)
const require = module.createRequire(here)
const loaded = new Map()

/**
 * Loads a script of dist/. Compiling it takes as long as reading a report, so compiled code is kept: by Node itself where it can, else
 * beside each script, written when the command was built. V8 refuses what another version of it has compiled, and then compiles anew.
 */
export function load(name) {
  const file = join(dirname(here), '..', 'dist', name)
  if (module.enableCompileCache === undefined) return loadScript(file)
  module.enableCompileCache()
  return require(file)
}

function loadScript(file) {
  const known = loaded.get(file)
  if (known !== undefined) return known.exports
  const cache = `${file}.cache`
  const script = new vm.Script(module.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  })
  // A script that is run by hand cannot import modules itself.
  const own = { exports: {}, script, import: (name) => import(name) }
  loaded.set(file, own)
  const folder = dirname(file)
  const requireFrom = (name) => (name.startsWith('.') ? loadScript(join(folder, name)) : require(name))
  script.runInThisContext()(own.exports, requireFrom, own, file, folder)
  return own.exports
}

// Run by itself, by the build: does what the command does, and keeps what was compiled on the way.
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === here) {
  process.on('exit', () => {
    for (const [file, { script }] of loaded) writeFileSync(`${file}.cache`, script.createCachedData())
  })
  loadScript(join(dirname(here), '..', 'dist', 'cli.cjs'))
}
