/** Two columns, and the block of rows in which the windows in question end. They begin in the block before. */
export interface Block {
  readonly x: Float64Array
  readonly y: Float64Array
  /** The first row, and how many there are: as many as a window, but for the last block. */
  readonly first: number
  readonly size: number
  /** Rows in a window, and so in every block but the last. */
  readonly span: number
  readonly minimumPairs: number
}

/** Where sums are measured from, and room for a table: made once and used for every block. */
export interface Scratch {
  /** A value of x and one of y in the middle of the rows that came before. */
  readonly pivots: Float64Array
  readonly table: Float64Array
}

/** A row of the wider table: five sums and a count. */
const WIDEST_ROW = 6

/** Scratch for blocks of so many rows, its pivots at 0. */
export function scratchFor(span: number): Scratch {
  return { pivots: new Float64Array(2), table: new Float64Array(span * WIDEST_ROW) }
}

/** A finite number minus itself is 0; NaN and the infinities are not. */
export function isPair(x: number, y: number): boolean {
  return x - x === 0 && y - y === 0
}
