export * from './core.ts'
export {
  type ExtractOptions,
  extract,
  extractEach,
  type Input,
  type Inputs,
  type Outcome,
} from './extract-inputs.ts'
export {
  DEFAULT_LIMITS,
  type ReadLimits,
  type ReadOptions,
  readDocument,
} from './readers/index.ts'
