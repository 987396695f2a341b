const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const module_ = require('node:module')
const { dirname, join } = require('node:path')
const vm = require('node:vm')

const DIST = join(__dirname, '..', 'dist')
const loaded = new Map()

/**
 * Loads a script of dist/. Compiling it takes as long as reading a report, so compiled code is kept: beside each script, written when the
 * command was built; else, where V8 refuses what another version of it has compiled, by Node itself where it can.
 */
exports.load = (name) => {
  const file = join(DIST, name)
  const script = compile(file)
  if (module_.enableCompileCache === undefined || script.cachedDataRejected === false) return run(file, script)
  module_.enableCompileCache()
  return require(file)
}

function compile(file) {
  const cache = `${file}.cache`
  return new vm.Script(module_.wrap(readFileSync(file, 'utf8')), {
    filename: file,
    cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
  })
}

function loadScript(file) {
  return loaded.get(file)?.exports ?? run(file, compile(file))
}

function run(file, script) {
  // A script that is run by hand cannot import modules itself.
  const own = { exports: {}, script, import: (name) => import(name) }
  loaded.set(file, own)
  const folder = dirname(file)
  const requireFrom = (name) => (name.startsWith('.') ? loadScript(join(folder, name)) : require(name))
  script.runInThisContext()(own.exports, requireFrom, own, file, folder)
  return own.exports
}

// Run by itself, by the build: does what the command does, and keeps what was compiled on the way.
if (require.main === module) {
  process.on('exit', () => {
    for (const [file, { script }] of loaded) writeFileSync(`${file}.cache`, script.createCachedData())
  })
  loadScript(join(DIST, 'cli.cjs'))
}
