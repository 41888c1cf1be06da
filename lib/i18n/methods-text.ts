/** How correlations are called, and why one is undefined. */
export interface MethodsText {
  readonly methods: Readonly<Record<'pearson' | 'spearman' | 'kendall' | 'ewma' | 'dcc', string>>
  readonly methodHints: Readonly<Record<'pearson' | 'spearman' | 'kendall' | 'ewma' | 'dcc', string>>
  readonly undefinedReasons: Readonly<
    Record<
      | 'too-few-pairs'
      | 'too-few-rows'
      | 'missing-values'
      | 'collinear'
      | 'not-converged'
      | 'out-of-range'
      | 'window-larger-than-sample'
      | 'window-not-full'
      | 'no-variation'
      | 'levels-have-no-interval'
      | 'perfect-correlation'
      | 'not-a-day-of-the-sample',
      string
    >
  >
}
