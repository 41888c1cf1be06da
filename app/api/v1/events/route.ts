import { answered, json } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getEvents } from '@/lib/queries/events'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => json(request, { events: await getEvents(await store()) }))
}
