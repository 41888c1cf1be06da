export interface JointWorst {
  readonly worstX: number
  readonly worstY: number
  readonly joint: number
}

/**
 * The rows in which x is at most `boundX`, y at most `boundY`, and both. The values must be complete; the bounds are
 * the k-th smallest of each column for its k worst rows.
 */
export function jointWorst(x: Float64Array, y: Float64Array, boundX: number, boundY: number): JointWorst {
  let worstX = 0
  let worstY = 0
  let joint = 0
  for (let row = 0; row < x.length; row += 1) {
    const isWorstX = x[row]! <= boundX
    const isWorstY = y[row]! <= boundY
    if (isWorstX) worstX += 1
    if (isWorstY) worstY += 1
    if (isWorstX && isWorstY) joint += 1
  }
  return { worstX, worstY, joint }
}
