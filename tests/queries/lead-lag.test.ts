import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '@/lib/i18n/language'
import { addDays, type Day } from '@/lib/market/day'
import { isSession } from '@/lib/market/nyse-calendar'
import { getLeadLag } from '@/lib/queries/lead-lag'
import { seededRandom } from '@/lib/stats/resampling/seeded-random'
import type { Store } from '@/lib/store/open-store'
import { sampleStore, storeWith } from './stores'

const ask = (store: Store, query = '', language: Language = 'en') =>
  getLeadLag(store, new URLSearchParams(query), { language, urlLanguage: null, isStrict: true })

/** Sessions from the start of 2024 on. */
function sessions(count: number): Day[] {
  const days: Day[] = []
  for (let day = '2024-01-02'; days.length < count; day = addDays(day, 1)) if (isSession(day)) days.push(day)
  return days
}

/** A store in which NVDA does what ORCL did some sessions before, with noise of the same size. */
async function storeWithLead(lag: number, share: number): Promise<Store> {
  const random = seededRandom(7)
  const noise = () => Array.from({ length: 420 }, () => 0.02 * (random() + random() + random() - 1.5))
  const [lead, own] = [noise(), noise()]
  const levels = (returns: readonly number[]) => {
    let level = 100
    return returns.map((value) => (level *= Math.exp(value)))
  }
  const days = sessions(420)
  const follower = own.map((value, row) => value + share * (lead[row - lag] ?? 0))
  return storeWith(
    (['ORCL', 'NVDA'] as const).flatMap((asset) => {
      const values = levels(asset === 'ORCL' ? lead : follower)
      return days.map((day, row) => ({
        asset,
        field: 'close' as const,
        day,
        provider: 'made',
        value: values[row]!,
      }))
    }),
  )
}

describe('who moves first, on the embedded sample', () => {
  let store: Store
  beforeAll(async () => {
    store = await sampleStore()
  })

  it('finds no lead beyond chance, and says what would have stood out', async () => {
    const { page } = await ask(store)
    expect(page.question).toBe('Who moves first, Oracle or the total crypto market cap?')
    expect(page.answer[0]).toBe(
      'No lead or lag of Oracle and the total crypto market cap of up to 10 sessions is distinguishable from chance: the correlation at another time that stands out most is 0.10, with Oracle 10 sessions earlier (p = 0.16). One beyond about 0.12 would have stood out. The lag that the hours of reading alone produce is not counted.',
    )
  })

  it('warns that the hours of reading alone make crypto look one session ahead', async () => {
    const { page, data } = await ask(store)
    expect(page.answer[1]).toMatch(
      /^A lead of one session by the total crypto market cap is what the hours alone produce/,
    )
    expect(data.clockWarning).toBe(true)
    const shares = await ask(store, 'y=NVDA')
    expect(shares.page.answer[1]).toBe('Both are read at the same hour, so every lag counts.')
    expect(shares.data.clockWarning).toBe(false)
  })

  it('says the same in German', async () => {
    const { page } = await ask(store, '', 'de')
    expect(page.question).toBe('Wer bewegt sich zuerst, Oracle oder der Krypto-Gesamtmarkt?')
    expect(page.answer[0]).toMatch(/ist nicht vom Zufall zu unterscheiden/)
  })

  it('gives page, JSON and CSV the same figures to the last digit', async () => {
    const { page, data, table } = await ask(store, 'maxLag=4')
    expect(table.columns[0]).toEqual(data.lags)
    expect(table.columns[1]).toEqual(data.r)
    expect(page.chart.bars.map(({ value }) => value)).toEqual(data.r)
    expect(page.chart.bars.map(({ band }) => band)).toEqual(table.columns[2])
    expect(data.sentence).toBe(page.answer[0])
  })

  it('says how many returns there are and how many it takes where the range holds too little', async () => {
    const { page } = await ask(store, 'from=2026-08-03')
    expect(page.answer[0]).toBe('The history is too short: it has 14 sessions, and this takes at least 40.')
    const { page: german } = await ask(store, 'from=2026-08-03', 'de')
    expect(german.answer[0]).toBe('Die Reihe ist zu kurz: Sie hat 14 Handelstage, nötig sind mindestens 40.')
    expect(page.evidence.every(({ value }) => !/^0(\.0*)?$/.test(value))).toBe(true)
  })

  it('refuses for machines what a page would fall back from', async () => {
    await expect(ask(store, 'maxLag=0')).rejects.toMatchObject({
      problem: { kind: 'bad-parameters', problems: [{ parameter: 'maxLag', choices: ['1', '30'] }] },
    })
    const options = { language: 'en' as const, urlLanguage: null, isStrict: false }
    const { page } = await getLeadLag(store, new URLSearchParams('maxLag=0'), options)
    expect(page.frame.notices[0]).toEqual({
      tone: 'warning',
      text: "maxLag: '0' is not a whole number from 1 to 30. Shown instead: 10.",
    })
  })

  it('pins range and vintage in the links of its files, and leaves them open in its own', async () => {
    const { links } = (await ask(store, 'maxLag=4')).page.frame
    expect(links.csv).toBe('/api/v1/lead-lag.csv?maxLag=4&from=2025-05-08&to=2026-08-21&asof=1')
    expect(links.page).toBe('/lead-lag?maxLag=4')
    expect(links.otherLanguage).toBe('/lead-lag?maxLag=4&lang=de')
  })
})

describe('who moves first, where one does', () => {
  it('says which, by how much and how surely', async () => {
    const { page, data } = await ask(await storeWithLead(2, 1), 'y=NVDA')
    expect(data.joint.largest).toMatchObject({ lag: -2 })
    expect(page.answer[0]).toMatch(
      /^Oracle moved earlier: its returns correlate with those of Nvidia 2 sessions later \(0\.\d\d\), more than chance does at any lag searched \(p < 0\.001\)\.$/,
    )
    expect(page.evidence.find(({ key }) => key === 'xToY')?.note).toMatch(
      /^Past returns of Oracle help to predict those of Nvidia/,
    )
  })
})
