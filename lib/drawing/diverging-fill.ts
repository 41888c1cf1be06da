/** As much of a line's colour as text on it can still be read. */
const STRONGEST = 45

/** Which tone the ground of a value between -1 and 1 has, and how many of 100 parts of it; the rest is the surface. */
export function divergingShare(value: number): { tone: 'target' | 'source'; share: number } {
  const share = Math.round(STRONGEST * Math.min(1, Math.abs(value)))
  return { tone: value < 0 ? 'target' : 'source', share }
}

/**
 * The ground of a value between -1 and 1: blue above 0, orange below, the stronger the farther from it. The two stay apart
 * for colour-blind eyes; the number stands on it all the same.
 */
export function divergingFill(value: number | null): string {
  if (value === null) return 'var(--surface)'
  const { tone, share } = divergingShare(value)
  return `color-mix(in srgb, var(--tone-${tone}) ${share}%, var(--surface))`
}
