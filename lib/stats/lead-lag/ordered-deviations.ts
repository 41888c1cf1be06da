import { defined, type Outcome, undefinedBecause } from '../basics/outcome'
import { scaledDeviations } from '../basics/scaled-deviations'

/**
 * Deviations from the mean, on a scale of their own, of series whose rows follow one another: a missing value cannot
 * be left out, since that would move the rows after it by a day.
 */
export function orderedDeviations(...series: ArrayLike<number>[]): Outcome<Float64Array[]> {
  const columns = series.map((values) => Float64Array.from(values))
  const lengths = columns.map(({ length }) => length)
  if (new Set(lengths).size > 1) {
    throw new RangeError(`Series must have one length, not ${lengths.join(' and ')}.`)
  }
  if (!columns.every((values) => values.every(Number.isFinite))) return undefinedBecause('missing-values')
  if (lengths[0]! < 2) return undefinedBecause('too-few-rows')
  const deviations = columns.map((column) => scaledDeviations(column)).filter((values) => values !== null)
  return deviations.length === columns.length ? defined(deviations) : undefinedBecause('no-variation')
}
