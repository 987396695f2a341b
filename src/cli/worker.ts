import type { Message } from './child.ts'
import { type Job, processInput } from './process-input.ts'

// A library may reject a promise that nobody holds, after the document that it is about is done: what it has to say of that document has
// been said by then, and the next one has nothing to do with it.
process.on('unhandledRejection', () => undefined)
process.on('uncaughtException', () => undefined)
// Ctrl-C reaches every process of a terminal; the one that started this one decides.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', async (job: Job) => tell({ outcome: await processInput(job) }))
tell({ ready: true })

function tell(message: Message): void {
  process.send?.(message)
}
