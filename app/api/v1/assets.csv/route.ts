import { csvRoute } from '@/app/csv-route'
import { store } from '@/app/store'
import { recordColumns } from '@/lib/export/record-columns'
import { getAssets } from '@/lib/queries/asset-list'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

const COLUMNS = [
  'id',
  'name',
  'kind',
  'calendar',
  'currency',
  'unit',
  'firstDay',
  'lastDay',
  'provider',
  'stale',
] as const

export function GET(request: Request): Promise<Response> {
  return csvRoute(request, async () => ({
    ...recordColumns(COLUMNS, await getAssets(await store(), new Date())),
    file: 'assets',
  }))
}
