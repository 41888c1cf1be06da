import { beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '@/lib/i18n/language'
import { askView } from '@/lib/queries/ask-correlation'
import { dashboardOf as dashboardFrom } from '@/lib/queries/dashboard'
import { DEFAULT_VIEW } from '@/lib/share/view'
import type { Store } from '@/lib/store/open-store'
import { wholeAnswer } from '@/lib/views/dashboard/answer'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import { causalClaims } from '../architecture/causal-words'
import { sampleStore } from '../queries/stores'
import { dashboardOf, NOW } from './dashboards'

let store: Store
let page: Dashboard
let german: Dashboard

beforeAll(async () => {
  store = await sampleStore()
  page = await dashboardOf(store, '')
  german = await dashboardOf(store, '', 'de')
})

/** Everything a reader sees as running text. */
function sentencesOf(dashboard: Dashboard): string[] {
  const { question, answer, story, caveat, notices, evidence, charts, dataLine, methodLine, events } =
    dashboard
  return [
    question,
    wholeAnswer(answer),
    story ?? '',
    caveat ?? '',
    dataLine,
    methodLine,
    ...notices.map(({ text }) => text),
    ...evidence.flatMap(({ label, note, undefinedReason }) => [label, note ?? '', undefinedReason ?? '']),
    ...charts.flatMap(({ title, subtitle, source, summary }) => [title, subtitle, source, summary]),
    ...events.flatMap(({ title, summary, moves, evidence: proof }) => [title, summary, moves, proof]),
  ]
}

describe('the page of the embedded sample', () => {
  it('answers in one sentence with both figures, their intervals, n and dates', () => {
    expect(wholeAnswer(page.answer)).toBe(
      'Oracle and the total crypto market cap tended, weakly to moderately, to move in the same direction (correlation 0.24); ' +
        'given the Nasdaq-100 (QQQ), what is left is not distinguishable from 0. The correlation (Pearson) ' +
        'of daily returns was 0.24 (95 % interval 0.14 to 0.34, n = 323) from 8 May 2025 to 21 August 2026; ' +
        'over the last 60 sessions, from 27 May 2026 to 21 August 2026, it was 0.20 ' +
        '(95 % interval 0.03 to 0.37, jackknife −0.03 to 0.42, n = 60).',
    )
  })

  it('says the same in German', () => {
    expect(german.question).toBe('Bewegen sich Oracle und der Krypto-Gesamtmarkt gemeinsam?')
    expect(wholeAnswer(german.answer)).toBe(
      'Oracle und der Krypto-Gesamtmarkt bewegten sich mit schwacher bis mäßiger Tendenz in dieselbe Richtung (Korrelation ' +
        '0,24); hält man den Nasdaq-100 (QQQ) fest, ist der Rest nicht von 0 zu unterscheiden. Vom 8. Mai 2025 ' +
        'bis zum 21. August 2026 betrug die Korrelation (Pearson) der Tagesrenditen 0,24 ' +
        '(95-%-Intervall 0,14 bis 0,34, n = 323); über die letzten 60 Handelstage, vom 27. Mai 2026 bis zum ' +
        '21. August 2026, betrug sie 0,20 (95-%-Intervall 0,03 bis 0,37, Jackknife −0,03 bis 0,42, n = 60).',
    )
  })

  it('says what is left given the market, what that excludes, and what levels would have suggested', () => {
    expect(page.caveat).toContain('Given the Nasdaq-100 (QQQ), a partial correlation of 0.09')
    expect(page.caveat).toContain('not distinguishable from 0: correlations above 0.20 are excluded')
    expect(page.caveat).toContain('jackknife −0.02 to 0.20')
    expect(page.caveat).toContain('This fund holds AI shares itself')
    expect(page.caveat).toContain('By levels it would read 0.83')
    expect(page.caveat).toContain('misleading')
  })

  it('tells in the method line from which sizes on a correlation is moderate and strong', async () => {
    expect(page.methodLine).toMatch(
      /weak below 0\.30 in size, moderate from there on, strong from 0\.60\. The words are/,
    )
    expect(german.methodLine).toContain('unter 0,30 schwach, ab da mäßig, ab 0,60 stark.')
    expect((await dashboardOf(store, 'method=kendall')).methodLine).toContain('first put on Pearson’s scale')
  })

  it('says of less than 20 returns that they are too few, and keeps the rows of evidence', async () => {
    const { answer, caveat, evidence } = await dashboardOf(store, 'from=2026-08-03')
    expect(answer.lead).toMatch(/^Only 1\d common returns: too few to tell whether Oracle/)
    expect(caveat).not.toContain('Given')
    expect(evidence.map(({ key }) => key)).toContain('given-QQQ')
  })

  it('names the sample and its span', () => {
    expect(page.dataLine).toBe('Embedded sample, 8 May 2025 to 21 August 2026')
    expect(german.dataLine).toBe('Mitgelieferte Beispieldaten, 8. Mai 2025 bis 21. August 2026')
  })

  it('gives the terms of the sample', () => {
    expect(page.terms).toHaveLength(1)
    expect(page.terms[0]).toContain('not for redistribution')
    expect(german.terms[0]).toMatch(/^Mitgelieferte Beispieldaten\. Veröffentlichte Schlussstände/)
  })

  it('says what is weak about the assets shown, and about no other', async () => {
    const weak = page.caveats.join(' ')
    expect(weak).toContain('TOTAL was read 1.3 to 4.7 hours after')
    expect(weak).toContain('unadjusted')
    expect(weak).not.toContain('BTC')
    expect(german.caveats[0]).toContain('1,3 bis 4,7 Stunden')
    const bitcoin = await dashboardOf(store, 'x=BTC&y=NVDA')
    expect(bitcoin.caveats.join(' ')).toContain('BTC on 2026-03-21 (68,712 USD) is doubtful')
    expect(bitcoin.caveats.join(' ')).not.toContain('TOTAL')
  })

  it('says it of the members of a basket as well', async () => {
    const { caveats } = await dashboardOf(store, 'x=BTC%2BTOTAL&y=NVDA')
    expect(caveats).toHaveLength(4)
  })

  it('quotes Oracle, Nvidia and the total with state, age and where the market cap comes from', () => {
    const [oracle, nvidia, total] = page.quotes
    expect(page.quotes.map(({ asset }) => asset)).toEqual(['ORCL', 'NVDA', 'TOTAL'])
    expect(oracle).toMatchObject({
      state: 'sample',
      stateLabel: 'embedded sample, ends 21 Aug 2026',
      time: '21 Aug 2026, 16:00 New York',
      age: '16 hours old',
    })
    expect(oracle?.marketCap).toMatch(/^≈ USD.417.bn$/)
    expect(oracle?.marketCapNote).toContain('approximate')
    expect(nvidia).toMatchObject({ marketCap: null, marketCapNote: 'market cap not given by this source' })
    expect(total).toMatchObject({ price: null, time: '21 Aug 2026, end of the UTC day' })
    expect(total?.marketCap).toMatch(/^USD.2\.64.tn$/)
  })

  it('names the source of the share count in German', () => {
    expect(german.quotes[0]?.marketCapNote).toContain('10-Q vom September 2025')
  })

  it('offers the assets that have values, and no other', () => {
    const ids = page.choices.assets.map(({ value }) => value)
    expect([...ids].sort()).toEqual(
      ['AI', 'AMD', 'AVGO', 'BTC', 'CRWV', 'MSFT', 'NVDA', 'ORCL', 'QQQ', 'SPY', 'TOTAL'].sort(),
    )
    expect(page.choices.assets.find(({ value }) => value === 'AI')?.label).toContain('5 members')
  })

  it('offers to hold fixed what is not one of the pair, the markets first', () => {
    const ids = page.choices.given.map(({ value }) => value)
    expect(ids.slice(0, 3)).toEqual(['none', 'QQQ', 'SPY'])
    expect(ids).not.toContain('ORCL')
    expect(ids).not.toContain('TOTAL')
  })

  it('has a table with the newest day first and a missing value as an empty cell', async () => {
    const { columns, rows, caption } = page.table
    expect(columns).toEqual(['Day', 'ORCL', 'TOTAL', 'r', 'lower', 'upper', 'n'])
    expect(rows[0]?.slice(0, 3)).toEqual(['2026-08-21', '146.47', '2,644,700,000,000'])
    expect(caption).toContain('of 324 days')
    const early = await dashboardOf(store, 'to=2025-05-12')
    expect(early.table.rows.at(-1)).toEqual([
      '2025-05-08',
      expect.any(String),
      expect.any(String),
      '',
      '',
      '',
      '',
    ])
  })

  it('links to itself, its data and its other language, defaults left out', () => {
    expect(page.links).toEqual({
      page: '/',
      csv: '/api/v1/correlation.csv?from=2025-05-08&to=2026-08-21&asof=1',
      zip: '/api/v1/correlation.zip?from=2025-05-08&to=2026-08-21&asof=1',
      json: '/api/v1/correlation?from=2025-05-08&to=2026-08-21&asof=1',
      svg: '/api/v1/correlation.svg?from=2025-05-08&to=2026-08-21&asof=1&lang=en',
      png: '/api/v1/correlation.png?from=2025-05-08&to=2026-08-21&asof=1&lang=en',
      otherLanguage: '/?lang=de',
    })
    expect(german.links.otherLanguage).toBe('/?lang=en')
  })

  it('survives JSON, as a snapshot and the browser need it', () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })
})

