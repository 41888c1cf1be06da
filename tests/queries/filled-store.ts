import { addDays, type Day, eachDay } from '@/lib/market/day'
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
 * up to date from two sources that disagree, BTC eight days behind, NVDA of the embedded sample; attempts that went well,
 * failed and died.
 *
 * @param end the last UTC day that has ended
 */
export async function fillStore(store: Store, end: Day = '2026-11-28'): Promise<void> {
  const start = addDays(end, -58)
  const sessions = sessionsBetween(start, end)
  const [before = '', ...missing] = sessions.slice(-14, -11)
  const oracle = sessions.filter((day) => !missing.includes(day))
  const days = eachDay(start, end)
  const at = (minute: number) => `${addDays(end, 1)}T09:${String(minute).padStart(2, '0')}:00.000Z`
  const refused = {
    asset: 'ORCL',
    field: 'close',
    at: missing[0] ?? '',
    provider: 'yahoo',
    value: '20012.5',
    reason: `a jump by a factor of 100.1 from 200.25 on ${before}, more than 5, and no split is known`,
  }
  const rows = [
    valuesOf('ORCL', 'close', 'yahoo', oracle, 200),
    valuesOf('TOTAL', 'marketCap', 'coingecko', days, 3e12),
    valuesOf('TOTAL', 'marketCap', 'coinmetrics', days.slice(0, -1), 2.4e12),
    valuesOf('BTC', 'close', 'yahoo', days.slice(0, -8), 90_000),
    valuesOf('NVDA', 'close', SAMPLE_PROVIDER, sessionsBetween('2026-08-03', '2026-08-21'), 180),
  ]
  for (const [index, observations] of rows.entries()) {
    const provider = observations[0]?.provider ?? ''
    const kind = provider === SAMPLE_PROVIDER ? 'sample' : 'ingest'
    const input = { kind, provider, note: `history of ${observations[0]?.asset}` } as const
    await writeBatch(store, input, { observations, quarantined: index === 0 ? [refused] : [] }, at(index))
  }
  const partly = await startRun(store, { provider: 'yahoo', asset: 'ORCL', trigger: 'schedule' }, at(10))
  const message = `One value was refused; it: close of ORCL at ${refused.at}, ${refused.reason}.`
  const ended = { unchanged: 0, batch: null }
  const found = { written: 40, quarantined: 1, errorKind: null, message }
  await finishRun(store, partly, { ...ended, ...found, status: 'partial' }, at(11))
  const failed = await startRun(store, { provider: 'coingecko', asset: '*', trigger: 'schedule' }, at(10))
  const failure = { errorKind: 'rate-limited', message: 'CoinGecko answered with status 429.' }
  await finishRun(
    store,
    failed,
    { ...ended, ...failure, status: 'failed', written: 0, quarantined: 0 },
    at(11),
  )
  await startRun(store, { provider: 'yahoo', asset: 'BTC', trigger: 'view' }, at(12))
}

function valuesOf(
  asset: string,
  field: ObservationInput['field'],
  provider: string,
  days: readonly Day[],
  level: number,
): ObservationInput[] {
  return days.map((day) => ({ asset, field, provider, day, value: level }))
}
