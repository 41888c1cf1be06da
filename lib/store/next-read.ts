/**
 * One read for all who ask while another is under way: it begins after they asked, so that each learns of whatever was there
 * when they did. However many ask, one read runs and one waits. A failure is that of those who waited for it.
 */
export function nextRead<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let running: Promise<Value> | null = null
  let next: Promise<Value> | null = null

  function begin(): Promise<Value> {
    const begun = read().finally(() => {
      if (running === begun) running = null
    })
    running = begun
    return begun
  }

  return () => {
    if (running === null) return begin()
    const over = running.then(
      () => {},
      () => {},
    )
    next ??= over.then(() => {
      next = null
      return begin()
    })
    return next
  }
}
