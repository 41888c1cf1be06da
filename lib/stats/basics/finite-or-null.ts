/** The number, or null where the arithmetic left the range of a double: never NaN, never an infinity. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
