import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'

const PAGE = 4096

/** The memory of another process in bytes, of every sort; 0 where the system does not tell. */
export async function residentBytes(pid: number | undefined): Promise<number> {
  if (pid === undefined || process.platform === 'win32') return 0
  if (process.platform !== 'linux') return fromListing(pid)
  const pages = (await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '')).split(' ')[1]
  return Number(pages ?? 0) * PAGE
}

function fromListing(pid: number): Promise<number> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, kibibytes) =>
      resolve(error === null ? Number(kibibytes) * 1024 || 0 : 0),
    )
  })
}
