import { describe, expect, it } from 'vitest'
import type { MarketEvent } from '@/lib/market/event'
import { readEvents, syncEvents } from '@/lib/store/events'
import { DIALECTS, openTestStore } from './databases'

const EVENT: MarketEvent = {
  slug: '2025-10-07-oracle-margins',
  day: '2025-10-07',
  instant: '2025-10-07T15:00:00.000Z',
  category: 'oracle',
  assets: ['ORCL', 'TOTAL'],
  title: { en: 'A report on margins', de: 'Ein Bericht über Margen' },
  summary: { en: 'A sentence.', de: 'Ein Satz.' },
  rivalCauses: [{ en: 'An auction', de: 'Eine Auktion' }],
  sources: ['https://example.org/report'],
  evidence: { en: 'verified', de: 'bestätigt' },
  doubtful: false,
  doubt: null,
  sessionMovesPercent: { ORCL: -2.52, TOTAL: -2.1 },
}

describe.each(DIALECTS)('events on %s', (dialect) => {
  it('come back whole and by day', async () => {
    const store = await openTestStore(dialect)
    const earlier = { ...EVENT, slug: 'a', day: '2025-01-27', instant: null, sessionMovesPercent: null }
    await syncEvents(store, [EVENT, earlier])
    expect(await readEvents(store)).toEqual([earlier, EVENT])
  })

  it('are made to be exactly the given ones', async () => {
    const store = await openTestStore(dialect)
    await syncEvents(store, [EVENT, { ...EVENT, slug: 'a' }])
    const changed = { ...EVENT, doubtful: true }
    await syncEvents(store, [changed])
    await syncEvents(store, [changed])
    expect(await readEvents(store)).toEqual([changed])
  })

  it('have each a slug of its own', async () => {
    const store = await openTestStore(dialect)
    await expect(syncEvents(store, [EVENT, EVENT])).rejects.toThrow(new RangeError('two events share a slug'))
  })
})
