import { describe, expect, it } from 'vitest'
import { readDocument } from '../src/readers/index.ts'
import { packPdf, stream } from './hostile-pdf.ts'

/** A page with two rows of three cells, and these drawing operators before them. */
function pageWith(drawing: string): Uint8Array {
  const cells = [300, 280, 260].flatMap((y) =>
    [20, 120, 220].map((x) => `BT /F1 10 Tf ${x} ${y} Td (${x / 20 + y}%) Tj ET`),
  )
  return packPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    stream('', `${drawing}\n${cells.join('\n')}`),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}

describe('ruling lines of a PDF', () => {
  it.each([
    ['beyond all numbers', `1${'0'.repeat(400)} 0 m 1${'0'.repeat(400)} 400 l S 10 10 m 390 10 l S 10 60 m 390 60 l S`],
    [
      'of a matrix beyond all numbers',
      `q 1${'0'.repeat(400)} 0 0 1${'0'.repeat(400)} 0 0 cm 0 0 m 10 0 l S 0 0 m 0 10 l S Q`,
    ],
    ['of no length', '10 10 m 10 10 l S 20 20 m 20 20 l S'],
  ])('%s come to an end', { timeout: 20_000 }, async (_, drawing) => {
    const { text } = await readDocument(pageWith(drawing), 'page.pdf')
    expect(text).toContain('301%')
  })
})
