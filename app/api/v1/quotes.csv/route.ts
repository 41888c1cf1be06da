import { answered, asked, csvFile } from '@/app/api/v1/answers'
import { store } from '@/app/store'
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
] as const

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const quotes = await getQuoteData(await store(), asked(request).query, new Date())
    return csvFile(request, recordsCsv(COLUMNS, quotes), 'quotes')
  })
}
