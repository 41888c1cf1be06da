import { dot } from '../basics/dot'
import type { ScenarioModel } from './scenario-model'
import { tScale } from './t-scale'

/** What a shock does to a path: where its middle goes and by what its distance from there is multiplied. */
export interface Shift {
  readonly centre: number
  readonly scale: number
}

/**
 * The place and width of the target after each session, given the source's move over the whole horizon: a path of
 * `rests` stands at centre + scale times rest.
 *
 * The scale is the t-scale of the shock, widened by the error of beta: sqrt( scale^2 + (error shock / sd of rest)^2 ).
 */
export function shocked(
  { betas, rests, degrees, sourceSd, standardErrorOfBeta }: ScenarioModel,
  shock: number,
): readonly Shift[] {
  const scale = tScale(degrees, shock / sourceSd)
  const last = rests.at(-1)!
  const sdOfRest = Math.sqrt(dot(last, last) / last.length)
  const widened = Math.hypot(scale, (standardErrorOfBeta * shock) / sdOfRest)
  return betas.map((beta) => ({ centre: beta * shock, scale: widened }))
}
