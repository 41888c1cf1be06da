/**
 * The moves over every stretch of `horizon` successive returns, overlapping: entry i is the sum of the returns i to
 * i+horizon-1. In the unit of the returns, which must be complete; empty where there are fewer than `horizon`.
 *
 *     horizonMoves([0.01, 0.02, -0.01], 2) // [0.03, 0.01]
 */
export function horizonMoves(returns: Float64Array, horizon: number): Float64Array {
  const moves = new Float64Array(Math.max(0, returns.length - horizon + 1))
  for (let start = 0; start < moves.length; start += 1) {
    let sum = 0
    for (let session = 0; session < horizon; session += 1) sum += returns[start + session]!
    moves[start] = sum
  }
  return moves
}
