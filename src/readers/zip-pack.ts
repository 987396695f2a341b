/** An archive of these parts, stored as they are; the checksums are left zero, since it never leaves memory. */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Buffer[] = []
  const contents: Buffer[] = []
  let at = 0
  for (const [name, part] of parts) {
    const path = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt32LE(part.length, 18)
    local.writeUInt32LE(part.length, 22)
    local.writeUInt16LE(path.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt32LE(part.length, 20)
    entry.writeUInt32LE(part.length, 24)
    entry.writeUInt16LE(path.length, 28)
    entry.writeUInt32LE(at, 42)
    pieces.push(local, path, Buffer.from(part.buffer, part.byteOffset, part.byteLength))
    contents.push(entry, path)
    at += 30 + path.length + part.length
  }
  const directory = Buffer.concat(contents)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, directory, end])
}
