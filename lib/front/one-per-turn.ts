/**
 * Begins one piece of work in each turn of the event loop, in the order in which they came. In a turn the server takes one new
 * connection only (libuv since 1.45): if it also answered all who are connected already, a thousand who come at once would wait
 * for one another's answers before the server even knew of them.
 */
export function onePerTurn(): (work: () => void) => void {
  const waiting: (() => void)[] = []
  let isDue = false

  function begin(): void {
    isDue = waiting.length > 1
    if (isDue) setImmediate(begin)
    waiting.shift()?.()
  }

  return (work) => {
    waiting.push(work)
    if (isDue) return
    isDue = true
    setImmediate(begin)
  }
}
