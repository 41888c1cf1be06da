export type Cell = number | string | null

/** Columns of equal length, as a file holds them. */
export interface Table {
  readonly header: readonly string[]
  readonly columns: readonly (readonly Cell[])[]
  /** The columns of raw values, each with the providers that gave them: not all may be passed on. */
  readonly raw?: Readonly<Record<string, readonly string[]>>
}
