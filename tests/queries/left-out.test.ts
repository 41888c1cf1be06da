import { describe, expect, it } from 'vitest'
import { CLIENT_LIMITS, type Costly, perClient } from '@/lib/limits/client-limits'
import { MARKETS } from '@/lib/market/markets'
import { getCorrelation, getPartials } from '@/lib/queries/correlation'
import { getDashboard } from '@/lib/queries/dashboard'
import { getFrozenPage } from '@/lib/queries/frozen-page'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { readKnownAssets } from '@/lib/queries/store-as-of'
import { dashboardWithTakeAway } from '@/lib/queries/take-away'
import { withRequestScope } from '@/lib/request-scope'
import { parseView } from '@/lib/share/parse-view'
import type { Store } from '@/lib/store/open-store'
import { readSnapshot, writeSnapshot } from '@/lib/store/snapshots'
import { NOW } from '../views/dashboards'
import { sampleStore } from './stores'

const reader = { language: 'en', urlLanguage: null } as const
const offered = { language: 'en', licensed: [], address: 'https://spillover.example' } as const

/** Does the work for a client that has as much of something under way as it may. */
async function withoutRoom<Result>(costly: Costly, work: () => Promise<Result>): Promise<Result> {
  const scope = {
    client: `without room for ${costly}`,
    signal: new AbortController().signal,
    setStatus: () => {},
  }
  return withRequestScope(scope, async () => {
    let release = () => {}
    const promise = new Promise<void>((resolve) => {
      release = resolve
    })
    const others = Array.from({ length: CLIENT_LIMITS[costly].atOnce }, () =>
      perClient(costly, () => promise),
    )
    try {
      return await work()
    } finally {
      release()
      await Promise.all(others)
    }
  })
}

async function frozen(store: Store, id: string) {
  const { shown } = await getFrozenPage(store, id, reader, NOW)
  if (shown.question !== 'correlation') throw new Error(`A snapshot of ${shown.question}.`)
  return shown.page
}

const textsOf = (page: { readonly notices: readonly { readonly text: string }[] }) =>
  page.notices.map(({ text }) => text).join(' ')

describe('a page that lacks a part for want of room', () => {
  it('has no hash and nothing to cite without its band, and says why', async () => {
    const store = await sampleStore()
    const query = new URLSearchParams('window=30&band=constant')
    const partly = await withoutRoom('long', () => getDashboard(store, query, reader, NOW))
    expect(partly.hash).toBeNull()
    expect((await dashboardWithTakeAway(store, partly, offered)).takeAway).toBeUndefined()
    expect(textsOf(partly)).toContain('not enough time or room')
    const whole = await getDashboard(store, query, reader, NOW)
    expect(whole.hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await dashboardWithTakeAway(store, whole, offered)).takeAway?.link).toContain('band=constant')
  })

  it('has none without its break test either, and says so', async () => {
    const store = await sampleStore()
    const query = new URLSearchParams('window=31')
    // What stands beside the break test is at hand.
    const { view } = parseView(query, await readKnownAssets(store))
    const answer = await getCorrelation(store, view, { joinWhereNeeded: true })
    await getPartials(answer, MARKETS)
    const partly = await withoutRoom('quick', () => getDashboard(store, query, reader, NOW))
    expect(partly.hash).toBeNull()
    expect(textsOf(partly)).toContain('The test for a break is not shown')
    const whole = await getDashboard(store, query, reader, NOW)
    expect(whole.hash).not.toBeNull()
    expect(textsOf(whole)).not.toContain('The test for a break')
  })

  it('of a snapshot does not say that its figures are others', async () => {
    const [store, elsewhere] = [await sampleStore(), await sampleStore()]
    const asked = { question: 'correlation', view: 'window=30&band=constant' } as const
    const { id, hash } = await shareSnapshot(store, asked, NOW)
    const kept = await readSnapshot(store, id)
    if (kept === null) throw new Error('A snapshot that was shared is kept.')
    await writeSnapshot(elsewhere, kept)

    const partly = await withoutRoom('long', () => frozen(elsewhere, id))
    expect(partly.hash).toBeNull()
    expect(textsOf(partly)).not.toContain('not those that were frozen')
    expect((await frozen(elsewhere, id)).hash).toBe(hash)
  })
})
