import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { getSeries } from '@/lib/queries/series'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () =>
    json(request, await getSeries(await store(), asked(request).query, env().licensedSources)),
  )
}
