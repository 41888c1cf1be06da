import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { adf } from '@/lib/stats/bubbles/adf'
import { bsadf } from '@/lib/stats/bubbles/bsadf'
import { bubbleEpisodes } from '@/lib/stats/bubbles/bubble-episodes'
import { gsadf, highest } from '@/lib/stats/bubbles/gsadf'
import { gsadfCriticalValues } from '@/lib/stats/bubbles/gsadf-critical-values'
import { sadf } from '@/lib/stats/bubbles/sadf'
import { sharedFolder } from '../../shared-folder'
import { expectClose } from '../examples'

interface Psy {
  sp: {
    minw: number
    adf: number
    sadf: number
    gsadf: number
    first1680: { sadf: number; gsadf: number }
    firstRow1based: number
    rows1based: number[]
    bsadf: number[]
    badf: number[]
    bsadfMean: number
    mc: { gsadf_cv_90_95_99: number[]; sadf_cv: number[]; bsadf_cv95_at_rows: number[] }
  }
  snp: {
    minw: number
    lag0: { gsadf: number; sadf: number; bsadf: number[]; rows: number[] }
    lag1: { gsadf: number }
  }
  independentNumpy: { minLevels36: { gsadf: number } }
}

const shared = sharedFolder()

function read(name: string): string {
  return readFileSync(`${shared}reference/${name}`, 'utf8')
}

function column(name: string): { labels: string[]; values: number[] } {
  const [, ...rows] = read(`inputs/${name}.csv`).trim().split('\n')
  const cells = rows.map((row) => row.split(','))
  return { labels: cells.map(([label]) => label!), values: cells.map(([, value]) => Number(value)) }
}

describe.runIf(shared)('against exuber and psymonitor', () => {
  const reference = shared ? (JSON.parse(read('psy_gsadf.json')) as Psy) : ({} as Psy)
  const { labels, values } = shared ? column('sp500_pd') : { labels: [], values: [] }

  it('the price-dividend ratio gives the recorded statistics to 1e-9', () => {
    const { sp } = reference
    const minWindow = sp.minw
    const { bsadf: path, badf } = bsadf(values, { minWindow }).value!
    expectClose(
      [adf(values).value, sadf(values, { minWindow }).value, gsadf(values, { minWindow }).value],
      [sp.adf, sp.sadf, sp.gsadf],
      1e-9,
    )
    expectClose(
      sp.rows1based.map((row) => path[row - 1]!),
      sp.bsadf,
      1e-9,
    )
    expectClose(
      sp.rows1based.map((row) => badf[row - 1]!),
      sp.badf,
      1e-9,
    )
    const numbers = path.filter((value) => value !== null)
    expect(path.findIndex((value) => value !== null)).toBe(sp.firstRow1based - 1)
    expect(numbers.reduce((sum, value) => sum + value, 0) / numbers.length).toBeCloseTo(sp.bsadfMean, 10)
  })
  it('its first 1,680 months give the published 4.21', () => {
    const { first1680, minw } = reference.sp
    const part = values.slice(0, 1680)
    expectClose(
      [sadf(part, { minWindow: minw }).value, gsadf(part, { minWindow: minw }).value],
      [first1680.sadf, first1680.gsadf],
      1e-9,
    )
    expect(gsadf(part, { minWindow: minw }).value!.toFixed(2)).toBe('4.21')
  })
  it('a window of 36 levels, as psymonitor counts, is one of 35 rows', () => {
    expect(gsadf(values, { minWindow: 35 }).value).toBeCloseTo(
      reference.independentNumpy.minLevels36.gsadf,
      9,
    )
  })
  it('the other price-dividend ratio agrees at lag 0 and at lag 1', () => {
    const { minw: minWindow, lag0, lag1 } = reference.snp
    const snp = column('snp_pd_1973_2018').values
    const { bsadf: path } = bsadf(snp, { minWindow }).value!
    expectClose([highest(path), sadf(snp, { minWindow }).value], [lag0.gsadf, lag0.sadf], 1e-9)
    expectClose(
      lag0.rows.map((row) => path[minWindow + row - 1]!),
      lag0.bsadf,
      1e-9,
    )
    expectClose([gsadf(snp, { minWindow, lag: 1 }).value], [lag1.gsadf], 1e-9)
  })
  it('simulated critical values lie near the recorded ones, and date the episodes that the paper names', () => {
    const { mc, minw: minWindow, rows1based } = reference.sp
    const critical = gsadfCriticalValues(values.length, { minWindow, seed: 1, draws: 120 })!
    // Either simulation leaves a few tenths open at 95 %.
    expect(Math.abs(critical.gsadf[1]! - mc.gsadf_cv_90_95_99[1]!)).toBeLessThan(0.25)
    expect(Math.abs(critical.sadf[1]! - mc.sadf_cv[1]!)).toBeLessThan(0.35)
    const line = critical.bsadf[1]!
    expectClose(
      rows1based.map((row) => line[row - 1]!),
      mc.bsadf_cv95_at_rows,
      0.5,
    )
    const episodes = bubbleEpisodes(values, bsadf(values, { minWindow }).value!, line)
    const during = (month: string) => {
      const row = labels.indexOf(month)
      return episodes.find(({ from, to }) => from <= row && row <= to)?.direction
    }
    const months = ['1879-12', '1917-12', '1929-06', '1955-06', '1987-05', '1999-06', '1965-01']
    expect(months.map(during)).toEqual([
      'rising',
      'falling',
      'rising',
      'rising',
      'rising',
      'rising',
      undefined,
    ])
  })
})
