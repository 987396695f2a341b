export type * from './check.ts'
export type * from './evidence.ts'
export type * from './record.ts'
