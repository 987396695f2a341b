export { readFindings } from './read-findings.ts'
export { readListedFindings } from './read-listed.ts'
