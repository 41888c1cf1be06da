import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getQuoteData } from '@/lib/queries/quotes'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () =>
    json(request, { quotes: await getQuoteData(await store(), asked(request).query, new Date()) }),
  )
}
