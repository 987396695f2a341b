export { readQuotes } from './read-quotes.ts'
