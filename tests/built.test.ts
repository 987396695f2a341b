import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as source from '../src/index.ts'
import { buildOnce } from './build-once.ts'
import { fixtureInputs } from './fixture-pairs.ts'
import { packPdf, stream } from './hostile-pdf.ts'

const ROOT = join(import.meta.dirname, '..')
// A path in a variable: what it holds is what the build made, not what the types say of the source.
const BUILT = join(ROOT, 'dist', 'index.js')
buildOnce()
const built: typeof source = await import(BUILT)

const texts = [
  ...['claims', 'document', 'findings', 'header', 'hostile', 'kind', 'outline', 'quotes', 'statements'].flatMap(
    (suite) => fixtureInputs(suite).map(({ name, bytes }) => ({ name: `fixtures/${suite}/${name}`, bytes })),
  ),
  ...readdirSync(join(ROOT, 'seeds'))
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => ({ name: `seeds/${name}`, bytes: readFileSync(join(ROOT, 'seeds', name)) })),
]

describe('what the build makes', () => {
  it('exports what the source exports', () => {
    expect(Object.keys(built).sort()).toEqual(Object.keys(source).sort())
  })

  // Each text is read twice, so that what is kept between documents is asked too.
  it('reads every fixture as the source does', async () => {
    for (const { name, bytes } of texts) {
      const read = async ({ extract }: typeof source) => {
        const { reports, failures } = await extract({ path: name, bytes })
        return { reports, failures }
      }
      const expected = await read(source)
      for (const actual of [await read(built), await read(built)]) expect(actual, name).toEqual(expected)
    }
  }, 120_000)

  // The first page is read, or what comes before it; the others were fetched ahead, and are broken.
  it.each([
    ['fewer pages than there are', 1],
    ['as many pages as there are', 3],
  ])('leaves no failure of a PDF that names %s to the process of its caller', async (_, count) => {
    const bad = packPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[3 0 R 5 0 R 6 0 R]/Count ${count}>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R>>',
      stream('', ''),
      '<</Type/Page/Rotate +a>>',
      '<</Type/Page/Rotate +b>>',
    ])
    const strays: unknown[] = []
    const hear = (reason: unknown) => strays.push(reason)
    process.on('unhandledRejection', hear)
    try {
      await expect(built.readDocument(bad, 'bad.pdf')).rejects.toBeInstanceOf(built.CqcExtractError)
      await new Promise((resolve) => setTimeout(resolve, 50))
      const good = readFileSync(join(ROOT, 'fixtures', 'parity', 'assessment', 'writer.pdf'))
      expect((await built.readDocument(good, 'good.pdf')).text).toMatch(/\w{3}/)
    } finally {
      process.off('unhandledRejection', hear)
    }
    expect(strays).toEqual([])
  })

  it('leaves the settings of V8 alone, since changing them in a running process makes it crash', () => {
    const scripts = ['bin', 'dist', 'dist/chunks'].flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => /\.c?js$/.test(name) && !name.startsWith('pdfjs'))
        .map((name) => join(ROOT, folder, name)),
    )
    expect(scripts.length).toBeGreaterThan(20)
    expect(scripts.filter((path) => readFileSync(path, 'utf8').includes('setFlagsFromString'))).toEqual([])
  })
})
