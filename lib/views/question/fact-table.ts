/** A cell of a table of facts: its text, a smaller line under it, and where it leads. */
export interface FactCell {
  readonly text: string
  readonly note?: string | null
  /** Whether it stays on one line. */
  readonly isWhole?: true
  /** Whether it names its row. */
  readonly isStrong?: true
  /** Of what a reader should not miss. */
  readonly tone?: 'warning'
  /** Whether it is quoted as it was found: of any length, and in English. */
  readonly isQuoted?: true
  readonly links?: readonly { readonly label: string; readonly href: string }[]
}

/** Facts in rows, to be read and not drawn, in the reader's language. */
export interface FactTable {
  /** Of its heading, for links within the page. */
  readonly id: string
  readonly title: string
  readonly intro: string | null
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly FactCell[] }[]
  /** What is said where there is no row. */
  readonly empty: string
}
