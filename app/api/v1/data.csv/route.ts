import { asked } from '@/app/api/v1/answers'
import { csvRoute } from '@/app/csv-route'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { recordColumns } from '@/lib/export/record-columns'
import { getDataRows } from '@/lib/queries/data-page'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

const COLUMNS = [
  'id',
  'name',
  'state',
  'provider',
  'field',
  'lastDay',
  'value',
  'unit',
  'ageSeconds',
  'daysBehind',
  'nextDay',
  'nextBy',
  'sources',
  'gaps',
  'missingDays',
  'refused',
  'spread',
  'spreadDay',
  'largestSpread',
  'largestSpreadDay',
  'withheld',
] as const

export function GET(request: Request): Promise<Response> {
  return csvRoute(request, async () => {
    const { language } = asked(request)
    const options = { now: new Date(), licensed: env().licensedSources, language }
    return { ...recordColumns(COLUMNS, await getDataRows(await store(), options)), file: 'data' }
  })
}
