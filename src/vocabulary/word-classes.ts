import data from './data/word-classes.json' with { type: 'json' }

/** What a word can be, as bits: most words can be more than one thing, and their neighbours decide. */
export const CAN_BE = {
  determiner: 1,
  pronoun: 2,
  preposition: 4,
  relative: 8,
  subordinator: 16,
  coordinator: 32,
  be: 64,
  have: 128,
  do: 256,
  modal: 512,
  negative: 1024,
  adverb: 2048,
  adjective: 4096,
  /** A noun that the data names as one, where the form can also be a verb's ("visits", "housing"). */
  noun: 8192,
  /** A finite form that is nothing else ("gave"). */
  past: 16384,
  /** A participle ("given"); with `past` either ("said", "reviewed"). */
  participle: 32768,
  gerund: 65536,
  /** The form of the infinitive and of the plural's present tense. */
  base: 131072,
  /** The present tense in -s. */
  present: 262144,
} as const

const VOWEL = /[aeiou]/
const classes = new Map<string, number>()
const bases = new Map<string, string>()
const participles = new Map<string, string>()
const pasts = new Map<string, string>()
const irregular: Readonly<Record<string, readonly string[]>> = data.irregular

for (const [name, words] of Object.entries(data.closed)) {
  const bit = CAN_BE[name as keyof typeof CAN_BE] // the data's test checks the names
  for (const word of words) add(word, bit)
}
for (const word of data.adjectives) add(word, CAN_BE.adjective)
for (const verb of data.verbs) addVerb(verb)
for (const verb of data.nounsToo) {
  add(verb, CAN_BE.noun)
  add(present(verb), CAN_BE.noun)
}
for (const word of data.ingNouns) add(word, CAN_BE.noun)

const notParticiples = new Set(data.notParticiples)
const persons = new Set(data.persons)
const prepositional = new Set(data.prepositionalVerbs)

function add(word: string, bit: number): void {
  classes.set(word, (classes.get(word) ?? 0) | bit)
}

function addVerb(base: string): void {
  const [past, participle] = irregular[base] ?? [regularPast(base), regularPast(base)]
  const gerund = gerundOf(base)
  for (const [word, bit] of [
    [base, CAN_BE.base],
    [present(base), CAN_BE.present],
    [past ?? base, CAN_BE.past],
    [participle ?? base, CAN_BE.participle],
    [gerund, CAN_BE.gerund],
  ] as const) {
    add(word, bit)
    if (!bases.has(word)) bases.set(word, base)
  }
  participles.set(base, participle ?? base)
  pasts.set(base, past ?? base)
}

