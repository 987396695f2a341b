import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** The policy of a page that loads nothing, and in which only its own script and style run, whatever a document smuggles in. */
export function contentPolicy(script: string | null, style: string): string {
  const hash = (text: string) => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`
  const scripts = script === null ? "'none'" : hash(script)
  return `default-src 'none'; script-src ${scripts}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`
}
