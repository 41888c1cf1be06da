type Measured = 'returns' | 'levels'

/** What the columns of the CSV of a page hold. */
export interface CsvText {
  readonly title: string
  readonly day: string
  level(title: string, kind: 'price' | 'cap' | 'index'): string
  return(name: string): string
  /** `window` is null where the method has none. */
  r(parts: { x: string; y: string; on: Measured; method: string; window: string | null }): string
  lower(on: Measured): string
  upper(on: Measured): string
  n(on: Measured): string
}
