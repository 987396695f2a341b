export { type AuthorityMention, findAuthorities } from './authority-mentions.ts'
export { type Classified, classifyKind, type FoundSignal } from './classify-kind.ts'
export { type Header, readHeader } from './read-header.ts'
export { remarkOnKind } from './remark-on-kind.ts'
