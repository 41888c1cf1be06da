import { goldenSection } from '../optimisation/golden-section'

/** The inverse of the degrees of freedom is sought between these: from all but normal to 2.2 degrees. */
const LEAST_INVERSE = 0.002
const MOST_INVERSE = 0.45
/** How closely, on that scale. */
const PRECISION = 1e-3

/** The degrees of freedom, from 2.2 to 500 (as good as normal), at which a cost is least: sought by their inverse. */
export function degreesOfLeastCost(cost: (degrees: number) => number): number {
  return 1 / goldenSection((inverse) => cost(1 / inverse), LEAST_INVERSE, MOST_INVERSE, PRECISION)
}
