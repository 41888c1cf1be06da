import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { getDataAnswer } from '@/lib/queries/data-page'
import { passedOver } from '@/lib/queries/passed-over'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const options = { now: new Date(), licensed: env().licensedSources, language }
    const warnings = passedOver(query, () => false, language)
    return json(request, { ...(await getDataAnswer(await store(), options)), warnings })
  })
}
