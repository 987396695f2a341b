export { findAuthorities } from './authority-mentions.ts'
export { classifyKind } from './classify-kind.ts'
export { type Header, readHeader } from './read-header.ts'
export { remarkOnKind } from './remark-on-kind.ts'
