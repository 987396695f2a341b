import type { Figure, Reading } from '../reading.ts'
import type { Sentence } from '../sentence.ts'
import { maskBands, singleSpaced } from './phrase.ts'

/** The words around a figure that belong to it: `before` ends where the figure (or the change it ends) begins, `after` begins where it ends. */
export interface Clause {
  readonly before: string
  readonly after: string
  /** True where nothing but a separator stands between this figure and the one before it: an item of a list. */
  readonly listed: boolean
}

const COMPARISON_START =
  /,? (?:which|this|that|it) (?:was|were|is|are|had) (?:also )?(?:statistically |significantly |much |far |slightly |somewhat |well |considerably ){0,4}(?:higher|lower|similar|better|worse|above|below|in line|close|comparable|the same|more|less|not|within|consistent|greater)\b|[,;]? (?:which|and|but)? ?(?:was |were |is )?(?:also )?(?:statistically |significantly |much |far |slightly |somewhat |well |considerably |broadly |just ){0,4}(?:(?:higher|lower|better|worse|greater|more|less|fewer) than|above|below|ahead of|short of|behind the|similar to|in line with|close to|comparable (?:to|with)|the same as|at the same level|not statistically|compared|as compared|against|(?:meeting|exceeding) (?:the|its|their|our|all|both|national|local)|consistent with|with the (?:england|national|regional))\b|,? compared\b| compares?d? (?:[a-z]+ )?(?:with|to)\b|,? (?:this|which) (?:fell|falls) within\b| \(from\b/
const CLAUSE_END =
  /[;:]| and (?:is|was|were|are|has|had|did) |, (?:about |over |nearly )?\d[\d.,]{0,8} ?(?:%|per cent)|,? (?:of )?(?:which|whom|while|whilst|whereas|although|though|but|however|because|so that|where)\b|, when\b|,? (?:nearly |almost |more than |over )?(?:double|treble|triple|twice|half as many again)\b|, with\b| and (?:the|its|their) (?=[a-z -]{2,40} (?:was|were|is|stood))| and (?:[a-z]{4,}ing [a-z]|(?=[a-z' -]{3,40} (?:decreas|increas|dropp|fall|fell|reduc|ris|rose|grow|grew|improv|averag)))|, (?:[a-z]{3,}ing|[a-z]+ (?:was|were|is|are)|an? (?:\d[\d.]*|increase|decrease|reduction|rise|fall|drop|improvement|uplift|jump)|(?:some |about |around |nearly |over )?\d[\d.]{0,5} (?:percentage )?points?|up from|down from|prevented|and (?:the|a|an|its|their|this|there|it|they|this)|due to)\b|,? (?:up|down|an increase|a decrease|a reduction|a rise|increasing|decreasing|rising|falling) from\b|,? or (?:the|a|more|higher)\b/
const FROM_VALUE =
  /^(?: (?:by|in|at|during) [^,;]{2,24})?,? (?:up |down )?from (?:(?:about|around|just|over|under|nearly|almost|a (?:peak|high|low) of) )*£?\d/
/** Brackets that interrupt a clause: a benchmark, a count beside its share. */
const INTERRUPTION = / \((?:(?:the )?(?:england|national|regional)[^()]{0,60}|\d[\d,]{2,10})\)/gi
const SEPARATOR =
  /^(?:(?:[,;:()]|and|with|plus|while|alongside|respectively|a further|another|about|around|approximately|over|nearly|almost|only|just|more than|less than|up to|at least) ?)*$/
const OPENERS =
  /^(?:however|additionally|similarly|in addition|furthermore|moreover|overall|also|for example|for instance|despite [^,]{1,40}|as a result|at the same time|in contrast|in total|nationally|locally|importantly|currently|recently|meanwhile|despite this|notably)(?:,| the| that)? ?/i
const LEAD_IN =
  /^.{0,200}?\b(?:showed|shows|found|finds|reported|indicated|highlighted|highlights|revealed|told us|said|stated|confirmed|estimated|noted|evidenced|demonstrated|explained|suggested|identified|reflected|with data showing|to highlight|meant|show)(?: us)?(?: that|,| how)?(?: (?=[A-Za-z0-9£"'(])| ?$)/
const ACCORDING =
  /^(?:according to|data from|based on|as of|as at|by|at|since|during|between|over|from|across|throughout|in (?:response|addition|partnership|order|terms|total|line|relation)|on)\b[^,]{1,110}, /i

/** How many characters on either side of a figure are looked at: no measure is as long. */
const FARTHEST = 400

const blanked = new WeakMap<Sentence, { readonly text: string; readonly lower: string }>()

/** The sentence with its interruptions blanked out, offsets unchanged, as it is and in small letters. */
function uninterrupted(sentence: Sentence): { readonly text: string; readonly lower: string } {
  const known = blanked.get(sentence)
  if (known !== undefined) return known
  const text = sentence.text.includes('(')
    ? sentence.text.replace(INTERRUPTION, (m) => ' '.repeat(m.length))
    : sentence.text
  const result = { text, lower: text.toLowerCase() }
  blanked.set(sentence, result)
  return result
}

/** Cuts the sentence down to the figure's own clause; lead-ins ("Data from … showed that"), comparisons and later clauses are left out. */
export function clauseOf(reading: Reading, figure: Figure): Clause {
  // A benchmark in brackets interrupts the clause: "60% of carers (England average 59%) found it easy".
  const { text } = reading.sentence
  const { lower } = uninterrupted(reading.sentence)
  const start = changeStart(reading, figure)
  const previous = reading.figures.filter((f) => f.to <= start && f !== figure).at(-1)
  const beside = reading.figures.find((f) => f.from >= figure.to)
  // "17% (1,562) became enquiries": what stands in brackets says the same again, and the clause goes on behind them.
  const isBracketed =
    beside !== undefined &&
    /^(?: of (?:these|those|them))? \($/.test(text.slice(figure.to, beside.from)) &&
    text.charAt(beside.to) === ')'
  const next = isBracketed ? reading.figures.find((f) => f.from > beside.to) : beside
  const gapBefore = previous === undefined ? '' : maskBands(lower.slice(previous.to, start))
  const listed = previous !== undefined && SEPARATOR.test(dropPeriods(reading, previous.to, start).trim())
  let from = 0
  if (previous !== undefined) {
    // A clause of its own begins after the last separator before the figure, if the figure before it had one too.
    const cut = Math.max(
      gapBefore.lastIndexOf('; '),
      gapBefore.lastIndexOf(', '),
      gapBefore.lastIndexOf(' and '),
      gapBefore.lastIndexOf(' with '),
      gapBefore.lastIndexOf(': '),
    )
    from = cut === -1 ? previous.to : previous.to + cut + 1
    // "the forum, which has over 60 members": the relative needs what it stands for.
    if (/^,? ?(?:which|who|that)\b/.test(lower.slice(from, start))) {
      const noun = Math.max(
        gapBefore.lastIndexOf(', ', cut - 1),
        gapBefore.lastIndexOf(' and ', cut - 1),
        gapBefore.lastIndexOf('; ', cut - 1),
      )
      from = noun === -1 ? previous.to : previous.to + noun + 1
    }
    // "…, and annual turnover, at 18.3%, …": what stands before the comma is its subject.
    if (/^,? ?(?:at|on|of)? ?$/.test(lower.slice(from, start)) && /, (?:at|on) $/.test(gapBefore)) {
      const and = Math.max(
        gapBefore.lastIndexOf(' and ', cut - 1),
        gapBefore.lastIndexOf('; ', cut - 1),
        gapBefore.lastIndexOf(', ', cut - 1),
      )
      if (and !== -1) from = previous.to + and + 1
    }
    const own = /^[,;:]? ?(?:and |with |while |whereas |but )?/.exec(lower.slice(from, start))
    from += own?.[0].length ?? 0
    if (from > start) from = start
  }
  const before = trimLead(reading, Math.max(from, start - FARTHEST), start, previous !== undefined)
  // What a comma parts from the figure at once is another thing.
  let to = lower.startsWith(',', figure.to) ? figure.to : Math.min(text.length, figure.to + FARTHEST)
  // "3 of which could be flexed" speaks of the figure itself.
  const skip = /^ of (?:which|whom|these|those|them)\b/.exec(lower.slice(figure.to, figure.to + 20))?.[0].length ?? 0
  const tail = lower.slice(figure.to + skip, figure.to + skip + FARTHEST)
  // The earlier value is the change's, and says nothing of what was measured.
  if (figure.change?.from != null && FROM_VALUE.test(tail)) to = figure.to + skip
  for (const pattern of [COMPARISON_START, CLAUSE_END]) {
    const match = pattern.exec(tail)
    if (match !== null) to = Math.min(to, figure.to + skip + match.index)
  }
  if (next !== undefined && next.from < to) {
    const gap = lower.slice(figure.to, next.from)
    const cut =
      /^(.{0,400}?)[,;] (?:and |but |while )?(?:in|for|at|among|across) (?!\d)[^,;]{2,40} (?:it|this) /.exec(gap) ??
      /^(.{0,400}?)(?:,? (?:and an? (?:maximum|minimum|mean|median|average)(?: wait| stay| time)?(?: of)?|and(?: (?:[a-z]{1,20}ed|made|held|met|ran|gave|took|saw|read))?|with|or|plus|while|alongside|including|to|worth|totalling|of which|of whom|compared to|compared with)|,|;| ?\()?(?: (?:in|for|of|among|at))?(?:,? [a-z]{1,20}ing)?(?: (?:about|around|roughly|some|a|an|the|estimated|over|nearly|almost|approximately|under|only|up to|further|more than|just over|just under|at least)){0,4} ?$/.exec(
        gap,
      )
    to = figure.to + (cut?.[1]?.length ?? gap.length)
    // "uphold rate for four investigations": a count inside the phrase is part of it.
    const inside = /\b(?:for|of|across|in|into|among|to) (?:about |around |over |nearly |the )?$/.exec(gap)
    if (inside !== null && next.kind === 'count' && next.noun !== null) {
      const lead = clean(reading, figure.to, figure.to + inside.index)
      return {
        before: unloosened(clean(reading, before.from, before.to), figure),
        after: `${lead} ${inside[0].split(' ')[0]} ${next.noun}`.trim(),
        listed,
      }
    }
  }
  return {
    before: unloosened(clean(reading, before.from, before.to), figure),
    after: clean(reading, figure.to, to),
    listed,
  }
}

/** Where the figure's own words begin: a change begins at its first end. */
function changeStart(reading: Reading, figure: Figure): number {
  if (figure.change?.from == null) return figure.from
  const earlier = reading.taken.filter((f) => f.to <= figure.from).at(-1)
  if (earlier === undefined || !/\bfrom [a-z ]{0,24}£?$/.test(reading.sentence.lower.slice(0, earlier.from)))
    return figure.from
  // With a figure between them it was another's first end.
  const isOwn = !reading.figures.some((f) => f.from >= earlier.to && f.to <= figure.from)
  return isOwn ? earlier.from : figure.from
}

function trimLead(reading: Reading, from: number, to: number, inner: boolean): { from: number; to: number } {
  const { lower } = reading.sentence
  let start = from
  for (const pattern of inner ? [OPENERS] : [OPENERS, ACCORDING, LEAD_IN, ACCORDING, OPENERS]) {
    const match = pattern.exec(lower.slice(start, to))
    if (match !== null && match.index === 0 && start + match[0].length <= to) start += match[0].length
  }
  return { from: start, to }
}

const LOOSENS =
  /\b(?:approximately|around|about|over|nearly|almost|just over|just under|more than|less than|up to|at least|only)$/i

/** Without the words that loosen the figure they stand before. The "about" of what somebody was told about is none. */
function unloosened(before: string, { modifier }: Figure): string {
  if (modifier === null && /\babout$/i.test(before)) return before
  return before.replace(LOOSENS, '').trim()
}

const REMARK = /\((?:[a-z ,]{0,200}|\s{0,9}\d[\d.]{0,9} ?%\s{0,9})\)/gi
const SAME_TIME = /\b(?:for|in|during|over) (?:that|this|the same|the) (?:same )?(?:year|period|time)\b/gi
const OUT_OF_SO_MANY = /^ (?:out )?of (?:the |a total of )?[\d,]+ (?:[a-z-]+ ){0,3}?[a-z-]+s(?= )/i

/** The words of a stretch without periods, sources and odd brackets. */
function clean(reading: Reading, from: number, to: number): string {
  let words = dropPeriods(reading, from, to)
  if (words.includes('(')) words = words.replace(REMARK, ' ')
  if (/year|period|time/i.test(words)) words = words.replace(SAME_TIME, ' ')
  if (words.startsWith(' ')) words = words.replace(OUT_OF_SO_MANY, ' ')
  return singleSpaced(withoutEnds(words)).trim()
}

/** Without the marks that a stretch was cut at. */
function withoutEnds(words: string): string {
  let end = words.length
  while (end > 0 && /[(\s,;:.]/.test(words.charAt(end - 1))) end -= 1
  return words.slice(0, end).replace(/^\s*[),.;:]+/, ' ')
}

const LEADS_TO = '\\b(?:in|for|by|during|at|as of|as at|between|from|over|since|until|the|of|end of|according to|\\()'
/** What led to a period, such as "by the end of"; at most nine words of it, so that the time is linear. */
const LOOSE_END = new RegExp(`,? ?${LEADS_TO}(?:(?:\\s(?:, ?| )?|, ?)?${LEADS_TO}){0,8}\\s?$`, 'i')

function dropPeriods(reading: Reading, from: number, to: number): string {
  const { text } = uninterrupted(reading.sentence)
  if (reading.periods.length === 0 && reading.sources.length === 0) return text.slice(from, to)
  let result = ''
  let at = from
  const measured = reading.figures.some((f) => f.kind === 'score')
  for (const mention of [...reading.periods, ...(measured ? [] : reading.sources)].sort((a, b) => a.from - b.from)) {
    if (mention.from < at || mention.to > to) continue
    result += text.slice(at, mention.from).replace(LOOSE_END, ' ')
    at = mention.to
  }
  return result + text.slice(at, to)
}
