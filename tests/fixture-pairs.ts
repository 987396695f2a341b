import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** An input of a suite: `name.ext` in `fixtures/<suite>/`, at any depth. */
export interface FixtureInput {
  readonly name: string
  readonly path: string
  readonly bytes: Uint8Array
  /** The bytes as UTF-8, for suites whose inputs are text. */
  readonly text: string
}

const ROOT = join(import.meta.dirname, '..', 'fixtures')

/** Every input of a suite; what has `.expected.` in its name is an expectation, `SOURCES.md` and `README.md` are notes. */
export function fixtureInputs(suite: string): FixtureInput[] {
  const folder = join(ROOT, suite)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.includes('.expected.') && !/^(?:SOURCES|README)\.md$/.test(entry.name),
    )
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      return { name: path.slice(folder.length + 1), path, bytes, text: bytes.toString('utf8') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * One test for each input of `fixtures/<suite>/`: what `run` makes of it must equal `name.expected.<extension>` beside it.
 * Without CI a missing expectation is written, to be read before it is committed; with CI it fails.
 */
export function describeFixtures(
  suite: string,
  extension: string,
  run: (input: FixtureInput) => string | Promise<string>,
): void {
  describe(`fixtures/${suite}`, () => {
    for (const input of fixtureInputs(suite)) {
      const expected = input.path.replace(/\.[^./]+$/, `.expected.${extension}`)
      it(
        basename(input.name)
          .replace(/\.[^.]+$/, '')
          .replaceAll('-', ' '),
        async () => {
          const actual = await run(input)
          if (process.env.CI)
            expect(existsSync(expected), `${expected} is missing: run the tests without CI, read it, commit it`).toBe(
              true,
            )
          await expect(actual).toMatchFileSnapshot(expected)
        },
      )
    }
  })
}

/** JSON as fixtures hold it: two spaces, a newline at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
