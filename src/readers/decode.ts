const SAMPLE = 4096

/**
 * Decodes a text file, by the byte order mark, else by zero bytes at every other place, else by whether the bytes are UTF-8, but for a damaged
 * character here and there; council files that are not are Windows-1252. The mark is left out, and what cannot be decoded becomes U+FFFD.
 * Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  return decodeUtf8(bytes) ?? decodeWindows1252(bytes)
}

/** Decodes a web page: as any text, but a page that is not UTF-8 may name its encoding itself. */
export function decodeHtml(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return utf8
  const head = decodeWindows1252(bytes.subarray(0, SAMPLE))
  const label = /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(head)?.[1] ?? ''
  // The bytes are known not to be UTF-8, whatever the page says; Latin-1 means Windows-1252 on the web.
  if (label === '' || /^(?:utf-?8|us-ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$/i.test(label))
    return decodeWindows1252(bytes)
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return decodeWindows1252(bytes)
  }
}

/** The text when the bytes are UTF-8: without a fault, or with fewer than one in five of its characters beyond ASCII damaged, as a cut leaves it; else null. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    let damaged = 0
    let sound = 0
    for (const [run] of text.matchAll(/[^\0-\x7f]+/g)) {
      const bad = run.split('\ufffd').length - 1
      damaged += bad
      sound += run.length - bad
    }
    const tail = Buffer.from(bytes.subarray(-3)).toString('latin1')
    const atEnd = damaged === 1 && text.endsWith('\ufffd') && /[\xe0-\xf4][\x80-\xbf]{1,2}$/.test(tail)
    return atEnd || damaged * 4 < sound ? text : null
  }
}

const HIGH_CONTROLS =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

/** Several releases of Node 20 decode Windows-1252 as Latin-1, which loses its quotation marks and dashes; so the difference is made here. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (c) => HIGH_CONTROLS.charAt(c.charCodeAt(0) - 0x80))
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
