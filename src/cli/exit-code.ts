/** Done. */
export const DONE = 0
/** Done, and `check` found what `--fail-on` names. */
export const FOUND = 1
/** Something could not be done: a bad option, an unreadable or unsupported input, nothing found, no place to write. */
export const NOT_DONE = 2
/** Interrupted from the keyboard, as shells report it: 128 and the signal's number. */
export const INTERRUPTED = 130
