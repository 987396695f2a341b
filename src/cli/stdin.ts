/** What stdin is called on the command line and in the record. */
export const STDIN = '-'
