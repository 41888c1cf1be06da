import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { passedOver } from '@/lib/queries/passed-over'
import { getQuoteData } from '@/lib/queries/quotes'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const options = { now: new Date(), licensed: env().licensedSources, language }
    const warnings = passedOver(query, (name) => name === 'assets', language)
    return json(request, { quotes: await getQuoteData(await store(), query, options), warnings })
  })
}
