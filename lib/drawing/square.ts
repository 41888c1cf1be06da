import { CANVAS } from './canvas'
import { movedPoints } from './moved-points'
import { type Room, widthOf } from './sheet-room'

/** A drawing that is as high as it is wide, in the middle of a room. */
export interface Square {
  readonly side: number
  readonly x: (units: number) => number
  readonly y: (units: number) => number
  /** A length on the canvas in pixels. */
  readonly length: (units: number) => number
}

export function squareIn(room: Room, most: number): Square {
  const side = Math.min(most, widthOf(room))
  const start = (room.left + room.right - side) / 2
  const length = (units: number) => (units * side) / CANVAS
  return { side, length, x: (units) => start + length(units), y: length }
}

/** The numbers of a path or a list of points, each pair moved from the canvas to where the square stands. */
export function inSquare({ x, y }: Square, path: string): string {
  return movedPoints(path, (right, below) => `${x(right).toFixed(2)},${y(below).toFixed(2)}`)
}
