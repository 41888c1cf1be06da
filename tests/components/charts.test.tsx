import { describe, expect, it } from 'vitest'
import { axisProps } from '@/components/charts/axis-props'
import { ChartReadout } from '@/components/charts/chart-readout'
import { lineKey, nearestDay, plotRows } from '@/components/charts/plot-rows'
import { TimeChartGrid } from '@/components/charts/time-chart-grid'
import { TONE_STYLES } from '@/components/charts/tone-style'
import { plotData } from '@/lib/drawing/plot-data'
import { timeChartGeometry } from '@/lib/drawing/time-chart-geometry'
import { interfaceText } from '@/lib/i18n/interface-text'
import { levelsChart, rollingChart } from './fixture-dashboard'
import { render } from './render'

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const dataOf = (chart: typeof rollingChart) => plotData(chart, timeChartGeometry(chart))

describe('the interactive chart', () => {
  it('gets the domains of the drawing, never widened or rounded', () => {
    for (const chart of [levelsChart, rollingChart]) {
      const geometry = timeChartGeometry(chart)
      const data = plotData(chart, geometry)
      expect(axisProps(data.left)).toMatchObject({
        type: 'number',
        hide: true,
        domain: geometry.left.domain,
        scale: geometry.left.scale,
        allowDataOverflow: true,
      })
      expect(axisProps({ domain: data.domain, scale: 'linear' }).domain).toEqual(geometry.x.domain)
    }
  })

  it('gets the points of the drawing: the same path follows from its rows, to a fiftieth of a pixel', () => {
    const geometry = timeChartGeometry(levelsChart)
    const data = plotData(levelsChart, geometry)
    const [low, high] = data.left.domain
    const [first, last] = data.domain
    const path = plotRows(data).map((row) => {
      const x = ((row.day - first) / (last - first)) * 1_000
      const y = ((high - (row[lineKey(0)] ?? Number.NaN)) / (high - low)) * 1_000
      return [x, y]
    })
    const drawn =
      geometry.lines[0]?.path
        .slice(1)
        .split('L')
        .map((point) => point.split(',').map(Number)) ?? []
    expect(drawn).toHaveLength(path.length)
    for (const [row, [x = 0, y = 0]] of path.entries()) {
      expect(Math.abs(x - (drawn[row]?.[0] ?? Number.NaN))).toBeLessThan(0.02)
      expect(Math.abs(y - (drawn[row]?.[1] ?? Number.NaN))).toBeLessThan(0.02)
    }
  })

  it('gets at most 1,500 rows', () => {
    const days = Array.from({ length: 4_000 }, (_, index) =>
      new Date(Date.UTC(2014, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const lines = [1, 2, 3, 4, 5].map((number) => ({
      key: `line-${number}`,
      label: '',
      tone: 'source' as const,
      axis: 'left' as const,
      values: days.map((_, index) => 100 + number * Math.sin(index / (10 + number))),
    }))
    expect(plotRows(dataOf({ ...levelsChart, days, lines })).length).toBeLessThanOrEqual(1_500)
  })
})

describe('plotRows', () => {
  it('keeps 0 as 0, a missing value as null, and an interval only where both ends exist', () => {
    const rows = plotRows({
      ...dataOf(rollingChart),
      days: [1, 2],
      lines: [{ key: 'r', label: 'r', tone: 'correlation', axis: 'left', values: [0, null] }],
      band: { label: '', lower: [-0.1, null], upper: [0.1, 0.2] },
    })
    expect(rows).toEqual([
      { day: 1, line0: 0, band: [-0.1, 0.1] },
      { day: 2, line0: null, band: null },
    ])
  })
})

describe('TimeChartGrid', () => {
  it('draws a stem for each event, and the pinned day as a heavier line without gaps', () => {
    const geometry = timeChartGeometry({ ...levelsChart, pinned: levelsChart.days[200] ?? null })
    const html = render(<TimeChartGrid geometry={geometry} />)
    expect(html.match(/stroke-dasharray="2 3"/g)).toHaveLength(4)
    expect(html.match(/<line [^>]*stroke="var\(--ink\)"[^>]*>/g)).toEqual([
      expect.stringMatching(/^(?!.*stroke-dasharray).*stroke-width="2"/),
    ])
  })
})

describe('nearestDay', () => {
  it('finds the day, its nearest neighbour, and the ends', () => {
    const days = [10, 11, 14, 20]
    expect([11, 12, 13, 0, 99].map((day) => nearestDay(days, day))).toEqual([1, 1, 2, 0, 3])
  })
})

describe('ChartReadout', () => {
  const data = dataOf(rollingChart)
  const zero = { ...data, lines: data.lines.map((line) => ({ ...line, values: line.values.map(() => 0) })) }

  it('prints a correlation of 0 as 0.00, with its interval and n', () => {
    const said = text(
      render(<ChartReadout text={interfaceText('en')} data={zero} index={100} lang="en" sampleSize={60} />),
    )
    expect(said).toContain('Oracle–crypto correlation 0.00')
    expect(said).toMatch(/95 % interval of the window \(Oracle\) −?0\.\d\d to −?0\.\d\d/)
    expect(said).toMatch(/n 60$/)
  })

  it('prints a dash for a missing value and no n for it', () => {
    const html = render(
      <ChartReadout text={interfaceText('en')} data={data} index={0} lang="en" sampleSize={60} />,
    )
    const said = text(html)
    expect(said).toContain('8 May 2025 Oracle–crypto correlation –')
    expect(said).not.toContain('60')
    expect(html).toMatch(/hidden=""[^>]*><dt[^>]*>n<\/dt>/)
  })

  it('prints beside an index what it stands for in USD and the change on the value before', () => {
    const [oracle] = levelsChart.lines
    if (oracle === undefined) throw new RangeError('the fixture has lines')
    const values = levelsChart.days.map((_, index) => (index === 4 ? null : (100 * 284.24) / 291.58))
    const line = {
      ...oracle,
      values,
      changes: values.map(() => -0.0252),
      quoted: { base: 291.58, kind: 'price' as const },
    }
    const indexed = dataOf({ ...levelsChart, lines: [line] })
    const said = (index: number, lang: 'en' | 'de') =>
      text(
        render(
          <ChartReadout
            text={interfaceText(lang)}
            data={indexed}
            index={index}
            lang={lang}
            sampleSize={null}
          />,
        ),
      ).replaceAll('\u00a0', ' ')
    expect(said(3, 'en')).toContain('Oracle 97.5 · USD 284.24 · −2.5 %')
    expect(said(3, 'de')).toContain('Oracle 97,5 · 284,24 USD · −2,5 %')
  })

  it('prints the unit of a price, but none after a dash', () => {
    const priced = dataOf({
      ...levelsChart,
      left: { label: 'USD', format: 'price', scale: 'linear', domain: null },
      lines: levelsChart.lines.map((line, index) => ({
        ...line,
        values: line.values.map(() => (index === 0 ? 284.24 : null)),
      })),
    })
    const said = text(
      render(<ChartReadout text={interfaceText('en')} data={priced} index={3} lang="en" sampleSize={null} />),
    )
    expect(said).toContain('Oracle USD 284.24')
    expect(said).toMatch(/Total crypto market cap –$/)
  })
})

describe('tones', () => {
  it('differ in more than colour', () => {
    const looks = Object.values(TONE_STYLES).map(
      (style) => `${style.strokeWidth} ${'strokeDasharray' in style ? style.strokeDasharray : ''}`,
    )
    expect(new Set(looks).size).toBe(looks.length)
  })
})
