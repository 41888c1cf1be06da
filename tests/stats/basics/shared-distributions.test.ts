import { readFileSync } from 'node:fs'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { describe, expect, it } from 'vitest'
import { chiSquareUpperTail } from '@/lib/stats/basics/chi-square-upper-tail'
import { fUpperTail } from '@/lib/stats/basics/f-upper-tail'
import { normalQuantile } from '@/lib/stats/basics/normal-quantile'
import { normalUpperTail } from '@/lib/stats/basics/normal-upper-tail'
import { tUpperTail } from '@/lib/stats/basics/t-upper-tail'
import { sharedFolder } from '../../shared-folder'

interface Distributions {
  normalCdf: { x: number; p: number }[]
  normalQuantile: { p: number; x: number }[]
  tSf: { x: number; df: number; p: number }[]
  tQuantile: { p: number; df: number; x: number }[]
  fSf: { x: number; df1: number; df2: number; p: number }[]
  chi2Sf: { x: number; df: number; p: number }[]
}

const shared = sharedFolder()

describe.runIf(shared)('against the shared reference outputs, the distributions', () => {
  it('reach 1e-12 in every tail and quantile', () => {
    const file = JSON.parse(readFileSync(`${shared}reference/distributions.json`, 'utf8')) as Distributions
    const pairs = [
      ...file.normalCdf.map(({ x, p }) => [normalUpperTail(-x), p]),
      ...file.normalQuantile.map(({ p, x }) => [normalQuantile(p), x]),
      ...file.tSf.map(({ x, df, p }) => [tUpperTail(x, df), p]),
      ...file.tQuantile.map(({ p, df, x }) => [tQuantile(p, df), x]),
      ...file.fSf.map(({ x, df1, df2, p }) => [fUpperTail(x, df1, df2), p]),
      ...file.chi2Sf.map(({ x, df, p }) => [chiSquareUpperTail(x, df), p]),
    ] as [number, number][]
    expect(pairs.length).toBeGreaterThan(180)
    for (const [actual, expected] of pairs) {
      expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected))
    }
  })
})
