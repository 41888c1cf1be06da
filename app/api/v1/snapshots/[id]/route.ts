import { answered, json, snapshotUrl } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { getSnapshot } from '@/lib/queries/snapshots'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answered(request, async () => {
    const snapshot = await getSnapshot(await store(), (await params).id)
    return json(request, { ...snapshot, url: snapshotUrl(snapshot.id) })
  })
}
