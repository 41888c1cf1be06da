/** The day under the crosshair, one for all charts of a page: they show the same days. */
let day: number | null = null
let wasUsed = false
const listeners = new Set<() => void>()

export const crosshair = {
  read: () => day,
  /** Whether anybody has pointed at a chart yet. */
  wasUsed: () => wasUsed,
  move(next: number | null): void {
    if (next === day) return
    day = next
    wasUsed = true
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
