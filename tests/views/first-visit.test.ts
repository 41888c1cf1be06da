import { beforeAll, describe, expect, it } from 'vitest'
import { dashboardText } from '@/lib/i18n/dashboard-text'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { askCorrelation } from '@/lib/queries/ask-correlation'
import { dashboardOf as dashboardFrom } from '@/lib/queries/dashboard'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { presetsOf } from '@/lib/views/dashboard/presets'
import { sampleStore } from '../queries/stores'
import { dashboardOf, NOW } from './dashboards'

let store: Store

beforeAll(async () => {
  store = await sampleStore()
})

describe('the story on a first visit', () => {
  it('is told in the figures of both assets, from close to close', async () => {
    // Oracle 291.59 to 284.24; the total 4.23 to 4.14 trillion.
    const { story, charts } = await dashboardOf(store, '')
    expect(story).toMatch(
      /^In the session of 7 October 2025.*: Oracle −2\.5\u00a0%, total crypto market cap −2\.1\u00a0%/,
    )
    const marked = charts[0]?.markers.filter(({ isStory }) => isStory)
    expect(marked).toMatchObject([{ day: '2025-10-07' }])
  })

  it('quotes the claim that is put to the test, with who said so, in either language', async () => {
    const quote = '"precipitated a corresponding decline within the complete crypto market cap"'
    expect((await dashboardOf(store, '')).story).toContain(
      `The claim put to the test: the fall ${quote} (cryptovideos.net, a reworded copy of a press report`,
    )
    expect((await dashboardOf(store, '', 'de')).story).toContain(
      `Die Behauptung, die hier geprüft wird: Der Kursrückgang ${quote} (cryptovideos.net, umformulierte Kopie`,
    )
  })

  it('stands with its claim and the source of that in the list of events', async () => {
    const { events, story } = await dashboardOf(store, '')
    const event = events.find(({ day }) => day === '2025-10-07')
    const claim = /The claim put to the test: .*/.exec(event?.summary ?? '')?.[0]
    expect(story?.endsWith(claim ?? 'nothing')).toBe(true)
    expect(event?.sources.at(-1)).toMatch(/^https:\/\/cryptovideos\.net\//)
  })

  it('is not told where it concerns neither asset, nor where its day is out of range', async () => {
    expect((await dashboardOf(store, 'x=AMD')).story).toBeNull()
    expect((await dashboardOf(store, 'from=2026-01-02')).story).toBeNull()
  })
})

describe('presetsOf', () => {
  const text = dashboardText('en')

  it('offers what the sample can answer, as queries without what is default', async () => {
    const { presets } = await dashboardOf(store, '')
    expect(presets.map(({ query }) => query)).toEqual([
      'at=2025-10-07',
      'x=NVDA&y=BTC&window=90',
      'x=AI&given=QQQ',
      'x=NVDA&band=constant',
    ])
  })

  it('offers March 2024 only where the history reaches that far', () => {
    const since = (day: string) => new Map(['ORCL', 'NVDA', 'BTC', 'TOTAL'].map((id) => [id, day]))
    const keys = (day: string) => presetsOf(since(day), text).map(({ key }) => key)
    expect(keys('2018-01-02')).toContain('march2024')
    expect(keys('2024-01-02')).not.toContain('march2024')
  })

  it('offers nothing of an empty store', () => {
    expect(presetsOf(new Map(), text)).toEqual([])
  })
})

describe('the end of old data', () => {
  it('is marked on both charts with its day and age, where the range goes up to now', async () => {
    const { charts } = await dashboardOf(store, '')
    for (const { staleEnd } of charts)
      expect(staleEnd).toMatchObject({
        day: '2026-08-21',
        label: expect.stringMatching(/^data end on 21 Aug 2026, .+ old$/),
      })
  })

  it('is no matter where the range ends on a day of its own', async () => {
    const { charts } = await dashboardOf(store, 'to=2026-06-30')
    expect(charts.map(({ staleEnd }) => staleEnd)).toEqual([null, null])
  })
})

describe('the band of a constant correlation', () => {
  it('stands on the rolling chart where it is asked for, with both its ends', async () => {
    const references = async (query: string) => (await dashboardOf(store, query)).charts[1]?.references ?? []
    expect(await references('')).toHaveLength(1)
    const [zero, lower, upper] = await references('band=constant')
    expect(zero).toMatchObject({ value: 0, kind: 'base' })
    expect(lower!.value).toBeLessThan(upper!.value)
    expect(lower).toMatchObject({
      kind: 'bound',
      label: expect.stringContaining('a constant correlation would keep'),
    })
    expect(upper!.label).toBe(lower!.label)
  })

  it.each([
    ['band=constant&method=kendall', 'there is one for the rolling Pearson correlation only'],
    ['band=constant&on=levels', 'there is one for returns only, not for levels'],
    ['band=constant&on=levels&method=ewma', 'there is one for returns only, not for levels'],
    ['band=constant&from=2026-06-01&to=2026-07-01&window=60', 'the window is larger than the sample'],
    // One window is no line that could wander.
    ['band=constant&from=2026-06-01&to=2026-07-01&window=21', 'fewer rows than the method needs'],
  ])('is not there for %s, and a sentence says why', async (query, why) => {
    const { charts, notices } = await dashboardOf(store, query)
    expect(charts[1]?.references).toHaveLength(1)
    expect(notices).toContainEqual({
      tone: 'info',
      text: `The band of a constant correlation is not drawn: ${why}.`,
    })
  })

  it('says of several lines whose band is missing, in either language', async () => {
    const query = 'x=NVDA,AMD&band=constant&method=kendall'
    const said = async (language: 'en' | 'de') =>
      (await dashboardOf(store, query, language)).notices.map(({ text }) => text)
    expect(await said('en')).toContain(
      'The band of a constant correlation is not drawn for NVDA: there is one for the rolling Pearson correlation only.',
    )
    expect(await said('de')).toContain(
      'Das Band einer gleichbleibenden Korrelation ist für NVDA nicht gezeichnet: das gibt es nur für die gleitende Pearson-Korrelation.',
    )
  })

  it('is not there for a share that stands still, and a sentence says so', async () => {
    const days = sessionsBetween('2026-05-01', '2026-08-21')
    const still = await sampleStore()
    await writeBatch(
      still,
      { kind: 'correction', provider: 'sample', note: 'a test' },
      {
        observations: days.flatMap((day) =>
          (['close', 'adjClose'] as const).map((field) => ({
            asset: 'ORCL',
            field,
            provider: 'sample',
            day,
            value: 100,
          })),
        ),
      },
    )
    const { notices } = await dashboardOf(still, 'band=constant&from=2026-05-04&window=20')
    expect(notices.map(({ text }) => text)).toContain(
      'The band of a constant correlation is not drawn: one of the two does not vary.',
    )
  })

  it('leaves a page that is otherwise whole where it was not computed, and a sentence says so', async () => {
    const query = 'x=AMD&window=30'
    const whole = await dashboardOf(store, query)
    const reader = { language: 'en', urlLanguage: null } as const
    // All but the band is in memory by now: the band alone is what is ended.
    const options = { isStrict: false, signal: AbortSignal.abort() }
    const asked = await askCorrelation(store, new URLSearchParams(`${query}&band=constant`), options)
    const { charts, notices } = await dashboardFrom(asked, reader, NOW)
    expect(charts[1]).toEqual(whole.charts[1])
    expect(notices).toContainEqual({
      tone: 'info',
      text: 'The band of a constant correlation is not drawn: the server had not enough time or room to compute it.',
    })
  })

  it('is named with its version below the page only where it is drawn', async () => {
    const versions = async (query: string) => (await dashboardOf(store, query)).methodLine
    expect(await versions('band=constant')).toContain('constant-correlation-band/')
    for (const query of ['', 'band=constant&method=kendall', 'band=constant&on=levels'])
      expect(await versions(query)).not.toContain('constant-correlation-band/')
  })

  it('is read out: whether the line stays inside, with the p-value of its furthest departure', async () => {
    const subtitle = async (query: string) => (await dashboardOf(store, query)).charts[1]?.subtitle ?? ''
    expect(await subtitle('band=constant')).toMatch(
      /\. The line of windows wholly in the range stays within the band, .+ \(p = 0\.\d+\)/,
    )
    expect(await subtitle('')).not.toContain('stays within')
  })

  it('is read out of several lines by the name of the one it judges, in either language', async () => {
    const query = 'x=ORCL,NVDA&band=constant'
    const subtitle = async (language: 'en' | 'de') =>
      (await dashboardOf(store, query, language)).charts[1]?.subtitle
    expect(await subtitle('en')).toMatch(
      /\. The line of ORCL, of windows wholly in the range, (stays|leaves)/,
    )
    expect(await subtitle('de')).toMatch(
      /\. Die Linie von ORCL aus den Fenstern, .+ liegen, (bleibt|verlässt)/,
    )
  })

  it('needs no sentence where it is drawn or nobody asked for it', async () => {
    for (const query of ['band=constant', 'method=kendall'])
      expect(JSON.stringify((await dashboardOf(store, query)).notices)).not.toContain('constant correlation')
  })
})
