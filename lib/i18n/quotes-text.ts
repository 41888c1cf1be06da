/** What stands on the cards of prices. */
export interface QuotesText {
  sinceSession(day: string): string
  endOfUtcDay(day: string): string
  noCap: string
  noChange: string
  /** `asset` for whose share count the source has a name in this language. */
  approximateCap(parts: { asset: string; count: string; source: string }): string
  noData: string
  states: Readonly<Record<'live' | 'closed' | 'stale' | 'sample' | 'none', string>>
  sampleState(day: string): string
  ageDays(days: number): string
  ageHours(hours: number): string
  ageMinutes(minutes: number): string
}
