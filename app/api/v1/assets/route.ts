import { answered, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getAssets } from '@/lib/queries/asset-list'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => json(request, { assets: await getAssets(await store(), new Date()) }))
}
