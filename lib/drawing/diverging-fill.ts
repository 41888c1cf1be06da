/** As much of a line's colour as text on it can still be read. */
const STRONGEST = 45

/**
 * The ground of a value between -1 and 1: blue above 0, orange below, the stronger the farther from it. The two stay apart
 * for colour-blind eyes; the number stands on it all the same.
 */
export function divergingFill(value: number | null): string {
  if (value === null) return 'var(--surface)'
  const share = Math.round(STRONGEST * Math.min(1, Math.abs(value)))
  const tone = value < 0 ? 'var(--tone-target)' : 'var(--tone-source)'
  return `color-mix(in srgb, ${tone} ${share}%, var(--surface))`
}
