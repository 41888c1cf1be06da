/**
 * The sum of the autocovariances of complete values with mean 0, the divisor n at each, weighted by Bartlett:
 * what `longRunVariance` computes once it has left out and centred.
 */
export function bartlettVariance(deviations: Float64Array, lag: number): number {
  const count = deviations.length
  let sum = 0
  for (let k = 0; k <= Math.min(lag, count - 1); k += 1) {
    let products = 0
    for (let t = k; t < count; t += 1) products += deviations[t]! * deviations[t - k]!
    sum += (k === 0 ? 1 : 2 * (1 - k / (lag + 1))) * products
  }
  return sum / count
}
