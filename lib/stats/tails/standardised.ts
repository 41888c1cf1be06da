import { dot } from '../basics/dot'
import { scaledDeviations } from '../basics/scaled-deviations'

/** Complete values measured from their mean in standard deviations, divisor n - 1. Null when they are constant. */
export function standardised(values: Float64Array): Float64Array | null {
  const deviations = scaledDeviations(values)
  if (deviations === null) return null
  const sd = Math.sqrt(dot(deviations, deviations) / (values.length - 1))
  return deviations.map((deviation) => deviation / sd)
}
