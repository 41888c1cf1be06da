import type { Random } from '../resampling/seeded-random'
import type { ShockSource } from './path-draws'
import { randomSigns } from './random-signs'

/**
 * Shocks that have nothing to do with one another: the observed residuals of each series in their order, with a sign
 * for each by the toss of a coin (the wild bootstrap of Liu 1988 with the signs of Davidson and Flachaire 2008).
 *
 * All that stays is the size of each series' moves, day by day, and so its volatility and the turbulence that all
 * share. For residuals that lean to neither side and are related in size only, the signed ones are as likely as the
 * observed, whatever their tails. A path shorter or longer than the residuals takes a run from a random place, around
 * the end if need be. It starts from a run of each series, with a sign for the whole.
 */
export function signedShocks(
  residuals: readonly Float64Array[],
  series: readonly Float64Array[],
  rows: number,
  random: Random,
): ShockSource {
  const size = series.length
  const count = residuals[0]!.length
  const lags = series[0]!.length - count
  const sign = randomSigns(random)
  let day = 0

  return {
    begin: (first) => {
      day = rows - lags === count ? 0 : Math.floor(random() * count)
      const from = Math.floor(random() * (count + 1))
      for (let i = 0; i < size; i += 1) {
        const side = sign()
        for (let t = 0; t < lags; t += 1) first[t * size + i] = side * series[i]![from + t]!
      }
    },
    next: (shocks) => {
      for (let i = 0; i < size; i += 1) shocks[i] = sign() * residuals[i]![day]!
      day = (day + 1) % count
    },
  }
}

/**
 * Shocks that several series have in common within a row and at no distance: the observed residuals in their order, all
 * of a row under one sign by the toss of a coin. Products within a row stay what they were; those of different rows
 * average out. A path has as many rows as the series, and starts from a run of them under one sign.
 */
export function rowSignedShocks(
  residuals: readonly Float64Array[],
  series: readonly Float64Array[],
  random: Random,
): ShockSource {
  const size = series.length
  const count = residuals[0]!.length
  const sign = randomSigns(random)
  let day = 0

  return {
    begin: (first) => {
      day = 0
      const from = Math.floor(random() * (count + 1))
      const side = sign()
      for (let at = 0; at < first.length; at += 1)
        first[at] = side * series[at % size]![from + Math.floor(at / size)]!
    },
    next: (shocks) => {
      const side = sign()
      for (let i = 0; i < size; i += 1) shocks[i] = side * residuals[i]![day]!
      day += 1
    },
  }
}
