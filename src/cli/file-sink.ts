import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { CqcExtractError } from '../errors.ts'
import { cannotWrite } from './cannot-write.ts'
import type { Sink } from './sink.ts'

/** Data to a file: written beside it and renamed at the end, so that whatever goes wrong leaves the old file. Rejects with CANNOT_WRITE. */
export async function fileSink(path: string, inputs: readonly string[] = []): Promise<Sink> {
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => null)
  if (await isAmong(inputs, path, old))
    throw new CqcExtractError('BAD_OPTION', `${path} is one of the inputs, and would be replaced`)
  if (old?.isDirectory()) throw new CqcExtractError('CANNOT_WRITE', `Cannot write ${path}: it is a folder`)
  // A device or a pipe, such as /dev/stdout, cannot be replaced: it is written to as it is.
  const inPlace = old !== null && !old.isFile()
  // Process numbers come again, in a container at once: what a killed run left would be in the way of every later one.
  const written = inPlace ? target : `${target}.${randomBytes(6).toString('hex')}.part`
  const attempt = async <T>(step: () => Promise<T>): Promise<T> => {
    try {
      return await step()
    } catch (error) {
      await discard()
      throw cannotWrite(path, error)
    }
  }
  let file: FileHandle | null = null
  const discard = async () => {
    await file?.close().catch(() => undefined)
    if (file && !inPlace) await unlink(written).catch(() => undefined)
    file = null
  }
  file = await attempt(() => open(written, inPlace ? 'w' : 'wx', old ? old.mode & 0o777 : 0o666))
  return {
    write: (data) => attempt(async () => void (await file?.writeFile(data))),
    close: () =>
      attempt(async () => {
        if (!inPlace) await file?.sync()
        await file?.close()
        if (!inPlace) await rename(written, target)
        file = null
      }),
    abandon: discard,
    closed: false,
  }
}

/** Whether the file is one of the inputs, by whatever name or link. */
async function isAmong(inputs: readonly string[], path: string, file: Stats | null): Promise<boolean> {
  if (inputs.some((input) => resolve(input) === resolve(path))) return true
  if (file?.isFile() !== true) return false
  for (const input of inputs) {
    const other = await stat(input).catch(() => null)
    if (other !== null && other.dev === file.dev && other.ino === file.ino) return true
  }
  return false
}
