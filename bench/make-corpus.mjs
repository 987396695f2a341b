// node bench/make-corpus.mjs [folder] [reports] : writes full-size reports, the same ones each time.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReport } from './make-report.mjs'

/** Writes reports 1 to `count` into a folder and gives back its size in bytes. */
export function makeCorpus(folder, count) {
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let number = 1; number <= count; number += 1) {
    const report = makeReport(number)
    bytes += Buffer.byteLength(report)
    writeFileSync(join(folder, `report-${String(number).padStart(4, '0')}.txt`), report)
  }
  return bytes
}

if (import.meta.filename === process.argv[1] || import.meta.url === `file://${process.argv[1]}`) {
  const [folder = 'bench/corpus', count = '1000'] = process.argv.slice(2)
  const bytes = makeCorpus(folder, Number(count))
  console.log(`${count} reports, ${(bytes / 1e6).toFixed(1)} MB, in ${folder}`)
}
