/**
 * A RangeError unless a confidence level lies between 0 and 1, both excluded. To be asked before the data are looked
 * at: that a sample is too short must not hide that the program is wrong.
 *
 *     requireLevel(95) // RangeError: a level is 0.95, not 95
 */
export function requireLevel(level: number): void {
  if (!(level > 0 && level < 1))
    throw new RangeError(`A level lies between 0 and 1, such as 0.95, not at ${level}.`)
}
