import type { Finding } from '../schema/index.ts'
import { labelNamed } from '../vocabulary/headings.ts'
import { adviceSections } from '../vocabulary/recommendations.ts'

/** What a label says of what stands below it: strengths, points for consideration or recommendations; null for any other line. */
export function modeOfLabel(text: string): Finding['type'] | null {
  if (adviceSections.recommendation.test(text)) return 'recommendation'
  const label = labelNamed(text)
  return label === 'consideration' ? 'consideration' : label === 'strengths' ? 'strength' : null
}
