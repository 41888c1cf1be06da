import { beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '@/lib/queries/dashboard'
import { getFrozenPage } from '@/lib/queries/frozen-page'
import { getSnapshot, type SharedSnapshot, shareSnapshot } from '@/lib/queries/snapshots'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { type Snapshot, writeSnapshot } from '@/lib/store/snapshots'
import { wholeAnswer } from '@/lib/views/dashboard/answer'
import { dashboardOf, NOW } from '../views/dashboards'
import { sampleStore } from './stores'

const reader = { language: 'en', urlLanguage: null } as const

/** Shares a view of the main page. */
const share = (store: Store, view: unknown) => shareSnapshot(store, { question: 'correlation', view }, NOW)

/** What a snapshot of the main page keeps of its figures. */
function correlationOf({ answer }: SharedSnapshot) {
  if (answer.correlation === undefined) throw new Error('A snapshot without a correlation.')
  return answer.correlation
}

/** A snapshot of the main page as its reader gets it. */
async function frozenDashboard(store: Store, id: string, asked: Reader = reader) {
  const { shown, frozen } = await getFrozenPage(store, id, asked, NOW)
  if (shown.question !== 'correlation') throw new Error(`A snapshot of ${shown.question}.`)
  return { dashboard: shown.page, frozen }
}

/** Keeps what was never shared, with the id it is to have, as the store of an older release would hold it. */
const keep = (store: Store, snapshot: Omit<Snapshot, 'answerHash'>) =>
  writeSnapshot(store, { ...snapshot, answerHash: null })

describe('a snapshot', () => {
  let store: Store

  beforeAll(async () => {
    store = await sampleStore()
  })

  it('resolves relative ranges to days, and carries its vintage and its hash', async () => {
    const { id, view, vintage, hash } = await share(store, { from: '3M' })
    expect(id).toMatch(/^[a-z2-7]{16}$/)
    expect(view).toMatchObject({ from: '2026-05-21', to: '2026-08-21', asof: null })
    expect(vintage).toBe(1)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has the same id for the same view, in whatever form it is sent', async () => {
    const first = await share(store, { x: ['NVDA'], window: 90 })
    expect((await share(store, 'window=90&x=NVDA')).id).toBe(first.id)
    expect((await share(store, { window: 90, x: 'nvda', y: 'TOTAL' })).id).toBe(first.id)
    expect((await share(store, { x: ['NVDA'], window: 91 })).id).not.toBe(first.id)
  })

  it('shows the numbers of the page it was made of', async () => {
    const { id } = await share(store, { x: ['NVDA'], window: 90 })
    const page = await dashboardOf(store, 'x=NVDA&window=90')
    const { dashboard, frozen } = await frozenDashboard(store, id)
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
    await expect(share(store, { x: 'GOLD' })).rejects.toMatchObject({
      problem: { kind: 'bad-parameters' },
    })
    await expect(share(store, { provider: 'nobody' })).rejects.toMatchObject({
      problem: { kind: 'unknown-provider' },
    })
    await expect(share(store, 7)).rejects.toMatchObject({ problem: { kind: 'not-a-view' } })
  })

  it.each(['nope', 'aaaaaaaaaaaaaaaa', '../../etc/passwd', ''])('is unknown by the id %j', async (id) => {
    await expect(getSnapshot(store, id)).rejects.toMatchObject({ problem: { kind: 'unknown-snapshot' } })
  })

  it('keeps its sentence and its figures, and nothing that has a value for each day', async () => {
    const { answer } = await share(store, { x: ['NVDA', 'AMD'], given: 'QQQ', at: '2026-01-05' })
    const page = await dashboardOf(store, 'x=NVDA,AMD&given=QQQ&at=2026-01-05')
    expect(answer.sentence.en).toBe(wholeAnswer(page.answer))
    expect(answer.correlation).toMatchObject({ x: 'NVDA', r: expect.any(Number), last: { n: 60 } })
    expect(answer.correlation?.others?.map(({ x }) => x)).toEqual(['AMD'])
    expect(answer.correlation).not.toHaveProperty('rolling')
    expect(JSON.stringify(answer).length).toBeLessThan(16_000)
  })

  it('shows what it said and counted where a method has moved on since', async () => {
    const shared = await share(store, { x: ['NVDA', 'AMD'], window: 45 })
    const correlation = correlationOf(shared)
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
    await keep(store, old)
    const said = async (language: 'en' | 'de') =>
      (await frozenDashboard(store, old.id, { ...reader, language })).dashboard.notices[0]
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
    const shared = await share(store, { x: ['NVDA'], window: 44 })
    const { jackknife: _, ...methods } = shared.methods
    expect(Object.keys(shared.methods)).toContain('jackknife')
    const { jackknife: __, ...correlation } = correlationOf(shared)
    const { jackknife: ___, ...last } = correlation.last
    const { evidence: _evidence, ...answer } = shared.answer
    const before = { ...answer, correlation: { ...correlation, last } }
    await keep(store, { ...shared, id: 'aaaaaaaaaaaaaaad', methods, answer: before })
    const { dashboard } = await frozenDashboard(store, 'aaaaaaaaaaaaaaad')
    expect(dashboard.notices[0]?.text).toMatch(
      /methods have moved on .*, Fisher \S+ to \S+, n = 44\) over the last/,
    )
    expect(dashboard.notices[0]?.text.split('Its figures:')[1]).not.toContain('jackknife')
  })

  it('says so of one whose band of a constant correlation was drawn by another version', async () => {
    const shared = await share(store, { x: ['NVDA'], band: 'constant' })
    expect(shared.methods).toHaveProperty('constantBand')
    const noticesOf = async (id: string, methods: Readonly<Record<string, string>>) => {
      await keep(store, { ...shared, id, methods })
      return (await frozenDashboard(store, id)).dashboard.notices.map(({ text }) => text)
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
      expect((await share(store, view)).methods).not.toHaveProperty('constantBand')
    },
  )

  it('keeps one of levels as it was, where no jackknife interval takes part', async () => {
    expect((await share(store, { on: 'levels' })).methods).not.toHaveProperty('jackknife')
    expect((await share(store, { method: 'ewma' })).methods).not.toHaveProperty('jackknife')
  })

  it('keeps one of ranks as it was that was shared before the Pearson correlation stood beside them', async () => {
    const shared = await share(store, { method: 'kendall' })
    const { jackknife, ...before } = shared.methods
    expect(jackknife).toBeDefined()
    const noticesOf = async (id: string, methods: Readonly<Record<string, string>>) => {
      await keep(store, { ...shared, id, methods })
      return (await frozenDashboard(store, id)).dashboard.notices.map(({ text }) => text)
    }
    const movedOn = expect.stringContaining('methods have moved on')
    expect(await noticesOf('aaaaaaaaaaaaaaaj', before)).not.toContainEqual(movedOn)
    const other = { ...shared.methods, jackknife: 'jackknife-hac/0' }
    expect(await noticesOf('aaaaaaaaaaaaaaak', other)).toContainEqual(movedOn)
  })

  it('says nothing of the kind while the methods are the same', async () => {
    const { id } = await share(store, { window: 45 })
    const { dashboard } = await frozenDashboard(store, id)
    expect(dashboard.notices.map(({ text }) => text).join()).not.toContain('moved on')
  })

  it('is refused, not shown half, where what was kept cannot be read', async () => {
    const shared = await share(store, { window: 46 })
    await keep(store, { ...shared, id: 'aaaaaaaaaaaaaaac', answer: { sentence: {} } })
    await expect(getSnapshot(store, 'aaaaaaaaaaaaaaac')).rejects.toThrow('sentence')
  })

  it('keeps its numbers when values are corrected afterwards, and the page moves on', async () => {
    const { id } = await share(store, {})
    const before = await frozenDashboard(store, id)
    const page = await dashboardOf(store, '')
    await writeBatch(
      store,
      { kind: 'correction', provider: 'sample', note: 'a test' },
      {
        observations: [{ asset: 'ORCL', field: 'close', provider: 'sample', day: '2026-08-20', value: 100 }],
      },
    )
    const after = await frozenDashboard(store, id)
    expect(after.dashboard.evidence).toEqual(before.dashboard.evidence)
    expect(after.dashboard.charts).toEqual(before.dashboard.charts)
    expect(after.dashboard.answer).toEqual(page.answer)
    expect(after.dashboard.notices.map(({ text }) => text)).toContain(
      'Figures as they were known at vintage 1; the store now stands at 2.',
    )
    expect((await dashboardOf(store, '')).answer).not.toEqual(page.answer)
    expect((await share(store, {})).id).not.toBe(id)
    expect((await share(store, { asof: 1 })).id).toBe(id)
  })
})
