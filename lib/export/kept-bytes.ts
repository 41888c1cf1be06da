/**
 * Keeps what was made from the same thing once, up to so many bytes; what has not been asked for longest goes first.
 * Whoever asks while it is being made waits for that. A failure is not kept.
 */
export function byteKeeper(most: number) {
  const kept = new Map<string, Buffer<ArrayBuffer>>()
  const making = new Map<string, Promise<Buffer<ArrayBuffer>>>()
  let size = 0

  function keep(key: string, bytes: Buffer<ArrayBuffer>): void {
    kept.set(key, bytes)
    size += bytes.length
    for (const [oldest, old] of kept) {
      if (size <= most) return
      kept.delete(oldest)
      size -= old.length
    }
  }

  return async (key: string, make: () => Promise<Buffer<ArrayBuffer>>): Promise<Buffer<ArrayBuffer>> => {
    const known = kept.get(key)
    if (known !== undefined) {
      // A map keeps the order of insertion: put at its end, it is the last to go.
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const begun = making.get(key)
    if (begun !== undefined) return begun
    const made = make().finally(() => making.delete(key))
    making.set(key, made)
    const bytes = await made
    keep(key, bytes)
    return bytes
  }
}
