import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chartSheet } from '@/lib/drawing/chart-sheet'
import { SHEET_COLOURS, type SheetTheme } from '@/lib/drawing/sheet-colours'
import { textWidth, wrapText } from '@/lib/drawing/wrap-text'
import type { TimeChart } from '@/lib/views/charts/time-chart'
import type { Dashboard } from '@/lib/views/dashboard/dashboard'
import { correlationSheet } from '@/lib/views/sheet/sheet'
import { fixtureDashboard, levelsChart, rollingChart } from '../components/fixture-dashboard'
import { sampleStore } from '../queries/stores'
import { dashboardOf } from '../views/dashboards'
import { answerOfSvg, isWellFormed, said, textsOf } from './read-svg'

/** Nine days after the last value of the fixture. */
const MADE_ON = '2026-08-13'

const HASH = 'ab'.repeat(32)
const SEAL = { question: 'correlation', hash: HASH, vintage: fixtureDashboard.vintage } as const
const sheetWith = (part: Partial<Dashboard> = {}) => correlationSheet({ ...fixtureDashboard, ...part }, SEAL)

const sheet = (part: Partial<Dashboard> = {}, theme: SheetTheme = 'light') =>
  chartSheet(sheetWith(part), { theme, madeOn: MADE_ON })

const pathOf = (svg: string, key: string) =>
  [...svg.matchAll(/<path d="([^"]*)"[^>]*data-line="([^"]*)"/g)].find(([, , line]) => line === key)?.[1]

