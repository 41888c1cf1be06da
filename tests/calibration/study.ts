/** How often something held in simulated samples whose truth is known. */
export interface CalibrationRow {
  /** The method and its version, as METHOD_VERSIONS has it. */
  readonly method: string
  /**
   * coverage: an interval or band held the truth. size: a test rejected a hypothesis that was true.
   * power: it rejected one that was false. selection: a choice came out right.
   */
  readonly measure: 'coverage' | 'size' | 'power' | 'selection'
  /** What drew the samples, such as 'normal', 't4', 'GARCH-t5'. */
  readonly generator: string
  /** Rows of each sample. */
  readonly n: number
  /** What else was set, such as 'correlation 0.35' or 'shock beyond 2.5 sd'; empty where nothing. */
  readonly setting: string
  /** What the share should be: 0.95 of a 95 % interval, 0.05 of a 5 % test; null for power, which has no such figure. */
  readonly nominal: number | null
  /** The share found, and in how many samples: its standard error is sqrt(share (1 - share) / samples). */
  readonly share: number
  readonly samples: number
}

/** One simulation: a file in `studies/` that exports it as `study`; nothing registers it. */
export interface Study {
  readonly title: string
  /** What is simulated, and how to read the rows: a sentence or two for the report. */
  readonly about: string
  /** Draws everything from the seed; the same rows every time. */
  readonly run: (seed: number) => CalibrationRow[]
}
