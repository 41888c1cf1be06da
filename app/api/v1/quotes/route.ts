import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getQuotes } from '@/lib/queries/quotes'
import { readStoreAsOf } from '@/lib/queries/store-as-of'

const DEFAULT_ASSETS = 'ORCL,NVDA,TOTAL'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const ids = (asked(request).query.get('assets') || DEFAULT_ASSETS).split(',')
    const quotes = await getQuotes(await readStoreAsOf(await store(), null), ids, new Date())
    return json(request, {
      quotes: quotes.map(({ asset, changeFraction, ...quote }) => ({
        id: asset.id,
        currency: asset.currency,
        ...quote,
        changePercent: changeFraction === null ? null : 100 * changeFraction,
      })),
    })
  })
}
