// What the fuzzer reads: files of ours changed at random, and the words of the vocabulary in any order. The same number gives the same input.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const MOST_BYTES = 200_000

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function randomness(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

function files(folder, pattern) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .filter((name) => pattern.test(name) && !name.includes('.expected.'))
    .map((name) => readFileSync(join(ROOT, folder, name)))
    .filter((bytes) => bytes.length < MOST_BYTES)
}

const SEEDS = {
  'a.txt': [...files('seeds', /\.txt$/), ...files('fixtures/claims', /\.txt$/), ...files('fixtures/parity', /\.txt$/)],
  'a.md': [...files('seeds', /\.md$/), ...files('fixtures/parity', /\.md$/)],
  'a.html': [...files('fixtures/parity', /\.html$/), ...files('fixtures/readers', /\.html$/)],
  'a.docx': [...files('fixtures/parity', /\.docx$/), ...files('fixtures/readers', /\.docx$/)],
  'a.pdf': [...files('fixtures/parity', /\.pdf$/), ...files('fixtures/readers', /\.pdf$/)],
}

const WORDS = collectWords()

function collectWords() {
  const words = new Set()
  const collect = (value) => {
    if (typeof value === 'string') {
      if (value.length < 80) words.add(value)
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect)
  }
  for (const text of files('src/vocabulary/data', /\.json$/)) collect(JSON.parse(text.toString()))
  return [...words]
}

const SIGNS = [...' .,;:!?"\'“”‘’()[]{}<>|/\\-–—_*`~#%£$€&@^=+\n\t\r\0\u00a0\u200b\u202e\ufeff½⅓•…']
const NUMBERS = [
  '12',
  '5%',
  '£1.2m',
  '1,234',
  '2023/24',
  '3.5',
  '07700 900123',
  '1st',
  '18 to 64',
  '1 in 5',
  '99999999999',
]

/** Text of vocabulary, numbers and signs; now and then one of them many times over, which is what hangs. */
function shuffled(random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const parts = []
  const count = 5 + Math.floor(random() * 120)
  for (let i = 0; i < count; i++) {
    const sort = random()
    const part = sort < 0.6 ? pick(WORDS) : sort < 0.85 ? pick(NUMBERS) : pick(SIGNS)
    const times = random() < 0.02 ? Math.floor(random() ** 2 * 2000) : 1
    parts.push(`${part}${random() < 0.9 ? ' ' : ''}`.repeat(times))
  }
  return Buffer.from(parts.join(''))
}

/** A file cut, spliced with another, with bits flipped, a piece repeated or signs put in. */
function mutated(seed, others, random) {
  let bytes = Buffer.from(seed)
  const edits = 1 + Math.floor(random() * 6)
  for (let i = 0; i < edits && bytes.length < 4 * MOST_BYTES; i++) {
    const at = Math.floor(random() * bytes.length)
    const size = Math.floor(random() ** 3 * (bytes.length - at))
    const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + size), bytes.subarray(at + size)]
    const sort = Math.floor(random() * 6)
    if (sort === 0) bytes = Buffer.concat([before, after])
    else if (sort === 1 && at < bytes.length) bytes[at] ^= 1 << Math.floor(random() * 8)
    else if (sort === 2) {
      const other = others[Math.floor(random() * others.length)]
      const from = Math.floor(random() * other.length)
      bytes = Buffer.concat([before, other.subarray(from, from + size), piece, after])
    } else if (sort === 3) {
      const short = piece.subarray(0, 200)
      bytes = Buffer.concat([before, ...Array(Math.floor(random() * 60)).fill(short), piece, after])
    } else if (sort === 4) bytes = Buffer.concat([before, shuffled(random).subarray(0, 300), piece, after])
    else bytes = Buffer.concat([before, Buffer.from(String(Math.floor(random() ** 4 * 4e9))), after])
  }
  return bytes
}

const NAMES = ['a.txt', 'a.txt', 'a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf']

/** Input number so-and-so: its name and its bytes. */
export function inputOf(number) {
  const random = randomness(number * 2654435761)
  if (random() < 0.4) return { name: random() < 0.8 ? 'a.txt' : 'a.md', bytes: shuffled(random) }
  const name = NAMES[Math.floor(random() * NAMES.length)]
  const seeds = SEEDS[name]
  return { name, bytes: mutated(seeds[Math.floor(random() * seeds.length)], seeds, random) }
}
