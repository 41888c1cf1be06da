import { answered, asked, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getAssets } from '@/lib/queries/asset-list'
import { passedOver } from '@/lib/queries/passed-over'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { query, language } = asked(request)
    const warnings = passedOver(query, () => false, language)
    return json(request, { assets: await getAssets(await store(), new Date()), warnings })
  })
}
