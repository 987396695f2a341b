import type { Rule } from '../rule.ts'
import { changeArithmetic } from './change-arithmetic.ts'
import { changeDirection } from './change-direction.ts'
import { comparisonDirection } from './comparison-direction.ts'
import { comparisonDistance } from './comparison-distance.ts'
import { comparisonVerdict } from './comparison-verdict.ts'
import { conflictingAuthority } from './conflicting-authority.ts'
import { conflictingBenchmarks } from './conflicting-benchmarks.ts'
import { conflictingDates } from './conflicting-dates.ts'
import { conflictingRatings } from './conflicting-ratings.ts'
import { conflictingValues } from './conflicting-values.ts'
import { dateCalendar } from './date-calendar.ts'
import { dateVisit } from './date-visit.ts'
import { documentKind } from './document-kind.ts'
import { emptyPage } from './empty-page.ts'
import { headlineDiffers } from './headline-differs.ts'
import { impossibleUnit } from './impossible-unit.ts'
import { knownAverage } from './known-average.ts'
import { listCount } from './list-count.ts'
import { missingFindings } from './missing-findings.ts'
import { missingScore } from './missing-score.ts'
import { periodOrder } from './period-order.ts'
import { pointsTold } from './points-told.ts'
import { ratingMismatch } from './rating-mismatch.ts'
import { referenceRating, referenceScores } from './reference-differs.ts'
import { repeatedPassage } from './repeated-passage.ts'
import { scoreOutOfRange } from './score-out-of-range.ts'
import { scoreTally } from './score-tally.ts'
import { statedPercentage } from './stated-percentage.ts'
import { sumAverage } from './sum-average.ts'
import { sumMoney } from './sum-money.ts'
import { sumParts } from './sum-parts.ts'
import { sumShare } from './sum-share.ts'
import { summaryDiffers } from './summary-differs.ts'
import { surveyRound } from './survey-round.ts'
import { tableChange } from './table-change.ts'
import { tableComparison } from './table-comparison.ts'
import { tableShare } from './table-share.ts'
import { tableTotal } from './table-total.ts'
import { unreadTable } from './unread-table.ts'

/** Every rule, in the order of the page of rules: scores, header, comparisons, changes, sums, the rest. Independent of one another. */
export const rules: readonly Rule[] = [
  ratingMismatch,
  statedPercentage,
  pointsTold,
  scoreTally,
  summaryDiffers,
  missingScore,
  missingFindings,
  scoreOutOfRange,
  conflictingRatings,
  conflictingAuthority,
  conflictingDates,
  dateCalendar,
  dateVisit,
  comparisonDirection,
  comparisonVerdict,
  comparisonDistance,
  conflictingBenchmarks,
  knownAverage,
  conflictingValues,
  headlineDiffers,
  changeArithmetic,
  changeDirection,
  periodOrder,
  surveyRound,
  sumParts,
  sumShare,
  sumMoney,
  sumAverage,
  listCount,
  tableTotal,
  tableChange,
  tableShare,
  tableComparison,
  impossibleUnit,
  repeatedPassage,
  unreadTable,
  emptyPage,
  documentKind,
  referenceScores,
  referenceRating,
]
