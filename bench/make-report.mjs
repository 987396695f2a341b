// Full-size reports made from the short one in seeds/: same headings and figures in the same places, more prose between them.
import { readFileSync } from 'node:fs'

const SEED = new URL('../seeds/thurrock-assessment.txt', import.meta.url)
const AUTHORITIES = new URL('../src/vocabulary/data/authorities.json', import.meta.url)

/** Asked for so that about 155 kB come out, as long as full reports are. */
export const FULL_SIZE = 160_000
/** The share of a copied sentence's long words that are exchanged, so that no two passages tell the same story. */
const EXCHANGED = 0.5
/** How often a copy keeps a sentence with figures: full reports have some two hundred, and far more prose than the short one. */
const KEPT_FIGURES = 0.04

/** What a paragraph of a full report has, in characters. */
const PARAGRAPH = 700

const seed = readFileSync(SEED, 'utf8')
const councils = JSON.parse(readFileSync(AUTHORITIES, 'utf8')).map(({ name }) => name)
const longWords = [...new Set(seed.match(/\b[a-z]{5,12}\b/g))]

/** A source of numbers from 0 to 1 that gives the same row for the same number (mulberry32). */
export function seeded(number) {
  let state = number >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Report `number`, of about `size` characters; the same number gives the same report. */
export function makeReport(number, size = FULL_SIZE) {
  const random = seeded(number)
  const council = councils[Math.floor(random() * councils.length)]
  const blocks = seed.replaceAll('Thurrock', council).split(/(\n{2,})/)
  const isProse = (block) => block.length > 200 && !block.includes('\n')
  const prose = blocks.filter(isProse).join('').length
  const wanted = (size - (seed.length - prose)) / prose
  const out = []
  let owed = 0
  for (const block of blocks) {
    if (!isProse(block)) {
      out.push(block)
      continue
    }
    out.push(
      block
        .split(SENTENCE_BREAK)
        .map((sentence) => (hasOneFigure(sentence) ? varyFigures(sentence, random) : sentence))
        .join(' '),
    )
    owed += (wanted - 1) * block.length
    // A block of figures alone gives no copies; what it owes falls to the next.
    let paragraph = ''
    for (let tries = 0; owed > 0 && tries < 10 * wanted; tries += 1) {
      const copy = copyOf(block, random)
      owed -= copy.length + 1
      paragraph += paragraph === '' ? copy : ` ${copy}`
      if (paragraph.length < PARAGRAPH && owed > 0) continue
      if (paragraph !== '') out.push('\n\n', paragraph)
      paragraph = ''
    }
  }
  return out.join('')
}

/** The same report with its headings marked, as Markdown. */
export function asMarkdown(report) {
  return report
    .split('\n')
    .map((line) => (/^[A-Z][^.:|\d]{3,90}$/.test(line) ? `## ${line}` : line))
    .join('\n')
}

const SENTENCE_BREAK = /(?<=[.!?]) /

/** A figure that no other in its sentence must agree with. */
function hasOneFigure(sentence) {
  return sentence.match(/\d[\d.,/]*/g)?.length === 1
}

function copyOf(block, random) {
  return block
    .split(SENTENCE_BREAK)
    .filter((sentence) => !/\d/.test(sentence) || (hasOneFigure(sentence) && random() < KEPT_FIGURES))
    .map((sentence) => varyFigures(exchangeWords(sentence, random), random))
    .join(' ')
}

function exchangeWords(sentence, random) {
  if (/\d/.test(sentence)) return sentence
  return sentence.replace(/\b[a-z]{5,12}\b/g, (word) =>
    random() < EXCHANGED ? longWords[Math.floor(random() * longWords.length)] : word,
  )
}

/** Other figures of the same length and number of decimals; years, dates and scores stay. */
function varyFigures(text, random) {
  return text.replace(/(?<![\d.,/-])(\d[\d,]*)(\.\d+)?(?![\d/-])/g, (whole, digits) => {
    if (/^(?:19|20)\d\d$/.test(whole) || whole.length < 2) return whole
    const varied = whole.replace(/\d/g, () => String(Math.floor(random() * 10)))
    return digits.startsWith('0') ? varied : varied.replace(/^\d/, () => String(1 + Math.floor(random() * 9)))
  })
}
