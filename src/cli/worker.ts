export { processInput } from './process-input.ts'

// What a library logs in a worker would come out on the command's own stdout, among the data.
for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const) console[method] = () => undefined
