import { answered, asked, csvFile } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { csv } from '@/lib/export/csv'
import { getCorrelationData } from '@/lib/queries/correlation-data'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const { table, name } = await getCorrelationData(await store(), query, language, request.signal)
    const text = csv(
      ['day', ...table.columns.map(({ key }) => key)],
      [table.days, ...table.columns.map(({ values }) => values)],
    )
    return csvFile(request, text, name)
  })
}
