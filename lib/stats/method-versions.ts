/**
 * The name and version of each method, to be shown and stored with its numbers. A version goes up when the same input
 * would give another number, beyond rounding.
 */
export const METHOD_VERSIONS = {
  pearson: 'pearson/1',
  spearman: 'spearman/1',
  kendall: 'kendall-b/1',
  ewma: 'ewma-riskmetrics-0.94/1',
  partial: 'partial/1',
  hac: 'hac-bartlett/1',
  fisher: 'fisher/1',
  spearmanInterval: 'bonett-wright/1',
  kendallInterval: 'fieller/1',
  ewmaInterval: 'ewma-influence/1',
  percentileRank: 'percentile-rank/1',
} as const
