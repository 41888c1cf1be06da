import { describe, expect, it } from 'vitest'
import { Dashboard } from '@/components/dashboard/dashboard'
import { timeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import type { Dashboard as DashboardView } from '@/lib/views/dashboard/dashboard'
import { fixtureDashboard, levelsChart, rollingChart } from './fixture-dashboard'
import { render } from './render'

const page = render(<Dashboard dashboard={fixtureDashboard} canRefresh />)
const withPart = (part: Partial<DashboardView>) =>
  render(<Dashboard dashboard={{ ...fixtureDashboard, ...part }} />, part.lang)
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('Dashboard without script', () => {
  it('holds every line of every chart as a path', () => {
    for (const chart of [levelsChart, rollingChart]) {
      for (const { key, path } of timeChartGeometry(chart).lines) {
        const drawn = new RegExp(`data-line="${key}" d="([^"]+)"`).exec(page)?.[1] ?? ''
        // Its values travel with seven digits: a hundredth of a unit may fall on the other side.
        const [places, expected] = [drawn, path].map((d) => d.split(/[ML,]/).map(Number))
        expect(places?.length).toBe(expected?.length)
        for (const [at, place] of places!.entries())
          expect(Math.abs(place - expected![at]!)).toBeLessThan(0.02)
      }
    }
  })

  it('leaves a gap where a value is missing', () => {
    const values = rollingChart.lines[0]?.values.map((value, index) => (index === 200 ? null : value)) ?? []
    const line = {
      ...rollingChart.lines[0],
      key: 'r',
      label: 'r',
      tone: 'correlation',
      axis: 'left',
      values,
    } as const
    const html = withPart({ charts: [{ ...rollingChart, lines: [line] }] })
    expect(/data-line="r" d="([^"]+)"/.exec(html)?.[1]?.match(/M/g)).toHaveLength(2)
  })

  it('prints a last correlation of 0 as 0.00', () => {
    const values = rollingChart.days.map(() => 0)
    const line = { key: 'r', label: 'r', tone: 'correlation', axis: 'left', values } as const
    expect(text(withPart({ charts: [{ ...rollingChart, lines: [line], band: null }] }))).toContain('0.00')
  })

  it('says that a chart has no values instead of drawing an empty one', () => {
    const line = {
      key: 'r',
      label: 'r',
      tone: 'correlation',
      axis: 'left',
      values: rollingChart.days.map(() => null),
    } as const
    const html = withPart({ charts: [{ ...rollingChart, lines: [line], band: null }] })
    expect(text(html)).toContain('No values in this range.')
    expect(html).not.toContain('data-line')
  })

  it('marks the row that misleads with a word', () => {
    const row = page.split('<tr').find((part) => part.includes('Correlation of levels, whole range'))
    expect(row).toMatch(/class="badge[^"]*">misleading</)
  })

  it('says why a figure is missing', () => {
    expect(text(page)).toContain('– too few pairs')
  })

  it('says that the figures are the embedded sample, for each of them', () => {
    expect(text(page).match(/embedded sample, ends 21 Aug 2026/g)).toHaveLength(3)
    expect(text(page)).toContain('Embedded sample, 8 May 2025 to 21 August 2026')
  })

  it('prints a missing market cap as missing, with its reason', () => {
    expect(text(page)).toContain('Market cap no value · market cap not given by this source')
  })

  it('says under the downloads what each column of the CSV means', () => {
    expect(text(page)).toContain(
      'What the columns of the CSV mean day YYYY-MM-DD r correlation of both, −1 to 1',
    )
  })

  it('says how many of the days the table holds', () => {
    const { table } = fixtureDashboard
    expect(text(page)).toContain('Values as a table 324 days')
    const cut = withPart({ table: { ...table, rows: table.rows.slice(0, 100) } })
    expect(text(cut)).toContain('Values as a table the newest 100 of 324 days')
  })

  it('says what is weak about the figures, under their terms', () => {
    expect(text(page)).toMatch(/not for redistribution as a feed\. Each figure of TOTAL was read hours after/)
    expect(text(withPart({ caveats: [] }))).not.toContain('Each figure of TOTAL')
  })

  it('puts name and figure of a quote into one row, and its time, source, age and state into the next', () => {
    const row = text(page.split('<h3').find((part) => part.includes('>ORCL<')) ?? '')
    expect(row).toContain('ORCL Oracle USD 284.24 −2.5 %')
    expect(row).toContain('21 Aug 2026, New York close · 93 days old · embedded sample, ends 21 Aug 2026')
  })

  it('shows the market cap of a total in the place of a price', () => {
    expect(text(page)).toContain('Total crypto market cap USD 3.91 tn')
  })

  it('keeps the cards beside the answer however many there are, in a row that holds five of them', () => {
    const [quote] = fixtureDashboard.quotes
    if (quote === undefined) throw new RangeError('the fixture has quotes')
    const withCards = (count: number) =>
      withPart({
        quotes: Array.from({ length: count }, (_, index) => ({ ...quote, asset: `ASSET-${index}` })),
      })
    const layout = 'lg:grid-cols-[minmax(0,1fr)_21rem] lg:grid-rows-[minmax(25rem,auto)]'
    for (const count of [3, 4, 5]) expect(withCards(count)).toContain(layout)
  })

  it('puts the controls before the cards for whoever reads from top to bottom, so that a card moves none of them', () => {
    expect(page.indexOf('id="controls"')).toBeLessThan(page.indexOf('id="quotes"'))
  })

  it('says in what the window is counted and what each field takes, without a complaint yet', () => {
    expect(text(page)).toContain('Window (sessions) ≈ 12 weeks')
    expect(page).toContain('title="Window: a whole number from 20 to 250"')
    expect(page).toContain('title="From: a day from 1 Jan 1970 to ')
    expect(page).toContain('title="To: a day from 8 May 2025 on"')
    expect(page).not.toContain('role="alert"')
    expect(page).not.toContain('aria-invalid="true"')
  })

  it('has the days shown and the fields for own ones beside the presets, outside the further settings', () => {
    const controls = page.split('id="controls"')[1]?.split('</form>')[0] ?? ''
    const [inSight = '', folded = ''] = controls.split('<details')
    expect(text(inSight)).toContain('Range: 8 May 2025 – 21 Aug 2026')
    for (const name of ['from', 'to']) expect(inSight).toMatch(new RegExp(`type="date"[^>]*name="${name}"`))
    expect(folded).toMatch(/type="date"[^>]*name="at"/)
  })

  it('says of each preset what it shows', () => {
    expect(page).toMatch(/title="3M, up to 21 Aug 2026" aria-label="3M: 3M, up to 21 Aug 2026"/)
  })

  it('calls a scale by one name wherever it is chosen', () => {
    for (const name of ['Indexed to 100', 'Logarithmic', 'Own units'])
      expect(page.match(new RegExp(`>${name}<`, 'g'))).toHaveLength(2)
  })

  it('chooses about a chart before its legend, whose length changes', () => {
    for (const figure of page.split('<figure').slice(1, 3))
      expect(figure.indexOf('chart-choices')).toBeLessThan(figure.indexOf('aria-label="Lines in this chart"'))
  })

  it('leads from each marker to its event', () => {
    for (const { slug } of levelsChart.markers) {
      expect(page).toContain(`href="#event-${slug}"`)
      expect(page).toContain(`id="event-${slug}"`)
    }
  })

  it('leads from each event with a number back to its day on the charts', () => {
    const href = 'href="/?at=2025-10-07#charts"'
    expect(page.split('id="event-thin-margins"')[1]?.split('</li>')[0]).toContain(href)
    expect(page).toContain('id="charts"')
    const others = withPart({
      events: fixtureDashboard.events.map((event) => ({ ...event, number: null, chartHref: null })),
    })
    expect(others).not.toContain(href)
  })

  it('lets go of the pinned day by a link at the foot of its line, in each chart', () => {
    const charts = fixtureDashboard.charts.map((chart) => ({ ...chart, pinned: '2025-10-07' }))
    const html = withPart({ charts, view: { ...fixtureDashboard.view, x: ['NVDA'], at: '2025-10-07' } })
    expect(html.match(/<a href="\/\?x=NVDA#charts" aria-label="Unpin: 7 Oct 2025">/g)).toHaveLength(2)
  })

  it('says in the readout of the pinned day that it is pinned, and what happened on it', () => {
    const charts = fixtureDashboard.charts.map((chart) => ({ ...chart, pinned: '2025-10-07' }))
    expect(text(withPart({ charts }))).toContain('7 Oct 2025 · pinned 2 · Report on thin cloud margins')
  })

  it('shows what is doubtful about an event, what else was named, and its sources', () => {
    const event = text(page.split('id="event-thin-margins"')[1]?.split('</li>')[0] ?? '')
    expect(event).toContain('Cause unverified Evidence: weak, cause unverified')
    expect(event).toContain(
      'Also named as causes: a mixed Treasury auction; a government shutdown in its first week.',
    )
    expect(event).toContain('example.com')
    expect(event).toContain('a printed report')
  })

  it('never makes a link of a source that is not a web address', () => {
    const [event] = fixtureDashboard.events
    if (event === undefined) throw new RangeError('the fixture has events')
    const html = withPart({ events: [{ ...event, sources: ['javascript:alert(1)'] }] })
    expect(html).not.toContain('href="javascript:')
  })

  it('puts a warning before the evidence and a note after it', () => {
    const order = ['is not a known asset', 'The figures behind the answer', 'Notes on the data'].map((part) =>
      text(page).indexOf(part),
    )
    expect(order).toEqual([...order].sort((one, other) => one - other))
    expect(order).not.toContain(-1)
  })

  it('prints a dash for a missing value in the table', () => {
    const row = page.split('<tr').find((part) => part.includes('>2025-05-08<'))
    expect(text(row ?? '').match(/–/g)).toHaveLength(4)
  })

  it('offers a form that asks by GET and carries the state it has no field for', () => {
    const html = withPart({ view: { ...fixtureDashboard.view, from: '1Y', asof: '7' } })
    expect(html).toMatch(/<form [^>]*action="\/" method="get"/)
    expect(html).toContain('<input type="hidden" name="asof" value="7"/>')
    expect(html).toContain('<input type="hidden" name="from" value="1Y"/>')
  })

  it('selects what the view says, also where it is not among the choices', () => {
    const html = withPart({ view: { ...fixtureDashboard.view, x: ['ORCL+NVDA'] } })
    expect(html).toContain('<option value="ORCL+NVDA" selected="">ORCL+NVDA</option>')
  })

  it('links to the files of this very answer', () => {
    expect(page).toContain('href="/api/v1/correlation.csv?x=ORCL&amp;y=TOTAL"')
  })

  it('says how its answer is cited, loaded and embedded, to be copied without a script', () => {
    const said = text(page)
    expect(said).toContain('Closes of NYSE and Nasdaq; CoinMarketCap. Computed by Spillover: “Do Oracle')
    expect(said).toContain('data vintage 12 of 2026-08-21')
    expect(said).toContain('@misc{spillover-correlation-v12-f00df00d,')
    expect(page).toContain('pd.read_csv(&quot;https://spillover.example/api/v1/correlation.csv?x=ORCL')
    expect(page).toContain('&lt;iframe src=&quot;https://spillover.example/embed/correlation?')
  })

  it('offers each file as a download, not as a page', () => {
    for (const name of [
      'Download CSV',
      'Download package',
      'Download JSON',
      'Download SVG',
      'Download PNG',
      'CSV for German spreadsheets',
    ])
      expect(page).toMatch(new RegExp(`<a [^>]*download=""[^>]*>${name}</a>`))
  })

  it('says how a link differs from a fixed copy', () => {
    expect(text(page)).toContain('Copy link (follows the data)')
    expect(text(page)).toContain('Share fixed copy')
    expect(text(page)).toContain('The link reads the newest data each time it is opened')
  })

  it('does not say that a link follows the data that names their vintage', () => {
    const html = text(withPart({ view: { ...fixtureDashboard.view, asof: '7' } }))
    expect(html).toContain('Copy link')
    expect(html).not.toContain('follows the data')
    expect(html).not.toContain('The link reads the newest data')
  })

  it('shows the refresh button only where it is allowed', () => {
    expect(text(page)).toContain('Refresh data')
    expect(text(withPart({}))).not.toContain('Refresh data')
  })

  it('writes the language into further links only where the URL names it', () => {
    const html = withPart({ links: { ...fixtureDashboard.links, page: '/?lang=en' } })
    expect(html).toContain('href="/?from=1Y&amp;lang=en"')
    expect(page).toContain('href="/?from=1Y"')
  })

  it('speaks German where the view does', () => {
    expect(text(withPart({ lang: 'de' }))).toContain('Werte als Tabelle 324 Tage')
  })
})

