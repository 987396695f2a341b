/** How the bytes of a text were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const SAMPLE = 4096

/**
 * The encoding, told from the byte order mark, else from zero bytes at every other place, else by whether the bytes are valid UTF-8;
 * council files that are not are Windows-1252.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = wideEncoding(bytes)
  if (marked !== null) return marked
  return decodeUtf8(bytes) === null ? 'windows-1252' : 'utf-8'
}

/** Decodes a text file; the byte order mark is left out, and what cannot be decoded becomes U+FFFD. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  return decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

/** Decodes a web page: as any text, but a page that is not UTF-8 may name its encoding itself. */
export function decodeHtml(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return utf8
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE))
  const label = /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? 'windows-1252'
  try {
    // The bytes are known not to be UTF-8, whatever the page says.
    return new TextDecoder(/^utf-?8$/i.test(label) ? 'windows-1252' : label).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 with a mark, or without one when nearly every second byte of the beginning is zero, as in English text it is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even += 1
    if (bytes[i + 1] === 0) odd += 1
  }
  const pairs = length / 2
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be'
  return null
}
