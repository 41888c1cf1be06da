import { asked } from '@/app/api/v1/answers'
import { csvRoute } from '@/app/csv-route'
import { store } from '@/app/store'
import { recordColumns } from '@/lib/export/record-columns'
import { getEvents } from '@/lib/queries/events'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

const COLUMNS = [
  'slug',
  'day',
  'instant',
  'category',
  'assets',
  'title',
  'evidence',
  'doubtful',
  'sources',
] as const

export function GET(request: Request): Promise<Response> {
  return csvRoute(request, async () => {
    const { language } = asked(request)
    const events = (await getEvents(await store())).map((event) => ({
      ...event,
      title: event.title[language],
      evidence: event.evidence[language],
    }))
    return { ...recordColumns(COLUMNS, events), file: 'events' }
  })
}
