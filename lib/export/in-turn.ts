/** Runs at most so many tasks at once; the others wait in the order in which they came. */
export function inTurn(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      // The place goes over to whoever has waited longest.
      else next()
    }
  }
}
