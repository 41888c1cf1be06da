/**
 * The p-value of an observed statistic among simulated ones: how often chance does at least as much.
 *
 *     p = (1 + #{simulated >= observed}) / (1 + draws)
 *
 * (Davison and Hinkley 1997, section 4.2.) The observation counts as one of the draws, so p is never 0 and 999 draws go
 * down to 0.001. A draw that has no statistic (null, NaN) counts as at least as large, which errs towards no finding.
 * Null when the observed value is not finite or there are no draws.
 *
 *     monteCarloP([0.1, 0.5, 2], 1) // 0.5
 */
export function monteCarloP(simulated: ArrayLike<number | null>, observed: number): number | null {
  if (!Number.isFinite(observed) || simulated.length === 0) return null
  let atLeast = 0
  for (let i = 0; i < simulated.length; i += 1) {
    const value = simulated[i]
    if (value == null || !(value < observed)) atLeast += 1
  }
  return (1 + atLeast) / (1 + simulated.length)
}
