import type { Day } from '@/lib/market/day'
import type { Series } from '@/lib/market/series'

/** A series for a test: `[day, value]` or `[day, value, provider]`. */
export function makeSeries(asset: string, rows: readonly (readonly [Day, number, string?])[]): Series {
  const sources = rows.map(([, , provider]) => provider ?? 'one')
  const providers = [...new Set(sources)]
  return {
    asset,
    field: 'close',
    unit: 'USD',
    days: rows.map(([day]) => day),
    values: rows.map(([, value]) => value),
    providers,
    providerIndex: sources.map((source) => providers.indexOf(source)),
  }
}
