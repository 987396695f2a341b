import type { Readable } from 'node:stream'

const DETECTED_BY = 4

/**
 * The names of a list as they come: one on each line or, where it holds them, between NULs (`find -print0`), in UTF-8 or in the UTF-16 that
 * PowerShell writes. Nothing is held but the name that is being read. Empty names are passed over.
 */
export async function* readNames(stream: Readable): AsyncGenerator<string, void, undefined> {
  let decoder: InstanceType<typeof TextDecoder> | null = null
  let first = Buffer.alloc(0)
  let separator: '\0' | '\n' | null = null
  let rest = ''
  const taken = (text: string, isLast: boolean): string[] => {
    rest += text
    // The first sign of either sort tells; a list of a single name has none.
    if (separator === null) {
      const sign = /[\0\n]/.exec(rest)?.[0]
      if (sign === '\0' || sign === '\n') separator = sign
    }
    if (separator === null && !isLast) return []
    const names = rest.split(separator ?? '\n')
    rest = isLast ? '' : (names.pop() ?? '')
    return names.map((name) => (separator === '\0' ? name : name.replace(/\r$/, ''))).filter((name) => name !== '')
  }
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer) // a byte stream yields buffers
    if (decoder === null) {
      first = Buffer.concat([first, bytes])
      if (first.length < DETECTED_BY) continue
      decoder = new TextDecoder(encodingOf(first))
      yield* taken(decoder.decode(first, { stream: true }), false)
    } else yield* taken(decoder.decode(bytes, { stream: true }), false)
  }
  decoder ??= new TextDecoder(encodingOf(first))
  yield* taken(decoder.decode(first.length < DETECTED_BY ? first : undefined), true)
}

/** By its mark; without one, a NUL beside a letter of ASCII tells UTF-16. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be'
  return 'utf-8'
}
