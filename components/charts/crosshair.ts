/** The day under the crosshair, one for all charts of a page: they show the same days. */
let day: number | null = null
const listeners = new Set<() => void>()

export const crosshair = {
  read: () => day,
  move(next: number | null): void {
    if (next === day) return
    day = next
    for (const listener of listeners) listener()
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
