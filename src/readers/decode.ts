/** How the bytes of a text were written. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The encoding, told from the byte order mark, else by whether the bytes are valid UTF-8; council files that are not are Windows-1252. */
export function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

/** Decodes a text file; the byte order mark is left out, and what cannot be decoded becomes U+FFFD. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = detectEncoding(bytes)
  return new TextDecoder(encoding).decode(bytes)
}