describe('a sheet', () => {
  const svg = sheet()

  it('is a document of 1,200 pixels that needs nothing from elsewhere', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="\d+" /)
    expect(isWellFormed(svg)).toBe(true)
    expect(svg.match(/https?:/g)).toHaveLength(1)
    expect(svg).not.toMatch(/var\(|class=|style=|href=|NaN|undefined|null/)
  })

  it('says the question, the answer with what must be said with it, and where it is from', () => {
    const words = said(svg)
    const { question, answer, caveat, dataLine } = fixtureDashboard
    for (const text of [question, answer.lead, answer.figures, caveat, dataLine, 'Data vintage 1'])
      expect(words).toContain(text)
    for (const { title, subtitle, source } of [levelsChart, rollingChart]) {
      expect(words).toContain(title)
      expect(words).toContain(subtitle)
      expect(words).toContain(source)
    }
    expect(words).toContain(
      'Correlation of daily log returns, whole range: 0.33 (0.20 to 0.44) · 323 returns · ',
    )
    expect(words).toContain(`Hash of the figures: ${HASH} `)
    expect(
      words.endsWith(
        'Spillover · Embedded sample, 8 May 2025 to 21 August 2026 · Data vintage 1 ' +
          'Made on 13 August 2026; values up to 4 August 2026, 9 days earlier /',
      ),
    ).toBe(true)
  })

  it.each([
    ['2026-08-04', 'en', 'values up to 4 August 2026, the same day'],
    ['2026-08-05', 'en', 'values up to 4 August 2026, 1 day earlier'],
    ['2026-08-04', 'de', 'Werte bis 4. August 2026, am selben Tag'],
    ['2026-08-05', 'de', 'Werte bis 4. August 2026, 1 Tag vorher'],
    ['2026-11-11', 'de', 'Werte bis 4. August 2026, 99 Tage vorher'],
  ] as const)('made on %s says in %s how old its values are', (madeOn, lang, age) => {
    expect(said(chartSheet(sheetWith({ lang }), { theme: 'light', madeOn }))).toContain(age)
  })

  it('says no age where it shows no value', () => {
    expect(said(sheet({ charts: [] }))).not.toContain('Made on')
  })

  it('gives the whole link where it is known on which server the page is', () => {
    const link = chartSheet(sheetWith(), {
      theme: 'light',
      madeOn: MADE_ON,
      origin: 'https://spillover.example',
    })
    expect(said(link)).toMatch(/ https:\/\/spillover\.example\/$/)
  })

  it('says for machines of which answer it is', () => {
    const origin = 'https://spillover.example'
    const part = { links: { ...fixtureDashboard.links, page: '/?x=NVDA&lang=en' } }
    expect(answerOfSvg(chartSheet(sheetWith(part), { theme: 'light', madeOn: MADE_ON, origin }))).toEqual({
      'xmlns:spillover': 'urn:spillover',
      question: 'correlation',
      hash: HASH,
      vintage: '1',
      address: 'https://spillover.example/?x=NVDA&lang=en',
    })
  })

  it('says the warnings of the page, and not its other notices', () => {
    const notices = [
      { tone: 'warning', text: 'NVDA is on both sides.' },
      { tone: 'info', text: 'Weekends are part of the next return.' },
    ] as const
    const words = said(sheet({ notices }))
    expect(words).toContain('NVDA is on both sides.')
    expect(words).not.toContain('Weekends')
  })

  it('draws every line in its tone, weight and dash, and a sample of it in the legend', () => {
    const { tones } = SHEET_COLOURS.light
    const second = { ...levelsChart.lines[0]!, key: 'NVDA', tone: 'second' } as const
    const drawn = sheet({ charts: [{ ...levelsChart, lines: [...levelsChart.lines, second] }] })
    for (const [key, look] of [
      ['ORCL', `stroke="${tones.source}" stroke-width="1.5"`],
      ['TOTAL', `stroke="${tones.target}" stroke-width="2.5"`],
      ['NVDA', `stroke="${tones.second}" stroke-width="1.5" stroke-dasharray="6 3"`],
    ]) {
      expect(drawn).toContain(`${look} data-line="${key}"`)
      expect(drawn).toContain(`${look}/>`)
    }
  })

  it('draws band, reference lines, ticks and the last value', () => {
    expect(svg).toMatch(/<path d="[^"]+" fill="#242885" fill-opacity="0\.15" data-band=""\/>/)
    const words = textsOf(svg).map(({ text }) => text)
    for (const text of ['no correlation', '100 = start', '−1.0', '1.0', '120', '2026', 'index', 'r'])
      expect(words).toContain(text)
    const { correlation } = SHEET_COLOURS.light.tones
    expect(textsOf(svg).find(({ fill }) => fill === correlation)?.text).toMatch(/^0\.\d\d$/)
  })

  it('reads two axes on two sides', () => {
    const right = { label: 'USD market cap', format: 'cap', scale: 'linear', domain: null } as const
    const lines = levelsChart.lines.map((line, index) =>
      index === 0
        ? line
        : { ...line, axis: 'right' as const, values: line.values.map((value) => (value ?? 0) * 1e10) },
    )
    const words = textsOf(sheet({ charts: [{ ...levelsChart, right, lines }] })).map(({ text }) => text)
    expect(words).toContain('USD market cap')
    expect(words.some((text) => /^\d(\.\d)?\stn$/.test(text))).toBe(true)
    expect(words.some((text) => /^Oracle \(left\) \d/.test(text))).toBe(true)
  })

  it('numbers the events above each chart and names them below', () => {
    const words = textsOf(svg).map(({ text }) => text)
    expect(words.filter((text) => text === '2')).toHaveLength(3)
    expect(words).toContain('7 Oct 2025: Report on thin cloud margins (Cause unverified)')
    expect(said(svg)).toContain('does not make one the cause of the other')
    expect(said(sheet({ events: [], charts: [] }))).not.toContain('Events')
  })

  it('marks the pinned day and says the values on it', () => {
    const charts = [{ ...rollingChart, pinned: '2025-10-07' }]
    expect(said(sheet({ charts }))).toMatch(
      /7 Oct 2025: Oracle–crypto correlation 0\.\d\d; 95 % interval of the window \(Oracle\) −?0\.\d\d to 0\.\d\d/,
    )
  })

  it('marks where the data end although time went on', () => {
    const staleEnd = { day: levelsChart.days.at(-1) ?? '', label: 'data end on 5 Aug 2026, 9 days old' }
    const drawn = sheet({ charts: [{ ...levelsChart, staleEnd }] })
    expect(textsOf(drawn).find(({ text }) => text === staleEnd.label)?.fill).toBe(SHEET_COLOURS.light.warning)
  })

  it('says of a chart without values that it has none', () => {
    const lines = levelsChart.lines.map((line) => ({ ...line, values: line.values.map(() => null) }))
    const drawn = sheet({ charts: [{ ...levelsChart, lines }] })
    expect(said(drawn)).toContain('No values in this range.')
    expect(drawn).not.toContain('<path')
  })
})

describe('values on a sheet', () => {
  const days = ['2025-10-06', '2025-10-07', '2025-10-08', '2025-10-09', '2025-10-10']
  const drawn = (values: readonly (number | null)[]) => {
    const lines = [{ key: 'r', label: 'r', tone: 'correlation', axis: 'left', values }] as const
    const chart: TimeChart = { ...rollingChart, days, lines, band: null, markers: [] }
    return sheet({ charts: [chart] })
  }
  const corners = (path = '') =>
    [...path.matchAll(/([ML])([\d.]+),([\d.]+)/g)].map(([, sign, , y]) => [sign, Number(y)])

  it('that are missing are a gap', () => {
    expect(corners(pathOf(drawn([1, 1, null, 1, 1]), 'r')).map(([sign]) => sign)).toEqual([
      'M',
      'L',
      'M',
      'L',
    ])
  })

  it('that are 0 are drawn, in the middle between 1 and −1', () => {
    const [top, zero, bottom] = corners(pathOf(drawn([1, 0, -1, 0, 0]), 'r')).map(([, y]) => Number(y))
    expect(zero).toBeCloseTo(((top ?? 0) + (bottom ?? 0)) / 2, 1)
    expect(pathOf(drawn([0, 0, 0, 0, 0]), 'r')).toMatch(/^M[^M]+$/)
  })

  it('that stand alone are dots', () => {
    expect(drawn([null, 0, null, 1, 1])).toMatch(/<path d="M[\d.]+,[\d.]+h0"[^>]*stroke-width="5"/)
  })
})

