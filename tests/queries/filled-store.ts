import { type Day, eachDay } from '@/lib/market/day'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { SAMPLE_PROVIDER } from '@/lib/market/sample-provider'
import { writeBatch } from '@/lib/store/batches'
import type { ObservationInput } from '@/lib/store/observations'
import type { Store } from '@/lib/store/open-store'
import { finishRun, startRun } from '@/lib/store/runs'

/** Sunday noon: the last session is Friday's, the last UTC day Saturday's. */
export const SUNDAY = new Date('2026-11-29T12:00:00.000Z')

/**
 * A store in which something of everything is wrong: ORCL up to date with two sessions missing and a value refused, TOTAL
 * up to date from two sources that disagree, BTC stale, NVDA of the embedded sample; attempts that went well, failed
 * and died.
 */
export async function fillStore(store: Store): Promise<void> {
  const oracle = sessionsBetween('2026-10-01', '2026-11-27').filter(
    (day) => day !== '2026-11-10' && day !== '2026-11-11',
  )
  const days = eachDay('2026-10-01', '2026-11-28')
  const rows = [
    valuesOf('ORCL', 'close', 'yahoo', oracle, 200),
    valuesOf('TOTAL', 'marketCap', 'coingecko', days, 3e12),
    valuesOf('TOTAL', 'marketCap', 'coinmetrics', days.slice(0, -1), 2.4e12),
    valuesOf('BTC', 'close', 'yahoo', eachDay('2026-10-01', '2026-11-20'), 90_000),
    valuesOf('NVDA', 'close', SAMPLE_PROVIDER, sessionsBetween('2026-08-03', '2026-08-21'), 180),
  ]
  for (const [index, observations] of rows.entries()) {
    const provider = observations[0]?.provider ?? ''
    const kind = provider === SAMPLE_PROVIDER ? 'sample' : 'ingest'
    const note = `history of ${observations[0]?.asset}`
    await writeBatch(
      store,
      { kind, provider, note },
      { observations, quarantined: index === 0 ? REFUSED : [] },
      at(index),
    )
  }
  await attempt(store, 'yahoo', 'ORCL', 'partial')
  await attempt(store, 'coingecko', '*', 'failed')
  await startRun(store, { provider: 'yahoo', asset: 'BTC', trigger: 'view' }, at(12))
}

const at = (minute: number) => `2026-11-29T09:${String(minute).padStart(2, '0')}:00.000Z`

const REFUSED = [
  {
    asset: 'ORCL',
    field: 'close',
    at: '2026-11-10',
    provider: 'yahoo',
    value: '20012.5',
    reason: 'a jump by a factor of 100.1 from 200.25 on 2026-11-09, more than 5, and no split is known',
  },
]

function valuesOf(
  asset: string,
  field: ObservationInput['field'],
  provider: string,
  days: readonly Day[],
  level: number,
): ObservationInput[] {
  return days.map((day) => ({ asset, field, provider, day, value: level }))
}

async function attempt(
  store: Store,
  provider: string,
  asset: string,
  status: 'partial' | 'failed',
): Promise<void> {
  const id = await startRun(store, { provider, asset, trigger: 'schedule' }, at(10))
  const end =
    status === 'failed'
      ? {
          written: 0,
          errorKind: 'rate-limited',
          message: 'CoinGecko answered with status 429.',
          quarantined: 0,
        }
      : {
          written: 40,
          errorKind: null,
          message: `One value was refused; it: close of ORCL at 2026-11-10, ${REFUSED[0]?.reason}.`,
          quarantined: 1,
        }
  await finishRun(store, id, { ...end, status, unchanged: 0, batch: null }, at(11))
}
