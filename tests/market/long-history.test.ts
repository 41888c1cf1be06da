import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { align } from '@/lib/market/align'
import type { Day } from '@/lib/market/day'
import { joinProviders } from '@/lib/market/join-providers'
import { sessionsBetween } from '@/lib/market/nyse-calendar'
import { logReturns } from '@/lib/market/returns'
import type { Series } from '@/lib/market/series'
import { sharedFolder } from '../shared-folder'
import { makeSeries } from './make-series'

const shared = sharedFolder()

const rowsOf = (file: string) =>
  readFileSync(`${shared}${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))

/** Rows of data/merged.csv: date, symbol, close, adj_close, volume, market_cap, source. */
function readMerged(symbol: string, column: number, source?: string): Series {
  const rows = rowsOf('data/merged.csv').filter(
    (row) => row[1] === symbol && row[column] !== '' && (source === undefined || row[6] === source),
  )
  return makeSeries(
    symbol,
    rows.map((row) => [row[0]!, Number(row[column]), source ?? 'file'] as const),
  )
}

function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanX, meanY] = [mean(x), mean(y)]
  let [xy, xx, yy] = [0, 0, 0]
  for (const [index, value] of x.entries()) {
    const [dx, dy] = [value - meanX, y[index]! - meanY]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  return xy / Math.sqrt(xx * yy)
}

describe.runIf(shared)('eight years of recorded history', () => {
  it('have a value of every share on every session and on no other day', () => {
    expect(readMerged('ORCL', 3).days).toEqual(sessionsBetween('2018-01-02', '2026-08-21'))
    const published = rowsOf('facts/figures.csv')
      .filter((row) => row[1] === 'ORCL')
      .map((row): Day => row[0]!)
    expect(published).toEqual(sessionsBetween('2025-05-08', '2026-08-21'))
  })

  const oracle = () => ({ series: readMerged('ORCL', 3), calendar: 'nyse' }) as const
  const total = () => {
    const preferred = readMerged('CRYPTO_TOTAL', 5, 'coinmarketcap')
    return {
      series: joinProviders([preferred, readMerged('CRYPTO_TOTAL', 5, 'coingecko')]),
      calendar: 'utc-days',
    } as const
  }

  it('give Oracle with the total 2,165 returns on 2,167 common sessions and a correlation of 0.1671', () => {
    const aligned = align([oracle(), total()])
    expect(aligned.days).toHaveLength(2167)
    const returns = logReturns(aligned)
    expect(returns.days).toHaveLength(2165)
    expect(pearson(returns.columns[0]!, returns.columns[1]!).toFixed(4)).toBe('0.1671')
  })

  it('account for every session and every day that is not used', () => {
    const { dropped } = logReturns(align([oracle(), total()]))
    const counts = Object.fromEntries(
      dropped.map(({ reason, asset, days }) => [`${asset} ${reason}`, days.length]),
    )
    expect(counts['CRYPTO_TOTAL missing']).toBe(2171 - 2167)
    expect(counts['CRYPTO_TOTAL between-sessions']).toBe(3146 - 2167)
    expect(dropped.find(({ reason }) => reason === 'junction')?.days).toEqual(['2025-05-07'])
    expect(Object.keys(counts)).toHaveLength(3)
  })

  it('show in March 2024 levels of Nvidia and the total that agree while returns do not', () => {
    const nvidia = { series: readMerged('NVDA', 3), calendar: 'nyse' } as const
    const aligned = align([nvidia, total()], { to: '2024-03-15' })
    const returns = logReturns(aligned)
    const last = (columns: readonly (readonly number[])[]) => columns.map((column) => column.slice(-90))
    const [nvidiaLevels, totalLevels] = last(aligned.columns)
    const [nvidiaReturns, totalReturns] = last(returns.columns)
    expect(pearson(nvidiaLevels!, totalLevels!).toFixed(2)).toBe('0.90')
    expect(pearson(nvidiaReturns!, totalReturns!).toFixed(2)).toBe('0.01')
  })
})
