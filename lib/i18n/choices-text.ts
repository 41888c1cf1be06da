/** What the controls offer. */
export interface ChoicesText {
  none: string
  givenAutomatic(markets: string): string
  groups: Readonly<Record<'equity' | 'etf' | 'coin' | 'token' | 'total' | 'basket' | 'own', string>>
  aiBasket(count: string): string
  providerDefault(name: string): string
  providerAll: string
  sampleProvider: string
  scales: Readonly<Record<'indexed' | 'log' | 'linear', string>>
  ranges: Readonly<Record<'1M' | '3M' | '6M' | '1Y' | '3Y' | 'max', string>>
}
