/** What the market did is taken out by these, the broad one second since it holds fewer AI shares. */
export const MARKETS: readonly string[] = ['QQQ', 'SPY']

/** Funds that hold AI shares themselves, so that holding them fixed may take the channel away with the market. */
export const HOLDS_AI: readonly string[] = ['QQQ', 'SMH', 'SPY']