describe('Dashboard of a snapshot', () => {
  const frozen = {
    id: 'abcdefgh23456777',
    vintage: 12,
    createdAt: '2026-08-22T09:30:00.000Z',
    liveHref: '/?window=90',
    hash: 'f00d'.repeat(16),
    compareHref: '/s/abcdefgh23456777?compare=live',
    comparison: null,
  }
  const html = render(<Dashboard dashboard={fixtureDashboard} frozen={frozen} canRefresh />)

  it('says what it is, of when, and links to the live page', () => {
    expect(text(html)).toContain(
      'Snapshot abcdefgh23456777. Fixed at data vintage 12, made 22 Aug 2026, 09:30 UTC.',
    )
    expect(html).toContain('href="/?window=90"')
  })

  it('offers no controls, no further snapshot and no refresh', () => {
    expect(html).not.toContain('<form')
    expect(text(html)).not.toContain('Share fixed copy')
    expect(text(html)).not.toContain('Refresh data')
  })
})

describe('accessibility of the dashboard', () => {
  it('has one h1 and skips no level of headings', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1)
  })

  it('labels every field', () => {
    const outside = page.replace(/<label[\s\S]*?<\/label>/g, '')
    expect(outside.match(/<(select|textarea|input(?! type="hidden"))/g)).toBeNull()
  })

  it('gives every table a caption and every column a header', () => {
    expect(page.match(/<table/g)?.length).toBe(page.match(/<caption/g)?.length)
    expect(page.match(/<th scope="col"/g)?.length).toBe(6 + fixtureDashboard.table.columns.length)
  })

  it('describes each chart in words and hides its strokes from screen readers', () => {
    for (const { summary } of fixtureDashboard.charts) expect(text(page)).toContain(summary)
    expect(page.match(/<svg/g)?.length).toBe(page.match(/<svg[^>]*aria-hidden="true"/g)?.length)
  })

  it('uses each id once and points to ids that exist', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/(?:aria-labelledby|form|list|for)="([^"]+)"/g))
      expect(ids).toContain(target)
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('speaks what copying and sharing did', () => {
    expect(page).toMatch(/<p aria-live="polite"/)
  })
})
