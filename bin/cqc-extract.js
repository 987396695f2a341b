#!/usr/bin/env node
// A script and not a module, as is everything that it loads: Node takes a tenth less time to start it.
const { load } = require('./load.js')

load('cli.cjs')
