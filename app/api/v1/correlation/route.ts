import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getCorrelationData } from '@/lib/queries/correlation-data'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const { data } = await getCorrelationData(await store(), query, language, request.signal)
    return json(request, data)
  })
}
