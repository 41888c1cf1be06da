/** What is left of a total without a part, given the part's share in per cent; null where one of them is none. */
export function withoutShare(total: unknown, share: unknown): number | null {
  const isShare = typeof share === 'number' && share >= 0 && share <= 100
  return typeof total === 'number' && isShare ? total * (1 - share / 100) : null
}