function doubles(base: string): boolean {
  return (
    /^[^aeiou]*[aeiou][bdgklmnprtv]$/.test(base) ||
    /(?:admit|commit|refer|transfer|permit|submit|incur|occur|recur|defer|confer|control|enrol|fulfil|cancel|label|level|travel|model|signal|counsel|equip|regret|omit|occur)$/.test(
      base,
    )
  )
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '')) return `${base.slice(0, -1)}ied`
  return doubles(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function gerundOf(base: string): string {
  if (base === 'be') return 'being'
  if (base === 'lie') return 'lying'
  if (/[^eo]e$/.test(base)) return `${base.slice(0, -1)}ing`
  return doubles(base) ? `${base}${base.at(-1)}ing` : `${base}ing`
}

function present(base: string): string {
  if (base === 'have') return 'has'
  if (base.endsWith('y') && !VOWEL.test(base.at(-2) ?? '')) return `${base.slice(0, -1)}ies`
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

/** What a word in small letters can be; its ending decides about words that nobody listed, and a plain noun is 0. */
export function classesOf(word: string): number {
  const known = classes.get(word)
  if (known !== undefined) return known
  if (notParticiples.has(word)) return 0
  const hyphen = word.lastIndexOf('-')
  if (hyphen > 0) {
    const last = classesOf(word.slice(hyphen + 1))
    // "multi-agency", "short-term": as a whole it describes; "self-funded" is a participle that describes.
    return last & (CAN_BE.participle | CAN_BE.gerund | CAN_BE.adjective) ? CAN_BE.adjective : 0
  }
  if (/^[a-z]{3,}ed$/.test(word)) return CAN_BE.past | CAN_BE.participle
  if (/^[a-z]{4,}ing$/.test(word)) return CAN_BE.gerund
  if (/^[a-z]{3,}ly$/.test(word) && !/(?:family|supply|reply|assembly|anomaly|monopoly|italy)$/.test(word))
    return CAN_BE.adverb
  if (/(?:able|ible|ical|ive|ous|ful|less|ish|ary|ional|ental|ural|eless)$/.test(word) && word.length > 6)
    return CAN_BE.adjective
  return 0
}

/** The verb that a form belongs to ("took": "take"), made by rule where it is not listed; the word itself where it is no verb's form. */
export function baseOf(word: string): string {
  return bases.get(word) ?? word
}

/** The participle that says what was done to a thing ("closing": "closed", "took": "taken"). */
export function participleOf(word: string): string {
  const base = bases.get(word)
  const known = base === undefined ? undefined : participles.get(base)
  if (known !== undefined) return known
  if (word.endsWith('ing')) return `${word.slice(0, -3)}ed`.replace(/([^aeiou])yed$/, '$1ied')
  return word
}

/** The past tense of a verb of which any form is given ("taken": "took"). */
export function pastOf(word: string): string {
  return pasts.get(baseOf(word)) ?? participleOf(word)
}

/** Whether a verb and a preposition are said as one, so that something is "dealt with" and "looked after". */
export function isPrepositional(verb: string, preposition: string): boolean {
  return prepositional.has(`${baseOf(verb)} ${preposition}`)
}

/** Whether a noun names people, of whom is said who they are. */
export function isPerson(noun: string): boolean {
  return persons.has(noun) || persons.has(noun.slice(noun.lastIndexOf('-') + 1))
}

/** Whether a noun, or a phrase that ends with it, is of many: "referrals", "people", "staff"; "debt" and "access" are of one. */
export function isPlural(noun: string): boolean {
  return /(?:[^su]s|ee)$/.test(noun) || isPerson(noun.slice(noun.lastIndexOf(' ') + 1))
}

/** Verbs after which comes what is said ("showed that 5% …"), those of having, those whose object is a value, and words for a council itself. */
export const reportingVerbs: ReadonlySet<string> = new Set(data.reporting)
export const havingVerbs: ReadonlySet<string> = new Set(data.has)
/** What was done, by the noun that says that it was: "the introduction of a tool to 18 homes", to which it was introduced. */
export const doneByNoun: ReadonlyMap<string, string> = new Map(Object.entries(data.doings))
/** Verbs whose object can be time that somebody gives or wins: "gave 300 hours", where "took 300 hours" tells how long something lasted. */
export const timeGivingVerbs: ReadonlySet<string> = new Set(data.givesTime)
export const reachingVerbs: ReadonlySet<string> = new Set(data.reaches)
/** What people and cases wait on: "on the list", "in the queue". */
export const queueNouns: readonly string[] = data.queues
const WAITS = /\b(?:wait(?:s|ing|ed)?|queues?|backlogs?|lists?|awaiting)\b/
/** Whether a text in small letters speaks of waiting for something. */
export function speaksOfWaits(lower: string): boolean {
  return WAITS.test(lower)
}
/** Places that a council or more of them serve, by what they are. */
export const areaNouns: ReadonlySet<string> = new Set(data.areas)
export const councilWords: ReadonlySet<string> = new Set(data.generic)

/** Whether a word is a verb in the present tense of one alone ("provides") and nothing else. */
export function isPresent(word: string): boolean {
  const can = classesOf(word)
  return (can & CAN_BE.present) !== 0
}

/** Numbers in words, for those that are no figure. */
export const numberWords: ReadonlySet<string> = new Set(data.numbers)

/** What a sum is called by the verb that moves it, the verb in its base form: spent money is a spend. */
export const sumNames: ReadonlyMap<string, string> = new Map(Object.entries(data.sums))

/** Verbs of which nothing is the object, in the base form: contracts that ended, and none ended by anybody. */
export const happeningVerbs: ReadonlySet<string> = new Set(data.happens)

/** Words that are verbs and no nouns before a preposition: costs that "account for" a third. */
export const verbsBefore: ReadonlySet<string> = new Set(data.verbsBefore)
