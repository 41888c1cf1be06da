import { answered, asked, csvFile } from '@/app/api/v1/answers'
import { store } from '@/app/store'
import { env } from '@/lib/env'
import { csv } from '@/lib/export/csv'
import { getSeries } from '@/lib/queries/series'

export { DELETE, OPTIONS, PATCH, POST, PUT } from '@/app/api/v1/only-get'

export function GET(request: Request): Promise<Response> {
  return answered(request, async () => {
    const { asset, field, days, values, provenance, interval, vintage } = await getSeries(
      await store(),
      asked(request).query,
      env().licensedSources,
    )
    const text = csv(
      [interval === '1d' ? 'day' : 'instant', field, 'provider', 'vintage'],
      [days, values, provenance.map(({ provider }) => provider), provenance.map((origin) => origin.vintage)],
    )
    return csvFile(request, text, `${asset}-${field}-v${vintage}`)
  })
}
