// What needs neither Node nor a parser of PDF, Word or HTML: from text to record, checks, comparison, difference, and the formats that are text.
export { type CheckOptions, checkDocument, keepKnownQuiet } from './check.ts'
export { type Reference, type Rule, readReference, rules } from './checks/index.ts'
export {
  byCouncil,
  type Council,
  compareCouncil,
  compareHistory,
  compareIndicators,
  compareScores,
  type IndicatorsAsked,
} from './compare/index.ts'
export { type DiffResult, diffReports } from './diff/index.ts'
export type { SourceDocument, SyntaxTree } from './document/source-document.ts'
export { CqcExtractError, type ErrorCode } from './errors.ts'
export { assemble, extractReport } from './extract.ts'
export { type ClaimFilter, type Compared, filterClaims } from './filter.ts'
export {
  type Envelope,
  type FormatOptions,
  type Formatter,
  loadFormatter,
  RECORD_TYPES,
  type RecordType,
  TEXT_FORMATS,
  type TextFormat,
} from './formats/index.ts'
export { readText } from './readers/text.ts'
export type * from './schema/index.ts'
