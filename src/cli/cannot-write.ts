import { CqcExtractError } from '../errors.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'its name is too long',
  EFBIG: 'the file would be too large',
}

/** A file system's error in writing as one of ours, in words for a person; `where` follows "Cannot write". */
export function cannotWrite(where: string, error: unknown): CqcExtractError {
  const { code, message } = error as NodeJS.ErrnoException // what node:fs throws
  return new CqcExtractError('CANNOT_WRITE', `Cannot write ${where}: ${REASONS[code ?? ''] ?? code ?? message}`, {
    cause: error,
  })
}
