/**
 * The PDF engine, loaded when the first PDF is read. Its drawing operators come to an end at the first font where the platform lacks a method that Node.js has had since
 * version 21: there it is added, as the standard has it.
 */
export async function loadEngine(): ReturnType<typeof import('unpdf')['getResolvedPDFJS']> {
  if (!('transferToFixedLength' in ArrayBuffer.prototype))
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
      configurable: true,
      writable: true,
      value: function transferToFixedLength(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
        const copy = new ArrayBuffer(length)
        new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
        return copy
      },
    })
  const { getResolvedPDFJS } = await import('unpdf')
  return getResolvedPDFJS()
}
