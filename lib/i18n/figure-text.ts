/** A figure with its interval as finished text. */
export interface FigureText {
  readonly r: string
  /** '0.20 to 0.44', or null. */
  readonly interval: string | null
  /** Other intervals that stand beside it. */
  readonly beside: readonly { readonly kind: 'jackknife' | 'fisher'; readonly interval: string }[]
  readonly n: string
  /** '8 May 2025'. */
  readonly from: string
  readonly to: string
}
