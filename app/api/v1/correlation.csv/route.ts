import { answered, asked, csvFile } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { csv } from '@/lib/export/csv'
import { getCorrelationData } from '@/lib/queries/correlation-data'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const options = { language, urlLanguage: null, isStrict: true, signal: request.signal }
    const { table, name } = await getCorrelationData(await store(), query, options)
    return csvFile(request, csv(table.header, table.columns), name)
  })
}
