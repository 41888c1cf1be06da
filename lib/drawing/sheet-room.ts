/** The part of a picture in which something is drawn, in pixels. */
export interface Room {
  readonly left: number
  readonly right: number
  /** Of a plot whose height is free. */
  readonly plotHeight: number
  /** Whether it has room for the main things only: no numbered events, no interval in each cell of a table. */
  readonly isSmall: boolean
}

export function widthOf({ left, right }: Room): number {
  return right - left
}
