/**
 * The products whose sum, scaled, is the cross-correlation at a lag: x(t+lag) y(t), each standing in the row of the
 * later of the two, and 0 where the other would lie before the first row.
 */
export function laggedProducts(x: Float64Array, y: Float64Array, lag: number): Float64Array {
  const [later, earlier] = lag < 0 ? [y, x] : [x, y]
  const back = Math.abs(lag)
  return later.map((value, t) => (t < back ? 0 : value * earlier[t - back]!))
}
