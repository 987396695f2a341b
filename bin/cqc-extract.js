#!/usr/bin/env node
import module from 'node:module'

// Node keeps what it has compiled, by its own version and machine, where it can (22.1 and later).
module.enableCompileCache?.()
await import('../dist/cli.js')
