import { asked } from '@/app/api/v1/answers'
import { csvRoute } from '@/app/csv-route'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { recordColumns } from '@/lib/export/record-columns'
import { getQuoteData } from '@/lib/queries/quotes'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

const COLUMNS = [
  'id',
  'price',
  'change',
  'changePercent',
  'marketCap',
  'currency',
  'instant',
  'provider',
  'ageSeconds',
  'state',
  'withheld',
] as const

export function GET(request: Request): Promise<Response> {
  return csvRoute(request, async () => {
    const { query, language } = asked(request)
    const options = { now: new Date(), licensed: env().licensedSources, language }
    const quotes = await getQuoteData(await store(), query, options)
    return { ...recordColumns(COLUMNS, quotes), file: 'quotes' }
  })
}
