import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildOnce } from './build-once.ts'

const ROOT = join(import.meta.dirname, '..')

buildOnce()

it('no input of a short run of the fuzzer crashes, hangs or is lost', { timeout: 600_000 }, () => {
  const run = spawnSync(process.execPath, [join(ROOT, 'fuzz', 'run.mjs'), '--inputs', '150', '--first', '1'])
  expect(run.stdout.toString()).toMatch(/^150 inputs, 0 faults; /)
  expect(run.status).toBe(0)
})
