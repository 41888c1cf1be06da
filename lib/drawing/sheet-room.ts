/** The part of a picture in which something is drawn, in pixels. */
export interface Room {
  readonly left: number
  readonly right: number
  /** Of a plot whose height is free. */
  readonly plotHeight: number
  /** Whether it has room for the main things only: no numbered events, no interval in each cell of a table. */
  readonly isSmall: boolean
}

/** On either side of a network that fills a narrow room: its words stand beside its nodes. */
const BESIDE_NETWORK = 22

/** How large a network may be in a room: no larger than this, and its words inside. */
export function networkSide(room: Room, most: { readonly large: number; readonly small: number }): number {
  return room.isSmall ? Math.min(most.small, widthOf(room) - 2 * BESIDE_NETWORK) : most.large
}

export function widthOf({ left, right }: Room): number {
  return right - left
}
