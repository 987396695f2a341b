import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import { CqcExtractError } from '../errors.ts'

const CHUNK = 1 << 20

// Pipes that the shell hands over by name, as in `cqc-extract <(curl …)`.
const HANDED_OVER = /^\/(?:dev\/stdin$|dev\/fd\/\d{1,9}$|proc\/self\/fd\/\d{1,9}$)/

/** A file's bytes, at most `maxBytes` of them; anything but a file is refused before it is read. Rejects with a CqcExtractError. */
export async function readFileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  if (/^(?:https?|ftp):\/\//i.test(path))
    throw new CqcExtractError(
      'NOT_FOUND',
      'it is a web address, and nothing is fetched: save the page and give the file',
    )
  let file: FileHandle
  try {
    // Without O_NONBLOCK, opening a named pipe that nobody writes to would wait for ever.
    file = await open(path, constants.O_RDONLY | (HANDED_OVER.test(path) ? 0 : constants.O_NONBLOCK))
  } catch (error) {
    throw cannotRead(error)
  }
  try {
    const status = await file.stat()
    if (status.isDirectory()) throw new CqcExtractError('UNREADABLE', 'it is a folder')
    if (!status.isFile() && !HANDED_OVER.test(path))
      throw new CqcExtractError('UNREADABLE', 'it is a pipe, socket or device, not a file')
    if (status.size > maxBytes) throw tooLarge(status.size, maxBytes)
    return await readAtMost(file, status.size, maxBytes)
  } catch (error) {
    throw cannotRead(error)
  } finally {
    await file.close()
  }
}

async function readAtMost(file: FileHandle, size: number, maxBytes: number): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(size + 1)
  let length = 0
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, null)
    if (bytesRead === 0) return bytes.subarray(0, length)
    length += bytesRead
    if (length > maxBytes) throw tooLarge(length, maxBytes)
    if (length === bytes.length)
      bytes = Buffer.concat([bytes], Math.min(length + Math.max(CHUNK, length), maxBytes + 1))
  }
}

/** All of a stream's bytes, at most `maxBytes` of them; given up when nothing comes for `seconds`. Rejects with a CqcExtractError. */
export async function readStreamBytes(
  stream: Readable,
  maxBytes: number,
  signal: AbortSignal,
  seconds: number,
): Promise<Uint8Array> {
  const silent = new CqcExtractError('TIMED_OUT', `nothing came for ${seconds} s; --timeout raises the limit`)
  const timer = setTimeout(() => stream.destroy(silent), seconds * 1000)
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of addAbortSignal(signal, stream)) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer) // a byte stream yields buffers
      length += bytes.length
      if (length > maxBytes) throw tooLarge(length, maxBytes)
      chunks.push(bytes)
      timer.refresh()
    }
  } catch (error) {
    throw cannotRead(error)
  } finally {
    clearTimeout(timer)
  }
  return Buffer.concat(chunks)
}

function tooLarge(size: number, maxBytes: number): CqcExtractError {
  return new CqcExtractError(
    'TOO_LARGE',
    `it is larger than ${inUnits(maxBytes)} (at least ${inUnits(size)}); --max-bytes raises the limit`,
  )
}

function inUnits(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 1 << 20 ? `${Math.round(bytes / 1024)} KiB` : `${Math.round((bytes / (1 << 20)) * 10) / 10} MiB`
}

const REASONS: Readonly<Record<string, readonly ['NOT_FOUND' | 'UNREADABLE', string]>> = {
  ENOENT: ['NOT_FOUND', 'there is no such file'],
  ENOTDIR: ['NOT_FOUND', 'there is no such file: a part of its path is not a folder'],
  ENAMETOOLONG: ['NOT_FOUND', 'there is no such file: its name is too long'],
  EACCES: ['UNREADABLE', 'you have no permission to read it'],
  EPERM: ['UNREADABLE', 'you have no permission to read it'],
  ELOOP: ['UNREADABLE', 'its links lead round in a circle'],
  EISDIR: ['UNREADABLE', 'it is a folder'],
  ENXIO: ['UNREADABLE', 'it is a pipe, socket or device, not a file'],
  EMFILE: ['UNREADABLE', 'too many files are open'],
  EIO: ['UNREADABLE', 'the disk or network drive reported an error'],
}

/** A file system's error as one of ours, in words for a person. */
export function cannotRead(error: unknown): CqcExtractError {
  if (error instanceof CqcExtractError) return error
  const { code, message } = error as NodeJS.ErrnoException // what node:fs throws
  const [ours, reason] = REASONS[code ?? ''] ?? ['UNREADABLE', `it could not be read (${code ?? message})`]
  return new CqcExtractError(ours, reason, { cause: error })
}
