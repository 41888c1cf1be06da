/** A firm of the financing graph. Units of one firm (Azure, AWS) count as the firm. */
export interface Firm {
  readonly id: string
  readonly name: string
  /** Its share in the catalogue of assets; null where it has none or is not known there. */
  readonly asset: string | null
  /** Whether its business is a crypto asset or its infrastructure. */
  readonly isCrypto: boolean
}

/** All firms of the deals, in the order in which they stand around the drawing: those that deal with each other side by side. */
export const FIRMS = [
  { id: 'nvidia', name: 'Nvidia', asset: 'NVDA', isCrypto: false },
  { id: 'intel', name: 'Intel', asset: 'INTC', isCrypto: false },
  { id: 'xai', name: 'xAI', asset: null, isCrypto: false },
  { id: 'anthropic', name: 'Anthropic', asset: null, isCrypto: false },
  { id: 'microsoft', name: 'Microsoft', asset: 'MSFT', isCrypto: false },
  { id: 'amazon', name: 'Amazon', asset: 'AMZN', isCrypto: false },
  { id: 'softbank', name: 'SoftBank', asset: null, isCrypto: false },
  { id: 'banks', name: 'JPMorgan/MUFG', asset: null, isCrypto: false },
  { id: 'vantage', name: 'Vantage', asset: null, isCrypto: false },
  { id: 'openai', name: 'OpenAI', asset: null, isCrypto: false },
  { id: 'broadcom', name: 'Broadcom', asset: 'AVGO', isCrypto: false },
  { id: 'amd', name: 'AMD', asset: 'AMD', isCrypto: false },
  { id: 'meta', name: 'Meta', asset: 'META', isCrypto: false },
  { id: 'coreweave', name: 'CoreWeave', asset: 'CRWV', isCrypto: false },
  { id: 'oracle', name: 'Oracle', asset: 'ORCL', isCrypto: false },
] as const satisfies readonly Firm[]

export type FirmId = (typeof FIRMS)[number]['id']

export const FIRM_IDS: readonly FirmId[] = FIRMS.map(({ id }) => id)

const byId = new Map<string, Firm>(FIRMS.map((firm) => [firm.id, firm]))

/** @throws RangeError for a firm that is not in the list */
export function firmOf(id: FirmId): Firm {
  const firm = byId.get(id)
  if (firm === undefined) throw new RangeError(`'${id}' is no firm of the deals.`)
  return firm
}
