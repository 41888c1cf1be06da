/** Float64 columns by name: what ours and the peer compute from, the same numbers for both. */
export type Inputs = Readonly<Record<string, Float64Array>>

/** One thing to time: a file in `cases/` that exports a list of these as `benchmarks`; nothing registers it. */
export interface Benchmark {
  readonly name: string
  readonly inputs: () => Inputs
  /** One run of ours. */
  readonly ours: (inputs: Inputs) => unknown
  /**
   * The tool an analyst would use instead: Python that finds the inputs as NumPy arrays under their names, `setup` once
   * (imports, reshaping), `run` what is timed. Null where there is none here to run.
   */
  readonly peer: { readonly name: string; readonly setup: string; readonly run: string } | null
  /** The inputs at n rows, to show how the time of ours grows from a thousand to a million; only where that is of use. */
  readonly growth?: (n: number) => Inputs
  /** A figure from elsewhere that is not of this run, as a sentence; or what else a reader must know. */
  readonly note?: string
  /** What is aimed at. */
  readonly target?: { readonly timesFaster?: number; readonly milliseconds?: number }
}
