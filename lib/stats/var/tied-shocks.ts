import type { Random } from '../resampling/seeded-random'
import type { ShockSource } from './path-draws'
import { randomSigns } from './random-signs'
import type { TiedModel } from './strength-family'

/**
 * Shocks of a model dealt from the observed residuals: a residual-based block bootstrap, which unlike one that draws
 * single residuals holds for their covariance where volatility clusters (Brüggemann, Jentsch and Trenkler 2016).
 *
 * Days are dealt in blocks of n^(1/3) that wrap around the end (Politis and Romano 1992), so that each is as likely as
 * any other. The residuals of a day, made uncorrelated, get a sign each by the toss of a coin, as in a wild
 * bootstrap (Liu 1988), and are then given the correlation of the model: days of turbulence stay such for all series,
 * and short samples show more of the variation there is. A path starts from a run of observed rows.
 */
export function tiedShocks({ lagMatrices, tie, untied, series }: TiedModel, random: Random): ShockSource {
  const size = series.length
  const lags = lagMatrices.length
  const count = untied[0]!.length
  const block = residualBlock(count)
  const byDay = Float64Array.from(
    { length: count * size },
    (_, at) => untied[at % size]![Math.floor(at / size)]!,
  )
  const weights = Float64Array.from(tie.flatMap((row) => Array.from(row)))
  const parts = new Float64Array(size)
  const sign = randomSigns(random)
  let dealt = 0
  let day = 0

  return {
    begin: (first) => {
      dealt = 0
      const from = Math.floor(random() * (series[0]!.length - lags + 1))
      for (let at = 0; at < first.length; at += 1)
        first[at] = series[at % size]![from + Math.floor(at / size)]!
    },
    next: (shocks) => {
      day = dealt % block === 0 ? Math.floor(random() * count) : (day + 1) % count
      dealt += 1
      for (let m = 0; m < size; m += 1) parts[m] = sign() * byDay[day * size + m]!
      for (let i = 0; i < size; i += 1) {
        let shock = 0
        for (let m = 0; m < size; m += 1) shock += weights[i * size + m]! * parts[m]!
        shocks[i] = shock
      }
    },
  }
}

/** How many successive residuals stay together among n. */
export function residualBlock(n: number): number {
  return Math.max(1, Math.round(Math.cbrt(n)))
}
