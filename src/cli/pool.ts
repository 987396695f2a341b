import { type Bounds, type Child, startChild } from './child.ts'
import type { Job, Processed } from './process-input.ts'
import type { TaskName, Tasks } from './tasks.ts'

/** Processes in which documents are read, so that one that hangs, fills the memory or kills its process costs only itself. */
export interface Pool {
  /** Never rejects. The caller sees to how many documents are worked on at a time. */
  run<Name extends TaskName>(job: Job<Name>): Promise<Processed<Tasks[Name]['result']>>
  /** Ends every process and waits for none. */
  close(): void
}

/** A pool without processes yet: each is started when a document needs it, and serves others after it. */
export function createPool(workerFile: URL, bounds: Bounds): Pool {
  const all = new Set<Child>()
  const idle: Child[] = []
  const start = () => {
    const child = startChild(workerFile, bounds)
    all.add(child)
    return child
  }
  return {
    async run(job) {
      const child = idle.pop() ?? start()
      const outcome = await child.run(job)
      // What a bad document has left behind in its process shall not be the next one's.
      if (child.isFit && !('failure' in outcome)) idle.push(child)
      else {
        child.end()
        all.delete(child)
      }
      return outcome
    },
    close() {
      for (const child of all) child.end()
      all.clear()
    },
  }
}
