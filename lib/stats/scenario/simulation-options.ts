/** What a simulation of scenarios is asked for. */
export interface SimulationOptions {
  /** Sessions ahead. */
  readonly horizon: number
  readonly paths: number
  readonly seed: number
  /** Forecasts that belong to one seed take one number each (0, 1, 2 ...), so that no two share their draws. */
  readonly stream?: number
}
