/** A range of day numbers. */
export type DayRange = readonly [from: number, to: number]

/** A range over fewer days than this is a click, or as near as one can get. */
export const SHORTEST_RANGE = 5

/** The range that shows `factor` times as many days, with the day in question staying where it is on the screen. */
export function zoomed([from, to]: DayRange, day: number, factor: number): DayRange {
  const low = Math.round(day - (day - from) * factor)
  const high = Math.round(day + (to - day) * factor)
  return high - low < SHORTEST_RANGE ? [from, to] : [low, high]
}

/** Two days in rising order. */
export function between(one: number, other: number): DayRange {
  return one < other ? [one, other] : [other, one]
}
