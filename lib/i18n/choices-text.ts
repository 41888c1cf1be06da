/** What the controls offer. */
export interface ChoicesText {
  none: string
  givenAutomatic(markets: string): string
  groups: Readonly<Record<'equity' | 'etf' | 'coin' | 'token' | 'total' | 'basket' | 'own', string>>
  aiBasket(count: string): string
  providerDefault(name: string): string
  providerAll: string
  sampleProvider: string
  /** The field of the window; `weeks` are those it covers, null where the method looks at no window. */
  window(sessions: boolean, weeks: string | null): string
  /** The days shown. */
  range(days: string): string
  ranges: Readonly<Record<'1M' | '3M' | '6M' | '1Y' | '3Y' | 'max', string>>
  /** What each of them does. They end on the newest day; null where that is not known. */
  rangeHint(range: '1M' | '3M' | '6M' | '1Y' | '3Y' | 'max', newest: string | null): string
}