describe('the charts of a page', () => {
  it('have one value or gap for each session of the range', () => {
    for (const { days, lines } of page.charts) {
      expect(days).toHaveLength(324)
      for (const { values } of lines) expect(values).toHaveLength(324)
    }
  })

  it('say of each day how it changed on the session before, and what the index stands for', () => {
    const day = page.charts[0]?.days.indexOf('2025-10-07') ?? -1
    const [oracle, total] = page.charts[0]?.lines ?? []
    expect(oracle?.changes?.[day]).toBeCloseTo(-0.0252, 4)
    expect(((oracle?.values[day] ?? 0) * (oracle?.quoted?.base ?? 0)) / 100).toBeCloseTo(284.24, 6)
    expect(oracle?.quoted?.kind).toBe('price')
    expect(total?.quoted?.kind).toBe('cap')
    expect(oracle?.changes?.[0]).toBeNull()
  })

  it('give a basket no value in USD, as it has none', async () => {
    const { charts } = await dashboardOf(store, 'x=AI')
    expect(charts[0]?.lines.map(({ quoted }) => quoted?.kind)).toEqual([undefined, 'cap'])
  })

  it('give a line in its own unit its changes and no second value', async () => {
    const { charts } = await dashboardOf(store, 'scale=log')
    expect(charts[0]?.lines.map(({ quoted }) => quoted)).toEqual([undefined, undefined])
    expect(charts[0]?.lines[0]?.changes?.[1]).toEqual(expect.any(Number))
  })

  it('name a line of correlations after what it is, never after the asset alone', async () => {
    const labels = async (query: string, language: 'en' | 'de' = 'en') =>
      (await dashboardOf(store, query, language)).charts[1]?.lines.map(({ label }) => label)
    expect(await labels('')).toEqual(['Oracle–crypto correlation'])
    expect(await labels('', 'de')).toEqual(['Korrelation Oracle–Krypto'])
    expect(await labels('x=ORCL,NVDA&y=BTC')).toEqual(['Oracle with bitcoin', 'Nvidia with bitcoin'])
    expect(await labels('x=ORCL,NVDA', 'de')).toEqual(['Oracle mit Krypto', 'Nvidia mit Krypto'])
  })

  it('know the title of what happened on a day, with its number where it is marked', () => {
    for (const { events } of page.charts) {
      const opening = events.find(({ day }) => day === '2025-10-07')
      expect(opening?.title).toMatch(/^\d+ · \S/)
      expect(events.length).toBe(page.events.length)
    }
  })

  it('index every line to 100 on the first common day', () => {
    const [levels] = page.charts
    expect(levels?.subtitle).toBe('Indexed, 8 May 2025 = 100')
    expect(levels?.lines.map(({ values }) => values[0])).toEqual([100, 100])
    expect(levels?.references[0]?.value).toBe(100)
  })

  it('print each line in its own unit, whatever the size of its numbers', async () => {
    const [levels] = (await dashboardOf(store, 'scale=log&y=AI&x=TOTAL')).charts
    expect(levels?.left.format).toBe('cap')
    expect(levels?.right).toMatchObject({ format: 'index', label: 'index' })
    expect(levels?.summary).toMatch(/cap went from USD.\d\.\d\d.tn to USD.2\.64.tn .* went from 100\.0 to \d/)
  })

  it('say in the legend that 100 is the start', () => {
    expect(page.charts[0]?.references).toEqual([{ value: 100, label: '100 = start', kind: 'base' }])
    expect(german.charts[0]?.references[0]?.label).toBe('100 = Beginn')
  })

  it('set each unit on its own axis on a logarithmic or linear scale', async () => {
    const [levels] = (await dashboardOf(store, 'scale=log')).charts
    expect(levels?.left).toMatchObject({ format: 'price', scale: 'log' })
    expect(levels?.right).toMatchObject({ format: 'cap', scale: 'log' })
    expect(levels?.lines.map(({ axis }) => axis)).toEqual(['left', 'right'])
    expect((await dashboardOf(store, 'scale=linear')).charts[0]?.subtitle).toContain('two axes')
  })

  it('name both units of an axis that prices share with the index of a basket', async () => {
    const [levels] = (await dashboardOf(store, 'x=NVDA,ORCL%2BAMD&scale=log')).charts
    expect(levels?.left).toMatchObject({ label: 'USD, index', format: 'price' })
  })

  it('leave a gap where a window is not full, and give it no value', () => {
    const rolling = page.charts[1]
    expect(rolling?.lines[0]?.values.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => null))
    expect(rolling?.lines[0]?.values[60]).toEqual(expect.any(Number))
    expect(rolling?.band?.lower[59]).toBeNull()
  })

  it('give the rolling chart a zero line and the whole span of r', () => {
    expect(page.charts[1]).toMatchObject({ references: [{ value: 0 }], left: { domain: [-1, 1] } })
  })

  it('have no band for levels, where no interval is honest', async () => {
    const { charts } = await dashboardOf(store, 'on=levels')
    expect(charts[1]?.band).toBeNull()
    expect(charts[1]?.title).toContain('misleading')
  })

  it('use all days where any pair is not bound to sessions, so that no value is lost', async () => {
    const { charts } = await dashboardOf(store, 'x=ORCL,BTC')
    expect(charts[0]?.days).toContain('2026-08-16')
    expect(charts[1]?.lines[0]?.values[charts[1].days.indexOf('2026-08-16')]).toBeNull()
    expect(charts[1]?.lines[1]?.values[charts[1].days.indexOf('2026-08-16')]).toEqual(expect.any(Number))
  })

  it('do not reach beyond the values, however far the range does', async () => {
    const { charts } = await dashboardOf(store, 'from=0001-01-01&to=9999-12-31')
    expect(charts[0]?.days[0]).toBe('2025-05-07')
    expect(charts[0]?.days.at(-1)).toBe('2026-08-21')
    const allDays = await dashboardOf(store, 'x=BTC&from=0001-01-01&to=9999-12-31')
    expect(allDays.charts[0]?.days.length).toBeLessThan(500)
  })

  it('name each provider once with its assets', () => {
    expect(page.charts[0]?.source).toMatch(
      /^Source: embedded sample \(ORCL.*TOTAL.*\)\. 8 May 2025 – 21 Aug 2026\.$/,
    )
  })

  it('name who published what the embedded sample keeps, in either language', async () => {
    expect(page.charts[0]?.source).toContain(
      'embedded sample (ORCL: closes of NYSE and Nasdaq; TOTAL: CoinMarketCap).',
    )
    expect(german.charts[0]?.source).toContain(
      '(ORCL: Schlusskurse von NYSE und Nasdaq; TOTAL: CoinMarketCap).',
    )
    const several = await dashboardOf(store, 'x=ORCL,AI&y=BTC')
    expect(several.charts[0]?.source).toContain(
      'embedded sample (ORCL, AI: closes of NYSE and Nasdaq; BTC: published daily closes).',
    )
  })
})

