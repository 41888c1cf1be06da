import { answered, asked, csvFile } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { recordsCsv } from '@/lib/export/records-csv'
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
  return answered(request, async () => {
    const { query, language } = asked(request)
    const options = { now: new Date(), licensed: env().licensedSources, language }
    const quotes = await getQuoteData(await store(), query, options)
    return csvFile(request, recordsCsv(COLUMNS, quotes), 'quotes')
  })
}
