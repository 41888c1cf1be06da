import { asked } from '@/app/api/v1/answers'
import { csvRoute } from '@/app/csv-route'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { getSeries } from '@/lib/queries/series'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return csvRoute(request, async () => {
    const { asset, field, days, values, provenance, interval, vintage } = await getSeries(
      await store(),
      asked(request).query,
      env().licensedSources,
    )
    return {
      header: [interval === '1d' ? 'day' : 'instant', field, 'provider', 'vintage'],
      columns: [
        days,
        values,
        provenance.map(({ provider }) => provider),
        provenance.map((origin) => origin.vintage),
      ],
      file: `${asset}-${field}-v${vintage}`,
    }
  })
}
