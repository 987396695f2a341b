import { ratedAs } from '../../../vocabulary/rated-services.ts'
import { is } from '../../tokens/tags.ts'
import type { Construction } from '../construction.ts'
import { join } from '../words.ts'

/** "Residential homes: 3 outstanding, 38 good": services of a sort by their rating. */
export const ratedCount: Construction = {
  id: 'rated-count',
  examples: [
    {
      text: 'Residential homes: 3 outstanding, 38 rated good and 9 requires improvement.',
      measures: [
        'residential homes rated outstanding',
        'residential homes rated good',
        'residential homes rated requires improvement',
      ],
    },
  ],
  read({ figure, view, tokens, at }) {
    const from = tokens[at]?.to ?? figure.to
    const words: string[] = []
    for (const token of tokens.slice(at + 1)) {
      if (is(token, 'comma', 'coordinator', 'semicolon', 'stop', 'figure', 'colon', 'dash')) break
      if (token.from >= from) words.push(token.text)
    }
    const noun = figure.noun ?? figure.unit ?? ''
    const rating = words.join(' ')
    const own = rating.startsWith(noun) ? rating.slice(noun.length).trim() : rating
    return view.text === '' ? null : join(noun.charAt(0).toLowerCase() + noun.slice(1), ratedAs(own))
  },
}
