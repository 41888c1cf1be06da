/** What stands below the charts: the table, and what its figures rest on. */
export interface FootText {
  readonly dataLine: {
    sample(from: string, to: string): string
    provider(provider: string, from: string, to: string): string
  }
  /** Of a provider that came with an import. */
  importedTerms(provider: string): string
  methodLine(parts: { versions: string; vintage: string; seed: string }): string
  /** From which sizes on a correlation is called moderate and strong. */
  strengths(parts: { moderate: string; strong: string; isKendall: boolean }): string
  /** On a picture of the charts: when it was made, up to which day its values go and how many days earlier that was. */
  sheetMade(parts: { made: string; end: string; days: string }): string
  readonly table: {
    caption(dates: string, shown: string, all: string): string
    day: string
  }
}
