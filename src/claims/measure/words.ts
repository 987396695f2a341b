const COMMON = new Set(
  'the and for who that with was were are had has have their they this its from said which not all been being into than per by of in on at to a an as or when where these those there was for example care time waiting'.split(
    ' ',
  ),
)

/** The words of a phrase that tell it from others, in small letters; "care" and "time" tell little. */
export function wordsOf(phrase: string): Set<string> {
  const words = phrase.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return new Set(words.filter((word) => word.length > 1 && !COMMON.has(word)).map((word) => word.replace(/s$/, '')))
}
