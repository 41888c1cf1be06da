import { beforeAll, describe, expect, it } from 'vitest'
import { getFrozenDashboard } from '@/lib/queries/frozen-dashboard'
import { getSnapshot, shareSnapshot } from '@/lib/queries/snapshots'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { writeSnapshot } from '@/lib/store/snapshots'
import { wholeAnswer } from '@/lib/views/dashboard/answer'
import { dashboardOf, NOW } from '../views/dashboards'
import { sampleStore } from './stores'

const reader = { language: 'en', urlLanguage: null } as const

describe('a snapshot', () => {
  let store: Store

  beforeAll(async () => {
    store = await sampleStore()
  })

  it('resolves relative ranges to days, and carries its vintage and its hash', async () => {
    const { id, view, vintage, hash } = await shareSnapshot(store, { from: '3M' })
    expect(id).toMatch(/^[a-z2-7]{16}$/)
    expect(view).toMatchObject({ from: '2026-05-21', to: '2026-08-21', asof: null })
    expect(vintage).toBe(1)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the same id for the same view, in whatever form it is sent', async () => {
    const first = await shareSnapshot(store, { x: ['NVDA'], window: 90 })
    expect((await shareSnapshot(store, 'window=90&x=NVDA')).id).toBe(first.id)
    expect((await shareSnapshot(store, { window: 90, x: 'nvda', y: 'TOTAL' })).id).toBe(first.id)
    expect((await shareSnapshot(store, { x: ['NVDA'], window: 91 })).id).not.toBe(first.id)
  })

  it('shows the numbers of the page it was made of', async () => {
    const { id } = await shareSnapshot(store, { x: ['NVDA'], window: 90 })
    const page = await dashboardOf(store, 'x=NVDA&window=90')
    const { dashboard, frozen } = await getFrozenDashboard(store, id, reader, NOW)
    expect(dashboard.answer).toEqual(page.answer)
    expect(dashboard.evidence).toEqual(page.evidence)
    // How old the data are by now is said on the live page only.
    expect(dashboard.charts).toEqual(page.charts.map((chart) => ({ ...chart, staleEnd: null })))
    expect(dashboard.links.page).toBe(`/s/${id}`)
    expect(dashboard.links.otherLanguage).toBe(`/s/${id}?lang=de`)
    expect(frozen).toMatchObject({
      id,
      vintage: 1,
      liveHref: '/?x=NVDA&window=90&from=2025-05-08&to=2026-08-21',
    })
  })

  it('is a problem where the view cannot be used', async () => {
    await expect(shareSnapshot(store, { x: 'GOLD' })).rejects.toMatchObject({
      problem: { kind: 'bad-parameters' },
    })
    await expect(shareSnapshot(store, { provider: 'nobody' })).rejects.toMatchObject({
      problem: { kind: 'unknown-provider' },
    })
    await expect(shareSnapshot(store, 7)).rejects.toMatchObject({ problem: { kind: 'not-a-view' } })
  })

  it.each(['nope', 'aaaaaaaaaaaaaaaa', '../../etc/passwd', ''])('is unknown by the id %j', async (id) => {
    await expect(getSnapshot(store, id)).rejects.toMatchObject({ problem: { kind: 'unknown-snapshot' } })
  })

  it('keeps its sentence and its figures, and nothing that has a value for each day', async () => {
    const { answer } = await shareSnapshot(store, { x: ['NVDA', 'AMD'], given: 'QQQ', at: '2026-01-05' })
    const page = await dashboardOf(store, 'x=NVDA,AMD&given=QQQ&at=2026-01-05')
    expect(answer.sentence.en).toBe(wholeAnswer(page.answer))
    expect(answer.correlation).toMatchObject({ x: 'NVDA', r: expect.any(Number), last: { n: 60 } })
    expect(answer.correlation.others?.map(({ x }) => x)).toEqual(['AMD'])
    expect(answer.correlation).not.toHaveProperty('rolling')
    expect(JSON.stringify(answer).length).toBeLessThan(8_000)
  })

  it('shows what it said and counted where a method has moved on since', async () => {
    const shared = await shareSnapshot(store, { x: ['NVDA', 'AMD'], window: 45 })
    const { correlation } = shared.answer
    const interval = { lower: -0.987, upper: 0.876 }
    const others = [{ ...correlation, x: 'AMD', r: null, last: { ...correlation.last, r: null } }]
    const old = {
      ...shared,
      id: 'aaaaaaaaaaaaaaab',
      methods: { ...shared.methods, correlation: 'pearson/0' },
      answer: {
        sentence: { en: 'What was said then.', de: 'Was damals dastand.' },
        correlation: {
          ...correlation,
          r: 0.765,
          ...interval,
          n: 111,
          last: { ...correlation.last, r: -0.654, ...interval, n: 45 },
          others,
        },
      },
    }
    await writeSnapshot(store, old)
    const said = async (language: 'en' | 'de') =>
      (await getFrozenDashboard(store, old.id, { ...reader, language }, NOW)).dashboard.notices[0]
    const english = await said('en')
    expect(english?.tone).toBe('warning')
    expect(english?.text).toContain('pearson/0')
    expect(english?.text).toContain('“What was said then.”')
    expect(english?.text).toContain(
      'NVDA 0.77 (95 % interval −0.99 to 0.88, n = 111) over the range and −0.65 (95 % interval −0.99 to 0.88, jackknife −0.27 to 0.34, n = 45) over the last window; AMD –',
    )
    const german = await said('de')
    expect(german?.text).toContain('„Was damals dastand.“')
    expect(german?.text).toContain('NVDA 0,77 (95-%-Intervall −0,99 bis 0,88, n = 111)')
  })

  it('says so of one shared before claims had to hold in the jackknife interval, with what it printed then', async () => {
    const shared = await shareSnapshot(store, { x: ['NVDA'], window: 44 })
    const { jackknife: _, ...methods } = shared.methods
    expect(Object.keys(shared.methods)).toContain('jackknife')
    const { jackknife: __, ...correlation } = shared.answer.correlation
    const { jackknife: ___, ...last } = correlation.last
    const before = { ...shared.answer, correlation: { ...correlation, last } }
    await writeSnapshot(store, { ...shared, id: 'aaaaaaaaaaaaaaad', methods, answer: before })
    const { dashboard } = await getFrozenDashboard(store, 'aaaaaaaaaaaaaaad', reader, NOW)
    expect(dashboard.notices[0]?.text).toMatch(
      /methods have moved on .*, Fisher \S+ to \S+, n = 44\) over the last/,
    )
    expect(dashboard.notices[0]?.text.split('Its figures:')[1]).not.toContain('jackknife')
  })

  it('says so of one whose band of a constant correlation was drawn by another version', async () => {
    const shared = await shareSnapshot(store, { x: ['NVDA'], band: 'constant' })
    expect(shared.methods).toHaveProperty('constantBand')
    const noticesOf = async (id: string, methods: Readonly<Record<string, string>>) => {
      await writeSnapshot(store, { ...shared, id, methods })
      return (await getFrozenDashboard(store, id, reader, NOW)).dashboard.notices.map(({ text }) => text)
    }
    const movedOn = expect.stringContaining('methods have moved on')
    const other = { ...shared.methods, constantBand: 'constant-correlation-band/0' }
    expect(await noticesOf('aaaaaaaaaaaaaaae', other)).toContainEqual(movedOn)
    expect(await noticesOf('aaaaaaaaaaaaaaaf', shared.methods)).not.toContainEqual(movedOn)
    // Shared before the version of the band was kept.
    const { constantBand: _, ...before } = shared.methods
    expect(await noticesOf('aaaaaaaaaaaaaaag', before)).not.toContainEqual(movedOn)
  })

  it.each([{}, { band: 'constant', on: 'levels' }, { band: 'constant', method: 'spearman' }])(
    'names no version of a band that is not drawn: %j',
    async (view) => {
      expect((await shareSnapshot(store, view)).methods).not.toHaveProperty('constantBand')
    },
  )

  it('keeps one of levels as it was, where no jackknife interval takes part', async () => {
    expect((await shareSnapshot(store, { on: 'levels' })).methods).not.toHaveProperty('jackknife')
    expect((await shareSnapshot(store, { method: 'ewma' })).methods).not.toHaveProperty('jackknife')
  })

  it('keeps one of ranks as it was that was shared before the Pearson correlation stood beside them', async () => {
    const shared = await shareSnapshot(store, { method: 'kendall' })
    const { jackknife, ...before } = shared.methods
    expect(jackknife).toBeDefined()
    const noticesOf = async (id: string, methods: Readonly<Record<string, string>>) => {
      await writeSnapshot(store, { ...shared, id, methods })
      return (await getFrozenDashboard(store, id, reader, NOW)).dashboard.notices.map(({ text }) => text)
    }
    const movedOn = expect.stringContaining('methods have moved on')
    expect(await noticesOf('aaaaaaaaaaaaaaaj', before)).not.toContainEqual(movedOn)
    const other = { ...shared.methods, jackknife: 'jackknife-hac/0' }
    expect(await noticesOf('aaaaaaaaaaaaaaak', other)).toContainEqual(movedOn)
  })

  it('says nothing of the kind while the methods are the same', async () => {
    const { id } = await shareSnapshot(store, { window: 45 })
    const { dashboard } = await getFrozenDashboard(store, id, reader, NOW)
    expect(dashboard.notices.map(({ text }) => text).join()).not.toContain('moved on')
  })

  it('is refused, not shown half, where what was kept cannot be read', async () => {
    const shared = await shareSnapshot(store, { window: 46 })
    await writeSnapshot(store, { ...shared, id: 'aaaaaaaaaaaaaaac', answer: { sentence: {} } })
    await expect(getSnapshot(store, 'aaaaaaaaaaaaaaac')).rejects.toThrow('sentence')
  })

  it('keeps its numbers when values are corrected afterwards, and the page moves on', async () => {
    const { id } = await shareSnapshot(store, {})
    const before = await getFrozenDashboard(store, id, reader, NOW)
    const page = await dashboardOf(store, '')
    await writeBatch(
      store,
      { kind: 'correction', provider: 'sample', note: 'a test' },
      {
        observations: [{ asset: 'ORCL', field: 'close', provider: 'sample', day: '2026-08-20', value: 100 }],
      },
    )
    const after = await getFrozenDashboard(store, id, reader, NOW)
    expect(after.dashboard.evidence).toEqual(before.dashboard.evidence)
    expect(after.dashboard.charts).toEqual(before.dashboard.charts)
    expect(after.dashboard.answer).toEqual(page.answer)
    expect(after.dashboard.notices.map(({ text }) => text)).toContain(
      'Figures as they were known at vintage 1; the store now stands at 2.',
    )
    expect((await dashboardOf(store, '')).answer).not.toEqual(page.answer)
    expect((await shareSnapshot(store, {})).id).not.toBe(id)
    expect((await shareSnapshot(store, { asof: 1 })).id).toBe(id)
  })
})
