import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '@/lib/i18n/language'
import { getEventStudy } from '@/lib/queries/event-study'
import { writeBatch } from '@/lib/store/batches'
import type { Store } from '@/lib/store/open-store'
import { sampleStore } from './stores'

const ask = (store: Store, query = '', language: Language = 'en', isStrict = true) =>
  getEventStudy(store, new URLSearchParams(query), { language, urlLanguage: null, isStrict })

describe('did it drag crypto down, on the embedded sample', () => {
  let store: Store
  beforeAll(async () => {
    store = await sampleStore()
  })

  it('opens on the event of the story and answers with the placebo', async () => {
    const { page, data } = await ask(store)
    expect(data.event).toBe('2025-10-07')
    expect(page.question).toBe(
      'Did the fall of Oracle on 7 October 2025 “drag down” the total crypto market cap?',
    )
    expect(page.answer[0]).toBe(
      'The total crypto market cap fell 2.1\u00a0% in that session; in 16\u00a0% of the other sessions it fell at least as much. Given the Nasdaq-100 (QQQ), up to 8 Oct 2025, the fall does not stand out from other dates (p\u00a0=\u00a00.38).',
    )
    expect(page.answer[1]).toMatch(
      /Below about −6\.6\u00a0% or above about \+7\.1\u00a0% it would have stood out among the 143 other dates/,
    )
    expect(data.sentence).toBe(page.answer[0])
  })

  it('says the same in German', async () => {
    const { page } = await ask(store, '', 'de')
    expect(page.question).toBe(
      'Hat der Rückgang bei Oracle am 7. Oktober 2025 den Krypto-Gesamtmarkt „mitgerissen“?',
    )
    expect(page.answer[0]).toMatch(
      /^Der Krypto-Gesamtmarkt fiel in diesem Handelstag um 2,1\u00a0%; .* von anderen Tagen nicht ab \(p\u00a0=\u00a00,38\)\.$/,
    )
  })

  it('names the liquidation three sessions later, and no other event, as near', async () => {
    const { data, page } = await ask(store)
    expect(data.contaminating).toEqual([
      { slug: '2025-10-10-largest-crypto-liquidation-on-record', day: '2025-10-10', sessionsApart: 3 },
    ])
    expect(page.answer.join(' ')).toContain('(10 Oct 2025, 3 sessions later)')
  })

  it('says what both moves were worth: the total by its cap, Oracle by a published count of shares', async () => {
    const { data, page } = await ask(store)
    expect(data.targetMove?.usd).toBeCloseTo(-90.5e9, -8)
    expect(data.sourceMove?.usd).toBeCloseTo(2.85e9 * (284.24 - 291.59), -8)
    expect(page.answer.join(' ')).toContain('approximate: price times 2.85\u00a0bn shares')
  })

  it('has as many members as the interface of the API promises', async () => {
    const { data } = await ask(store)
    expect(data).toMatchObject({
      days: ['2025-10-07', '2025-10-08'],
      abnormal: [expect.any(Number), expect.any(Number)],
      cumulative: [expect.any(Number), expect.any(Number)],
      placebo: { n: 143, p: 0.375, quantiles: expect.any(Array) },
      sourceMove: { percent: expect.any(Number), usd: expect.any(Number) },
      estimation: { asked: 120, used: 98 },
    })
  })

  it('gives page, JSON and CSV the same figures to the last digit', async () => {
    const { page, data, table } = await ask(store, 'pre=1&post=3')
    expect(table.header).toEqual([
      ...['session', 'day', 'abnormal_log', 'cumulative_log'],
      ...['abnormal_percent', 'cumulative_percent'],
    ])
    expect(table.columns.slice(0, 4)).toEqual([[-1, 0, 1, 2, 3], data.days, data.abnormal, data.cumulative])
    // What the page calls per cent is a simple change everywhere.
    const percent = (log: number | null) => 100 * Math.expm1(log!)
    expect(table.columns[4]).toEqual(data.abnormal.map(percent))
    expect(table.columns[5]?.at(-1)).toBeCloseTo(data.car!.percent!, 12)
    expect(page.abnormal?.bars.map(({ value }) => value)).toEqual([...table.columns[4]!, data.car!.percent])
    expect(page.placebo?.marks[0]?.at).toBe(data.car!.percent)
    const falls = await ask(store, 'table=falls')
    expect(falls.table.columns[falls.table.header.indexOf('p')]).toEqual(
      data.falls.rows.map(() => expect.any(Number)),
    )
    expect(falls.table.columns[0]).toEqual(falls.data.falls.rows.map(({ day }) => day))
    expect(falls.table.columns[falls.table.header.indexOf('p_adjusted')]).toEqual(
      falls.data.falls.rows.map(({ adjustedP }) => adjustedP),
    )
    const raw = await ask(store, 'table=after-falls')
    const rawColumn = (name: string) => raw.table.columns[raw.table.header.indexOf(name)]
    expect(rawColumn('difference_log')).toEqual(
      raw.data.afterFalls.horizons.map(({ difference }) => difference),
    )
    expect(rawColumn('difference_percent')).toEqual(
      raw.data.afterFalls.horizons.map(({ difference }) => percent(difference)),
    )
    expect(raw.page.afterFalls?.points.map(({ value }) => value)).toEqual(rawColumn('difference_percent'))
    const placebo = await ask(store, 'table=placebo')
    expect(placebo.table.columns[0]).toEqual(placebo.data.placebo?.values)
  })

  it('puts into the histogram every other date, and into its full bars those behind p', async () => {
    const { page, data } = await ask(store)
    const counts = page.placebo!.bars.map(({ value }) => value!)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(data.placebo!.n)
    const far = page.placebo!.bars.filter(({ stands }) => stands).reduce((sum, { value }) => sum + value!, 0)
    expect((1 + far) / (1 + data.placebo!.n)).toBe(data.placebo!.p)
  })

  it('lists all events of Oracle and all its falls, each with the way to its own study', async () => {
    const { page, data } = await ask(store, 'fall=0.06')
    const [events, falls] = page.tables
    expect(events?.rows.map(({ day }) => day).toReversed()).toEqual(data.events.rows.map(({ day }) => day))
    expect(events?.rows.find(({ current }) => current !== null)?.day).toBe('2025-10-07')
    expect(falls?.rows).toHaveLength(data.falls.rows.length)
    expect(falls?.rows[0]?.href).toMatch(/^\/event-study\/[\w-]+\?fall=0\.06$/)
    expect(events?.explanation.join(' ')).toContain('Not in the sample: DeepSeek-R1')
  })

  it('studies any day, and takes the next session for one that is none', async () => {
    const { page, data } = await ask(store, 'day=2025-12-13')
    expect(data).toMatchObject({ event: '2025-12-13', day: '2025-12-15', isMoved: true })
    expect(page.answer).toContain(
      '13 December 2025 is no session; the next one, 15 December 2025, stands for it.',
    )
    expect(page.card.ownDay).toContain('a day of your own')
    expect(page.frame.links).toMatchObject({
      page: '/event-study/2025-12-13',
      otherLanguage: '/event-study/2025-12-13?lang=de',
      json: '/api/v1/event-study?day=2025-12-13&from=2025-05-08&to=2026-08-21&asof=1',
    })
  })

  it('keeps the event in every address, and hands its day on to the next question', async () => {
    const { page } = await ask(store, 'event=2025-12-11-oracle-q2-fy26-reaction&fall=0.1')
    expect(page.frame.path).toBe('/event-study/2025-12-11-oracle-q2-fy26-reaction')
    expect(page.frame.links.csv).toContain('.csv?event=2025-12-11-oracle-q2-fy26-reaction&fall=0.1')
    expect(page.frame.carried).toMatchObject({ x: 'ORCL', y: 'TOTAL', day: '2025-12-11' })
  })

  it('warns of a day that is filed for what crypto itself did', async () => {
    const chosen = await ask(store, 'event=2026-02-05-btc-to-60k-amid-ai-tech-rout')
    expect(chosen.page.answer.join(' ')).toContain('A day picked for its fall stands out sooner than p says')
    expect((await ask(store)).page.answer.join(' ')).not.toContain('A day picked for its fall')
  })

  it('says how much history it has before an early event, and how much it needs', async () => {
    const { page } = await ask(store, 'day=2025-07-15')
    expect(page.answer[0]).toMatch(
      /Whether that stands out from other dates cannot be told: the history before it is too short\. It has 39 sessions to learn from, and this takes at least 60\.$/,
    )
    expect(page.placebo).toBeNull()
    const german = await ask(store, 'day=2025-07-15', 'de')
    expect(german.page.answer[0]).toContain('Sie hat 39 Handelstage zum Lernen, nötig sind mindestens 60.')
  })

  it('says that a window is not over, and that a day is not in the sample', async () => {
    expect((await ask(store, 'day=2026-08-21')).page.answer[0]).toContain(
      'its window reaches beyond the last value',
    )
    expect((await ask(store, 'day=2027-01-04')).page.answer[0]).toBe(
      'What the total crypto market cap did on 4 January 2027 cannot be told: no return of the sample, 8 May 2025 to 21 August 2026, spans that day.',
    )
  })

  it('says that there is no common return where there is none', async () => {
    const { page } = await ask(store, 'clock=close')
    expect(page.answer[0]).toMatch(/source, target and market have no common return in this range\.$/)
    expect(page.tables.every(({ rows }) => rows.length === 0)).toBe(true)
  })

  it('refuses an unknown event with the known ones, and tables and assets that do not exist', async () => {
    await expect(ask(store, 'event=nope')).rejects.toMatchObject({
      problem: {
        kind: 'unknown-event',
        given: 'nope',
        choices: expect.arrayContaining(['2025-10-07-oracle-margins']),
      },
    })
    await expect(ask(store, 'day=2025-02-30')).rejects.toMatchObject({ problem: { kind: 'unknown-event' } })
    await expect(ask(store, 'table=all')).rejects.toMatchObject({
      problem: { problems: [{ parameter: 'table', choices: expect.arrayContaining(['falls']) }] },
    })
    await expect(ask(store, 'source=NOPE')).rejects.toMatchObject({ problem: { kind: 'bad-parameters' } })
    const { page } = await ask(store, 'source=NOPE', 'en', false)
    expect(page.frame.notices[0]?.text).toContain("source: 'NOPE' is not a known asset")
    expect(page.question).toContain('Oracle')
  })

  it('shows the day hour by hour once there are readings of it, and says so where there are none', async () => {
    expect((await ask(store)).page).toMatchObject({
      hours: null,
      noHours: expect.stringContaining('7 October 2025'),
    })
    const hour = (asset: string, field: 'close' | 'marketCap', time: string, value: number) => ({
      asset,
      field,
      provider: 'made',
      instant: `2025-10-${time}:00.000Z`,
      value,
      kind: '1h' as const,
    })
    const own = await sampleStore()
    await writeBatch(
      own,
      { kind: 'import', provider: 'made', note: 'a test' },
      {
        observations: [],
        readings: [
          hour('ORCL', 'close', '06T20:00', 291.6),
          hour('ORCL', 'close', '07T14:00', 280),
          hour('ORCL', 'close', '07T20:00', 284.24),
          hour('BTC', 'close', '07T00:00', 124_000),
          hour('BTC', 'close', '07T12:00', 122_000),
        ],
      },
    )
    const { page, data, table } = await ask(own, 'table=hours')
    expect(data.hours?.courses.map(({ asset }) => asset)).toEqual(['ORCL', 'BTC'])
    expect(page.hours?.lines[0]?.points[0]).toEqual({ x: 14, y: 100 * (280 / 291.6 - 1) })
    expect(page.hours?.marks.map(({ at }) => at)).toEqual([13.5, 20])
    expect(table.columns[4]).toEqual(data.hours?.courses.flatMap(({ moves }) => moves))
  })
})
