import { beforeAll, describe, expect, it } from 'vitest'
import type { Chapter } from '@/lib/i18n/story-text'
import { addDays } from '@/lib/market/day'
import { isSession } from '@/lib/market/nyse-calendar'
import { askCorrelation } from '@/lib/queries/ask-correlation'
import { getFrozenPage } from '@/lib/queries/frozen-page'
import { getAnswer } from '@/lib/queries/get-answer'
import { getSheet } from '@/lib/queries/get-sheet'
import { getPackedAnswer } from '@/lib/queries/packed-answer'
import { shareSnapshot } from '@/lib/queries/snapshots'
import { verifySnapshot } from '@/lib/queries/verify-snapshot'
import { STORY } from '@/lib/share/story'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { storeWith } from './stores'

const NOW = new Date('2026-03-01T12:00:00Z')
const api = { language: 'en', urlLanguage: null, isStrict: true, now: NOW } as const
const page = { ...api, isStrict: false } as const

/** Made values that never repeat and never vanish. */
const wave = (row: number, pace: number) =>
  100 + row * 0.1 + 8 * Math.sin(row * pace) + 5 * Math.cos(row * row)

/** A short history that is the default, and a longer one of another source that pages join where they are asked further back. */
async function madeStore(): Promise<Store> {
  const days = Array.from({ length: 420 }, (_, count) => addDays('2024-11-01', count))
  const rows = (provider: string, from: string) => [
    ...['ORCL', 'NVDA', 'QQQ'].flatMap((asset, place) =>
      days
        .filter((day) => day >= from && isSession(day))
        .map((day, row) => ({
          asset,
          field: 'close' as const,
          provider,
          day,
          value: wave(row, 1.7 + place),
        })),
    ),
    ...days
      .filter((day) => day >= from)
      .map((day, row) => ({
        asset: 'TOTAL',
        field: 'marketCap' as const,
        provider,
        day,
        value: 3e10 * wave(row, 1.3),
      })),
  ]
  return storeWith([...rows('desk', '2025-06-02'), ...rows('coinmetrics', '2024-11-01')])
}

const VIEWS: Readonly<Record<Chapter, string>> = {
  correlation: 'from=2024-12-02',
  'event-study': 'day=2025-10-07&from=2024-12-02',
  matrix: 'assets=ORCL,NVDA,TOTAL&from=2024-12-02',
  'lead-lag': 'from=2024-12-02&maxLag=3',
  connectedness: 'assets=ORCL,NVDA,TOTAL&from=2024-12-02',
  bubble: 'asset=ORCL&from=2024-12-02',
  scenario: 'from=2024-12-02&horizon=3',
  deals: 'firm=oracle',
}

/** What a page shows under a link. */
async function pageUnder(store: Store, question: Chapter, link: string) {
  const { pathname, searchParams } = new URL(link, 'https://spillover.example')
  const event = /^\/event-study\/(.+)$/.exec(pathname)?.[1]
  if (event !== undefined) searchParams.set('event', event)
  return getAnswer(store, question, searchParams, page)
}

describe('with two sources, one of which reaches further back', () => {
  let store: Store

  beforeAll(async () => {
    store = await madeStore()
  })

  it.each(STORY)('the package of %s is of one sample, and its link gives the same hash', async (question) => {
    const query = new URLSearchParams(VIEWS[question])
    const { data, hash, recipe } = await getAnswer(store, question, query, api)
    const options = { language: 'en', licensed: [], address: 'https://spillover.example', now: NOW } as const
    const packed = await getPackedAnswer(store, question, query, options)
    expect(packed.hash).toBe(hash)
    expect(packed.recipe).toEqual(recipe)
    expect(packed.sentences[0]).toContain((data as { readonly sentence?: string }).sentence ?? '')
    const linked = await pageUnder(store, question, packed.link)
    expect(linked.hash).toBe(hash)
    expect(linked.summary.sentences[0]).toBe(packed.sentences[0])
  })

  it.each(STORY)('the picture of %s names an address that gives its hash', async (question) => {
    const { sheet } = await getSheet(store, question, new URLSearchParams(VIEWS[question]), api)
    const linked = await pageUnder(store, question, sheet.page)
    expect(linked.hash).toBe(sheet.seal.hash)
  })

  it.each(STORY)('the page of %s, which joins them, names files that give its hash', async (question) => {
    const shown = await getAnswer(store, question, new URLSearchParams(VIEWS[question]), page)
    const file = new URL(shown.summary.links.json, 'https://spillover.example')
    const { hash } = await getAnswer(store, question, file.searchParams, api)
    expect(hash).toBe(shown.hash)
  })

  it.each(STORY.filter((question) => question !== 'deals'))(
    'a snapshot of %s that joins none, although it could, is the same when computed anew',
    async (question) => {
      const view = `${VIEWS[question]}&provider=default`
      const { id, hash } = await shareSnapshot(store, { question, view }, NOW)
      expect(await verifySnapshot(store, id, NOW)).toEqual({ id, verdict: 'same', detail: null })
      const { shown } = await getFrozenPage(store, id, { language: 'en', urlLanguage: null }, NOW)
      const [seen, notices] =
        shown.question === 'correlation'
          ? [shown.page.hash, shown.page.notices]
          : [shown.page.frame.hash, shown.page.frame.notices]
      expect(seen).toBe(hash)
      expect(notices.map(({ text }) => text).join()).not.toContain('not those that were frozen')
    },
  )

  it('the page of the main question and its data are of one vintage, whatever is pulled meanwhile', async () => {
    const asked = await askCorrelation(store, new URLSearchParams(), { isStrict: true })
    await writeBatch(
      store,
      { kind: 'correction', provider: 'desk', note: 'a test' },
      {
        observations: [{ asset: 'ORCL', field: 'close', provider: 'desk', day: '2025-12-01', value: 500 }],
      },
    )
    const again = await askCorrelation(store, new URLSearchParams(`asof=${asked.recipe.vintage}`), {
      isStrict: true,
    })
    expect(again.hash).toBe(asked.hash)
  })
})

describe('an answer that was broken off', () => {
  it('is refused whole where it is to be kept, and leaves no hash behind', async () => {
    const [store, fresh] = [await madeStore(), await madeStore()]
    const query = new URLSearchParams('window=30')
    const broken = { isStrict: true, signal: AbortSignal.abort() }
    await expect(askCorrelation(store, query, broken)).rejects.toMatchObject({
      problem: { kind: 'not-computed' },
    })
    // A page does without what is missing, and without making its hash that of the whole answer.
    await askCorrelation(store, query, { isStrict: true })
    const partly = await askCorrelation(store, new URLSearchParams('window=30&from=2025-07-01'), {
      isStrict: false,
    })
    const whole = await askCorrelation(fresh, new URLSearchParams('window=30&from=2025-07-01'), {
      isStrict: false,
    })
    expect(whole.hash).toBe(partly.hash)
  })
})