describe('texts on a sheet', () => {
  it('are escaped, and lose what XML cannot hold', () => {
    const title = `<script>alert("&'")</script>\u0000\u0008`
    const charts = [
      { ...levelsChart, title, lines: levelsChart.lines.map((line) => ({ ...line, key: title })) },
    ]
    const svg = sheet({ question: title, charts })
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;alert(&quot;&amp;&apos;&quot;)&lt;/script&gt;')
    expect(textsOf(svg)[0]?.text).toBe(`<script>alert("&'")</script>`)
  })

  it('do not reach beyond the edge, however long they are', () => {
    const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3)
    const sentence =
      `Die Kurse der ${long} und der Marktkapitalisierungsgesamtbetrag aller Kryptowährungen `.repeat(4)
    const named = (chart: TimeChart) => ({
      ...chart,
      title: sentence,
      subtitle: sentence,
      source: sentence,
      pinned: '2025-10-07',
      lines: chart.lines.map((line) => ({ ...line, label: sentence })),
      references: chart.references.map((reference) => ({ ...reference, label: sentence })),
    })
    const svg = sheet({
      lang: 'de',
      question: sentence,
      answer: { lead: sentence, figures: sentence },
      charts: [named(levelsChart), named(rollingChart)],
      events: fixtureDashboard.events.map((event) => ({ ...event, title: sentence })),
      dataLine: sentence,
      links: { ...fixtureDashboard.links, page: `/?x=${long}` },
    })
    expect(textsOf(svg).length).toBeGreaterThan(100)
    for (const { text, left, right } of textsOf(svg)) {
      expect(left, text).toBeGreaterThanOrEqual(0)
      expect(right, text).toBeLessThanOrEqual(1_200)
    }
  })

  it('are broken at blanks, not at those that hold a number to its unit', () => {
    const room = textWidth('USD\u00a038 und', 10)
    expect(wrapText('bis zu USD\u00a038 und mehr', room, 10)).toEqual(['bis zu', 'USD\u00a038 und', 'mehr'])
    expect(wrapText('abcdefgh mm', textWidth('abcd', 10), 10)).toEqual(['abcd', 'efgh', 'mm'])
    expect(wrapText('', 100, 10)).toEqual([])
  })
})

describe('the sheet of the embedded sample', () => {
  it('says in German what its page says', async () => {
    const page = await dashboardOf(await sampleStore(), 'x=NVDA,ORCL&scale=log&at=2026-01-05', 'de')
    const svg = chartSheet(correlationSheet(page, SEAL), { theme: 'dark', madeOn: '2026-11-28' })
    expect(isWellFormed(svg)).toBe(true)
    expect(svg).toContain('xml:lang="de"')
    const words = said(svg)
    for (const text of [
      page.question,
      page.answer.figures,
      page.charts[1]?.title,
      'Datenstand 1',
      'Erstellt am 28. November 2026; Werte bis 21. August 2026, 99 Tage vorher',
      'Ereignisse',
    ])
      expect(words).toContain(text)
    expect(words).toContain('5. Jan. 2026: Nvidia ')
    expect(words).toMatch(/−1,0 −0,5 0,0 0,5 1,0/)
    for (const { text, right } of textsOf(svg)) expect(right, text).toBeLessThanOrEqual(1_200)
  })
})

describe('the colours of a sheet', () => {
  const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

  it.each(['light', 'dark'] as const)('are the tokens of the pages in the %s theme', (theme) => {
    const { tones, lineStrong, muted, raised, ...others } = SHEET_COLOURS[theme]
    const named = {
      ...others,
      'ink-muted': muted,
      'line-strong': lineStrong,
      'surface-raised': raised,
      ...Object.fromEntries(Object.entries(tones).map(([tone, colour]) => [`tone-${tone}`, colour])),
    }
    for (const [name, colour] of Object.entries(named)) {
      const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\);`).exec(css)
      expect(found?.[theme === 'light' ? 1 : 2], name).toBe(colour)
    }
  })

  it('differ from theme to theme, the drawing does not', () => {
    const strip = (svg: string) => svg.replace(/(fill|stroke|fill-opacity)="[^"]*"/g, '')
    expect(sheet({}, 'dark')).toContain('fill="#14161a"')
    expect(sheet({}, 'dark')).not.toContain(SHEET_COLOURS.light.ink)
    expect(strip(sheet({}, 'dark'))).toBe(strip(sheet({}, 'light')))
  })
})
