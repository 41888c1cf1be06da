import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allPairsRollingCorrelation } from '@/lib/stats/rolling/all-pairs-rolling-correlation'
import { ewmaAboutMean } from '@/lib/stats/rolling/ewma-about-mean'
import { pairPath } from '@/lib/stats/rolling/pair-path'
import { sharedFolder } from '../../shared-folder'
import { expectClose } from '../examples'

type Column = (number | null)[]
interface Ewma {
  cases: Record<
    string,
    {
      param: { alpha?: number; halflife?: number }
      minPeriods: number
      x: Column
      y: Column
      out: Record<string, Record<'corr' | 'covUnbiased' | 'covBiased' | 'meanX' | 'varX', Column>>
    }
  >
}
interface RollingPearson {
  cases: Record<string, { window: number; minPeriods: number; x: Column; y: Column; truth: Column }>
}

const shared = sharedFolder()
const values = (column: Column) => column.map((value) => value ?? Number.NaN)

function read<Shape>(name: string): Shape {
  return JSON.parse(readFileSync(`${shared}reference/${name}.json`, 'utf8')) as Shape
}

describe.runIf(shared)('against the shared rolling references', () => {
  it('EWMA about a mean follows pandas in every convention', () => {
    const cases = Object.entries(read<Ewma>('ewma').cases)
    expect(cases.map(([name]) => name)).toEqual(['halflife10', 'alpha0.06', 'nan', 'level1e9'])
    for (const [name, { param, minPeriods, out, ...columns }] of cases) {
      const [x, y] = [values(columns.x), values(columns.y)]
      const alpha = param.alpha ?? 1 - 2 ** (-1 / param.halflife!)
      // On the level the file says 1e-7; there pandas itself is off by up to 5e-7, see the next test.
      const tolerance = name === 'level1e9' ? 5e-7 : 1e-12
      for (const [convention, expected] of Object.entries(out)) {
        const options = {
          alpha,
          adjust: convention.includes('adjust=True'),
          skipMissing: convention.includes('ignore_na=True'),
          minimumPairs: minPeriods,
        }
        const both = ewmaAboutMean(x, y, options)
        const alone = ewmaAboutMean(x, x, options)
        expectClose(both.correlation, expected.corr, tolerance)
        expectClose(both.covariance, expected.covUnbiased, tolerance)
        expectClose(both.biasedCovariance, expected.covBiased, tolerance)
        expectClose(alone.meanX, expected.meanX, name === 'level1e9' ? 1e-6 : tolerance)
        expectClose(alone.covariance, expected.varX, tolerance)
      }
    }
  })

  it('EWMA on the level equals that of the same values without it, which lie near enough to lose no digit', () => {
    const { x, y } = read<Ewma>('ewma').cases.level1e9!
    const lowered = [x, y].map((column) => values(column).map((value) => value - 1e9)) as [number[], number[]]
    for (const adjust of [true, false]) {
      expectClose(
        ewmaAboutMean(values(x), values(y), { alpha: 0.06, adjust }).correlation,
        ewmaAboutMean(...lowered, { alpha: 0.06, adjust }).correlation,
        1e-13,
      )
    }
  })

  it('all pairs equal the 50-digit truth to 1e-12 in every case', () => {
    for (const { x, y, window, minPeriods, truth } of Object.values(
      read<RollingPearson>('rolling_pearson').cases,
    )) {
      const all = allPairsRollingCorrelation([values(x), values(y)], window, { minimumPairs: minPeriods })
      expectClose(pairPath(all, 1, 0), truth, 1e-12)
    }
  })
})
