import type { Asset, AssetKind } from './asset'

/** The most members a basket takes. */
const MAX_BASKET_MEMBERS = 20

/** The id of the basket of all assets marked `aiInfrastructure`. */
export const AI_BASKET = 'AI'

/** What a request names: one asset, an ad-hoc basket 'ORCL+NVDA', or the basket 'AI'. */
export interface AssetExpression {
  /** Canonical spelling: catalogue ids joined by '+', in the order given, each once; 'AI' stays 'AI'. */
  readonly id: string
  readonly members: readonly string[]
}

/**
 * The assets known without an import. An asset of a user's own joins them at run time, so the functions below
 * take the list of known assets.
 *
 * `aiInfrastructure` marks the basket 'AI': those whose listed business is to make or rent the machines AI runs
 * on, that is chips, memory, networks, servers, power and cooling, and clouds rented out for AI. Buyers of such
 * machines with larger businesses beside them (MSFT, GOOGL, META, AMZN) and INTC, whose sales are mostly
 * general processors, are left out. So are the miners that host AI: bitcoin moves them directly, which would
 * put crypto on both sides of every comparison of the basket with crypto.
 */
export const CATALOGUE: readonly Asset[] = [
  {
    ...share('ORCL', 'Oracle'),
    aiInfrastructure: true,
    approximateShares: { count: 2.85e9, source: '10-Q of September 2025: 2.8 to 2.9 billion shares' },
  },
  { ...share('NVDA', 'Nvidia'), aiInfrastructure: true },
  share('MSFT', 'Microsoft'),
  { ...share('AMD', 'AMD'), aiInfrastructure: true },
  { ...share('AVGO', 'Broadcom'), aiInfrastructure: true },
  { ...share('TSM', 'TSMC (ADR)'), aiInfrastructure: true },
  share('GOOGL', 'Alphabet (class A)'),
  share('META', 'Meta Platforms'),
  share('AMZN', 'Amazon'),
  { ...share('DELL', 'Dell Technologies'), aiInfrastructure: true },
  { ...share('SMCI', 'Super Micro Computer'), aiInfrastructure: true },
  { ...share('CRWV', 'CoreWeave'), aiInfrastructure: true },
  { ...share('ARM', 'Arm Holdings (ADR)'), aiInfrastructure: true },
  { ...share('MU', 'Micron'), aiInfrastructure: true },
  { ...share('ANET', 'Arista Networks'), aiInfrastructure: true },
  { ...share('VRT', 'Vertiv'), aiInfrastructure: true },
  share('PLTR', 'Palantir'),
  share('INTC', 'Intel'),
  { ...share('MRVL', 'Marvell'), aiInfrastructure: true },
  { ...share('NBIS', 'Nebius'), aiInfrastructure: true },
  share('SPY', 'S&P 500 (SPDR ETF)', 'etf'),
  share('QQQ', 'Nasdaq-100 (Invesco ETF)', 'etf'),
  share('SMH', 'Semiconductors (VanEck ETF)', 'etf'),
  share('MSTR', 'Strategy (MicroStrategy)'),
  share('COIN', 'Coinbase'),
  share('IREN', 'IREN'),
  share('CORZ', 'Core Scientific'),
  share('WULF', 'TeraWulf'),
  share('CIFR', 'Cipher Mining'),
  share('GLXY', 'Galaxy Digital'),
  crypto('BTC', 'Bitcoin', 'coin'),
  crypto('ETH', 'Ether', 'coin'),
  crypto('TAO', 'Bittensor', 'token'),
  crypto('FET', 'Artificial Superintelligence Alliance', 'token'),
  crypto('RENDER', 'Render', 'token'),
  total('TOTAL', 'Total crypto market cap'),
  total('TOTAL-BTC', 'Total crypto market cap without bitcoin'),
  total('TOTAL-STABLE', 'Total crypto market cap without stablecoins'),
]

/** Other spellings users and files have for an asset. */
const ALIASES: Readonly<Record<string, string>> = {
  CRYPTO_TOTAL: 'TOTAL',
  'CRYPTOCAP:TOTAL': 'TOTAL',
  TOTAL2: 'TOTAL-BTC',
  'CRYPTOCAP:TOTAL2': 'TOTAL-BTC',
  'BTC-USD': 'BTC',
  BTCUSD: 'BTC',
  'ETH-USD': 'ETH',
  ETHUSD: 'ETH',
  RNDR: 'RENDER',
}

/** The asset of this id, or null. Case does not matter; aliases such as CRYPTO_TOTAL (TOTAL) are understood. */
export function assetById(id: string, assets: readonly Asset[] = CATALOGUE): Asset | null {
  const wanted = id.trim().toUpperCase()
  const find = (key: string) => assets.find((asset) => asset.id.toUpperCase() === key)
  // An own asset called like an alias is what its owner means.
  return find(wanted) ?? find(ALIASES[wanted] ?? '') ?? null
}

/** Whether an own asset may take this id: 1 to 24 of A-Z, 0-9, '.', '_', '-', and not the name of the basket 'AI'. */
export function isAssetId(id: string): boolean {
  return /^[A-Z0-9][A-Z0-9._-]{0,23}$/.test(id) && id !== AI_BASKET
}

/**
 * Reads 'ORCL', 'ORCL+NVDA+AMD' or 'AI'. A blank stands for '+', since URLs decode '+' so. A member named twice
 * counts once.
 *
 * @returns the expression, or a sentence that says what is wrong with the text and what would be right.
 */
export function parseAssetExpression(
  text: string,
  assets: readonly Asset[] = CATALOGUE,
): AssetExpression | string {
  const words = text.split(/[+\s]+/).filter((word) => word !== '')
  if (words.length === 0)
    return 'No asset is named. Name one such as ORCL, or a basket such as ORCL+NVDA+AMD.'
  const isAi = (word: string) => word.toUpperCase() === AI_BASKET
  if (words.some(isAi)) {
    if (words.length > 1) return 'AI is a basket itself and cannot be a member of another; name AI alone.'
    return { id: AI_BASKET, members: aiMembers(assets) }
  }
  const members: string[] = []
  for (const word of words) {
    const asset = assetById(word, assets)
    if (asset === null) return `'${word.slice(0, 40)}' is not a known asset. Known: ${knownIds(assets)}.`
    if (!members.includes(asset.id)) members.push(asset.id)
  }
  if (members.length > MAX_BASKET_MEMBERS) {
    return `A basket takes at most ${MAX_BASKET_MEMBERS} members; ${members.length} were named.`
  }
  return { id: members.join('+'), members }
}

/** The members of the basket 'AI', in the order of the list. */
export function aiMembers(assets: readonly Asset[] = CATALOGUE): string[] {
  return assets.filter((asset) => asset.aiInfrastructure === true).map((asset) => asset.id)
}

function knownIds(assets: readonly Asset[]): string {
  return [...assets.map((asset) => asset.id), AI_BASKET].join(', ')
}

function share(id: string, name: string, kind: AssetKind = 'equity'): Asset {
  return { id, name, kind, calendar: 'nyse', currency: 'USD', unit: 'USD', mainField: 'close' }
}

function crypto(id: string, name: string, kind: AssetKind): Asset {
  return { id, name, kind, calendar: 'utc-days', currency: 'USD', unit: 'USD', mainField: 'close' }
}

function total(id: string, name: string): Asset {
  return {
    id,
    name,
    kind: 'total',
    calendar: 'utc-days',
    currency: 'USD',
    unit: 'USD',
    mainField: 'marketCap',
  }
}
