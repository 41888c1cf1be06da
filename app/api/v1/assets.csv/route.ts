import { answered, csvFile } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { recordsCsv } from '@/lib/export/records-csv'
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
  return answered(request, async () =>
    csvFile(request, recordsCsv(COLUMNS, await getAssets(await store(), new Date())), 'assets'),
  )
}
