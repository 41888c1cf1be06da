import { describe, it } from 'vitest'
import { allPairsRollingCorrelation } from '@/lib/stats/rolling/all-pairs-rolling-correlation'
import { ewmaAboutMean } from '@/lib/stats/rolling/ewma-about-mean'
import { pairPath } from '@/lib/stats/rolling/pair-path'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import reference from '../../reference/stats/rolling.json'
import { expectClose } from '../examples'

/** JSON has no NaN: a missing input is written as null. */
const values = (column: (number | null)[]) => column.map((value) => value ?? Number.NaN)

describe.each(Object.entries(reference.hard))(
  'a rolling correlation of %s',
  (name, { window, minimumPairs, r, ...columns }) => {
    const [x, y] = [values(columns.x), values(columns.y)]
    const tolerance = name === 'returns' || name === 'gaps' ? 1e-15 : 1e-12

    it(`equals 50 digits to ${tolerance}`, () => {
      expectClose(rollingCorrelation(x, y, window, { minimumPairs }), r, tolerance)
    })

    it('is the same out of all pairs', () => {
      const all = allPairsRollingCorrelation([y, x, y], window, { minimumPairs })
      expectClose(pairPath(all, 0, 1), r, tolerance)
      expectClose(pairPath(all, 1, 2), r, tolerance)
    })
  },
)

describe('against ewm of pandas', () => {
  const { alpha, cases, level, ...columns } = reference.ewma
  const [x, y] = [values(columns.x), values(columns.y)]

  it.each(cases)(
    'adjust $adjust, ignore_na $skipMissing, min_periods $minimumPairs agree',
    ({ adjust, skipMissing, minimumPairs, ...expected }) => {
      const found = ewmaAboutMean(x, y, { alpha, adjust, skipMissing, minimumPairs })
      for (const key of ['meanX', 'meanY', 'covariance', 'biasedCovariance', 'correlation'] as const) {
        expectClose(found[key], expected[key], 1e-13)
      }
    },
  )

  it('keeps its digits on a level of 1e9, against 50 digits', () => {
    const found = ewmaAboutMean(level.x, level.y, { alpha: 0.06 })
    expectClose(found.correlation, level.correlation, 1e-13)
  })
})