describe('the events of a page', () => {
  it('have at most ten markers, numbered by day', () => {
    const markers = page.charts[0]?.markers ?? []
    expect(markers.length).toBe(10)
    expect(markers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(markers.map(({ day }) => day)).toEqual([...markers.map(({ day }) => day)].sort())
  })

  it('lead from the list to their day on the charts, with all else as it is, where they are marked', async () => {
    const { events } = await dashboardOf(store, 'x=NVDA&from=2025-09-01&lang=en')
    for (const { number, day, chartHref } of events)
      expect(chartHref).toBe(number === null ? null : `/?x=NVDA&from=2025-09-01&at=${day}#charts`)
  })

  it('carry the number of their marker in the list', () => {
    const numbered = page.events.filter(({ number }) => number !== null)
    expect(numbered.map(({ slug }) => slug)).toEqual(page.charts[0]?.markers.map(({ slug }) => slug))
  })

  it.each(['', 'x=NVDA', 'x=BTC', 'x=ORCL,NVDA,AMD', 'x=AI&y=BTC', 'x=QQQ&y=ORCL'])(
    'have the opening event among the markers for ?%s',
    async (query) => {
      const { charts } = await dashboardOf(store, query)
      const opening = charts[0]?.markers.find(({ slug }) => slug === '2025-10-07-oracle-margins')
      expect(opening?.isStory).toBe(true)
    },
  )

  it('are those of the range', async () => {
    const { events } = await dashboardOf(store, 'from=2025-10-06&to=2025-10-10')
    expect(events.length).toBeGreaterThan(0)
    expect(events.every(({ day }) => day >= '2025-10-06' && day <= '2025-10-10')).toBe(true)
  })

  it('show weak evidence as such', () => {
    expect(page.events.some(({ doubt }) => doubt === 'One conflict')).toBe(true)
    expect(page.events.every(({ evidence }) => evidence.startsWith('Evidence: '))).toBe(true)
  })
})

describe('the evidence of a page', () => {
  it('stands in the order of the questions, each row with n, dates and method', () => {
    expect(page.evidence.map(({ key }) => key)).toEqual([
      'whole-ORCL',
      'last-ORCL',
      'last-ORCL-jackknife',
      'last-ORCL-fisher',
      'given-QQQ',
      'given-SPY',
      'break',
      'levels',
      'levels-last',
    ])
    expect(page.evidence[0]).toMatchObject({
      value: '0.24',
      interval: '0.14 to 0.34',
      n: '323 returns',
      method: 'Pearson; HAC interval (Newey-West)',
      misleading: null,
    })
  })

  it('tests without being asked whether the correlation changed, and never calls it constant', async () => {
    const row = page.evidence.find(({ key }) => key === 'break')
    expect(row).toMatchObject({
      label: 'Change of the correlation within the range',
      n: '323 returns',
      note: 'No change is told from chance, which does not show that there was none.',
    })
    expect(row?.value).toMatch(/^Q \d\.\d\d$/)
    expect(row?.interval).toMatch(/^p = 0\.\d+$/)
    const short = (await dashboardOf(store, 'from=2026-02-02')).evidence.find(({ key }) => key === 'break')
    expect(short).toMatchObject({ value: '–', interval: null })
    const levels = (await dashboardOf(store, 'on=levels')).evidence
    expect(levels.some(({ key }) => key === 'break')).toBe(false)
  })

  it('marks every correlation of levels as misleading and gives it no interval', () => {
    for (const row of page.evidence.slice(-2)) {
      expect(row).toMatchObject({ misleading: 'misleading', interval: null })
    }
  })

  it('says where the last value stands in its history', () => {
    expect(page.evidence[1]?.note).toMatch(
      /^At least as high as \d+.% of all 264 rolling values up to the end of the range; [+−]?\d\.\d\d against 21 sessions earlier; highest/,
    )
  })

  it('says at the markets that they hold AI shares', () => {
    expect(evidenceAt('given-QQQ')?.note).toContain('QQQ holds AI shares itself')
  })

  const evidenceAt = (wanted: string, of = page) => of.evidence.find(({ key }) => key === wanted)

  it('puts the jackknife and the Fisher interval under each value of at most 60 returns', () => {
    const last = evidenceAt('last-ORCL')
    expect(evidenceAt('last-ORCL-jackknife')).toMatchObject({
      label: 'Last window of 60 sessions: jackknife interval (each pair left out in turn)',
      value: last?.value,
      interval: '−0.03 to 0.42',
      method: 'Pearson; jackknife interval',
    })
    expect(evidenceAt('last-ORCL-fisher')).toMatchObject({
      label: 'Last window of 60 sessions: Fisher interval (pairs taken as independent)',
      value: last?.value,
      interval: '−0.05 to 0.43',
      method: 'Pearson; Fisher interval',
    })
    expect(evidenceAt('last-ORCL-fisher', german)?.label).toContain('Fisher-Intervall')
    expect(evidenceAt('last-ORCL-jackknife', german)?.label).toContain('Jackknife-Intervall (jedes Paar')
  })

  it('says the jackknife interval of more returns in the note of their row', () => {
    expect(evidenceAt('whole-ORCL')?.note).toMatch(
      /Jackknife interval \(each pair left out in turn\): 0\.\d\d to 0\.\d\d\.$/,
    )
  })

  it('says of an interval that often misses the truth how often it held it', () => {
    expect(evidenceAt('last-ORCL')?.note).toMatch(
      /highest .* In simulated samples of 60 returns, intervals of this kind held the truth in 8\d to 9\d % of the cases\.$/,
    )
    expect(evidenceAt('last-ORCL-fisher')?.note).toMatch(
      /^In simulated samples of 60 returns, .* in \d\d to 9\d %/,
    )
    expect(evidenceAt('last-ORCL', german)?.note).toMatch(
      /In simulierten Stichproben von 60 Renditen enthielten solche Intervalle den wahren Wert in 8\d bis 9\d % der Fälle\.$/,
    )
    expect(evidenceAt('given-QQQ')?.note).toContain('In simulated samples of 250 returns')
    expect(evidenceAt('levels')?.note ?? '').not.toContain('simulated')
  })

  it('keeps the versions of its methods in the line at the end of the page', () => {
    expect(page.methodLine).toContain('pearson/1, hac-bartlett/')
  })

  it('marks a weighted correlation of levels as misleading as any other', async () => {
    const view = { ...DEFAULT_VIEW, on: 'levels', method: 'ewma' } as const
    const asked = await askView(store, view, [], { isStrict: false })
    const weighted = await dashboardFrom(asked, { language: 'en', urlLanguage: null }, NOW)
    expect(
      weighted.evidence.filter(({ key }) => !key.startsWith('given')).map((row) => row.misleading),
    ).toEqual(['misleading', 'misleading', 'misleading'])
    expect(weighted.evidence[0]?.interval).toBeNull()
    expect(weighted.charts[1]?.title).toContain('misleading')
    expect(weighted.charts[1]?.band).toBeNull()
    expect(weighted.answer.figures).toContain('That is no evidence')
  })

  it('repeats nothing where levels are the question', async () => {
    const { evidence, answer, caveat } = await dashboardOf(store, 'on=levels')
    expect(evidence.map(({ key }) => key)).toEqual(['whole-ORCL', 'last-ORCL', 'given-QQQ', 'given-SPY'])
    expect(evidence[0]).toMatchObject({ misleading: 'misleading', interval: null })
    expect(answer.figures).toContain('That is no evidence')
    expect(caveat).toBeNull()
  })

  it('shows a number that does not exist as a dash with its reason, never as 0', async () => {
    const { evidence, answer } = await dashboardOf(store, 'window=250&to=2025-08-01')
    expect(evidence.find(({ key }) => key === 'last-ORCL')).toMatchObject({
      value: '–',
      interval: null,
      undefinedReason: 'the window is larger than the sample',
    })
    expect(answer.figures).toContain(
      'over the last 250 sessions it cannot be given: the window is larger than the sample',
    )
  })

  it('has a row for a pinned day', async () => {
    const { evidence } = await dashboardOf(store, 'at=2026-01-05')
    const labelOf = (wanted: string) => evidence.find(({ key }) => key === wanted)?.label
    expect(labelOf('pinned')).toBe('Window that ends on 5 Jan 2026')
    expect(labelOf('levels-pinned')).toBe('Correlation of levels, window that ends on 5 Jan 2026')
  })

  it('has the correlation of levels of each source', async () => {
    const { evidence } = await dashboardOf(store, 'x=ORCL,NVDA')
    const levels = evidence.filter(({ key }) => key.startsWith('levels')).map(({ label }) => label)
    expect(levels).toEqual([
      'ORCL: Correlation of levels, whole range',
      'NVDA: Correlation of levels, whole range',
      'ORCL: Correlation of levels, last 60 values',
    ])
  })

  it('has no window for EWMA, and says of what day its figure is', async () => {
    const { evidence, answer } = await dashboardOf(store, 'method=ewma')
    expect(evidence.map(({ key }) => key)).not.toContain('last-ORCL')
    expect(evidence[0]?.label).toContain('on the last day')
    expect(answer.figures).toContain('on 21 August 2026, from the returns since 8 May 2025')
    expect(evidence[0]?.n).toBe('323 returns, worth about 32 of equal weight')
  })

  it('takes EWMA in place of DCC where the range is too short for it, and says so once', async () => {
    const { evidence, answer, charts, notices } = await dashboardOf(store, 'method=dcc')
    const weighted = await dashboardOf(store, 'method=ewma')
    expect(answer).toEqual(weighted.answer)
    expect(evidence.map(({ value }) => value)).toEqual(weighted.evidence.map(({ value }) => value))
    expect(charts[1]?.title).toBe('Exponentially weighted correlation of daily returns')
    expect(notices[0]).toEqual({
      tone: 'warning',
      text: 'DCC needs at least 500 pairs of returns; the range holds 323. Shown instead: the exponentially weighted correlation (EWMA, decay 0.94).',
    })
    expect((await dashboardOf(store, 'method=dcc', 'de')).notices[0]?.text).toContain(
      'DCC braucht mindestens 500 Paare von Renditen; der Zeitraum enthält 323.',
    )
  })

  it('calls a pinned value that of its day where there is no window', async () => {
    const { evidence } = await dashboardOf(store, 'method=ewma&at=2026-01-05')
    expect(evidence.find(({ key }) => key === 'pinned')?.label).toBe('Value of 5 Jan 2026')
  })

  it('has rows for each of several assets, by their ids', async () => {
    const { evidence } = await dashboardOf(store, 'x=ORCL,NVDA')
    expect(evidence.map(({ label }) => label.slice(0, 5))).toEqual([
      'ORCL:',
      'NVDA:',
      'ORCL:',
      'ORCL:',
      'ORCL:',
      'NVDA:',
      'NVDA:',
      'NVDA:',
      'ORCL:',
      'ORCL:',
      'ORCL:',
      'ORCL:',
      'NVDA:',
      'ORCL:',
    ])
  })
})

describe('the notices of a page', () => {
  const texts = async (query: string) => (await dashboardOf(store, query)).notices.map(({ text }) => text)

  it('say what was asked and could not be used, and what is shown instead', async () => {
    const found = await texts('x=GOLD&window=19&method=copula&provider=nobody')
    expect(found[0]).toMatch(/^x: 'GOLD' is not a known asset\. .* Shown instead: ORCL\.$/)
    expect(found[1]).toBe("window: '19' is not a whole number from 20 to 250. Shown instead: 60.")
    expect(found[2]).toContain(
      "method: 'copula' cannot be used. Choose one of: pearson, spearman, kendall, ewma, dcc.",
    )
    expect(found[3]).toBe(
      "No asset shown here has a provider 'nobody'. Choose one of: all, sample. Shown instead: Automatic (embedded sample).",
    )
  })

  it('call what is held fixed automatically by the same words as its control', async () => {
    const { notices, choices } = await dashboardOf(store, 'given=GOLD')
    expect(choices.given[0]).toEqual({ value: 'none', label: 'automatic (QQQ, SPY)' })
    expect(notices[0]?.text).toMatch(/Shown instead: automatic \(QQQ, SPY\)\.$/)
    expect((await dashboardOf(store, 'y=SPY')).choices.given[0]?.label).toBe('automatic (QQQ)')
    expect(german.choices.given[0]?.label).toBe('automatisch (QQQ, SPY)')
  })

  it('say that the latest vintage is shown in place of one that cannot be read', async () => {
    expect((await texts('asof=soon'))[0]).toMatch(/Shown instead: the latest vintage\.$/)
  })

  it('warn of what stands on both sides, and of which source', async () => {
    const { notices } = await dashboardOf(store, 'x=NVDA&y=AI')
    expect(notices).toContainEqual({
      tone: 'warning',
      text: 'NVDA is on both sides: part of this correlation is there by construction.',
    })
    expect(await texts('x=ORCL,BTC')).toContain(
      'With BTC, BTC is on both sides: part of this correlation is there by construction.',
    )
    expect((await texts('')).join()).not.toContain('on both sides')
  })

  it('say that weekends are part of the next return, and only where returns are meant', async () => {
    expect((await texts('')).join()).toContain('between sessions (weekends, holidays)')
    expect((await texts('on=levels')).join()).not.toContain('between sessions')
  })

  it('say of a range without values where there are some', async () => {
    const [notice, ...others] = (await dashboardOf(store, 'from=2027-01-01')).notices
    expect(notice).toEqual({
      tone: 'warning',
      text: 'Oracle has no values in this range; it has values from 8 May 2025 to 21 Aug 2026.',
    })
    expect(others).toHaveLength(1)
  })

  it('say that readings at the close are used, and what is left out for want of them', async () => {
    expect((await texts('clock=close')).join()).toContain('read near the New York close')
  })
})

describe('every sentence of a page', () => {
  const queries = [
    '',
    'x=BTC',
    'x=AI',
    'x=NVDA&y=SPY',
    'on=levels',
    'method=ewma',
    'method=dcc',
    'method=dcc&on=levels&at=2026-01-05',
    'method=kendall',
    'from=2026-08-18',
    'x=ORCL,NVDA&y=AI&at=2026-01-05',
    'x=BTC&method=spearman',
    'provider=nobody&given=GOLD',
  ]

  it.each(LANGUAGES.flatMap((language) => queries.map((query) => [language, query] as const)))(
    'in %s for ?%s is whole and claims no cause',
    async (language, query) => {
      const dashboard = await dashboardOf(store, query, language)
      const sentences = sentencesOf(dashboard)
      expect(causalClaims(sentences)).toEqual([])
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(
          /undefined|null|NaN|\[object|\s{2}|\.\.(?!\.)| ,|-0[.,]00(?!\d)|−0[.,]00(?!\d)/,
        )
      }
      for (const sentence of [wholeAnswer(dashboard.answer), dashboard.question])
        expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u)
    },
  )
})
