/** Names and spans of time, with which sentences are filled. */
export interface PhrasesText {
  readonly assetNames: Readonly<Record<string, string>>
  basket(members: string): string
  /** 'on 7 May 2025', or how many days there are and the first of them. */
  onDays(parts: { days: string; count: string | null }): string
  /** '60 sessions', the span a rolling value looks back on. */
  window(count: string, sessions: boolean, on: 'returns' | 'levels'): string
  /** Markets held fixed, as a sentence names them. */
  readonly markets: Readonly<Record<string, string>>
}
