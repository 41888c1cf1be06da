import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '@/lib/stats/basics/wilson-interval'
import { bootstrapCorrelationInterval } from '@/lib/stats/correlation/bootstrap-correlation-interval'
import { correlationMatrix } from '@/lib/stats/correlation/correlation-matrix'
import { fisherInterval } from '@/lib/stats/correlation/fisher-interval'
import { forbesRigobonChange } from '@/lib/stats/correlation/forbes-rigobon-change'
import { hacCorrelationInterval } from '@/lib/stats/correlation/hac-correlation-interval'
import { jackknifeCorrelationInterval } from '@/lib/stats/correlation/jackknife-correlation-interval'
import { kendallInterval } from '@/lib/stats/correlation/kendall-interval'
import { partialHacInterval } from '@/lib/stats/correlation/partial-hac-interval'
import { spearmanInterval } from '@/lib/stats/correlation/spearman-interval'
import { conditionalMoves } from '@/lib/stats/event-study/conditional-moves'
import { crossCorrelationTest } from '@/lib/stats/lead-lag/cross-correlation-test'
import { beta } from '@/lib/stats/regression/beta'
import { downsideBeta } from '@/lib/stats/regression/downside-beta'
import { constantCorrelationBand } from '@/lib/stats/rolling/constant-correlation-band'
import { ewmaInterval } from '@/lib/stats/rolling/ewma-interval'
import { rollingBetaInterval } from '@/lib/stats/rolling/rolling-beta-interval'
import { rollingHacInterval } from '@/lib/stats/rolling/rolling-hac-interval'
import { lowerTailInterval } from '@/lib/stats/tails/lower-tail-interval'
import { connectednessInterval } from '@/lib/stats/var/connectedness-interval'

// Too short for any of them: the level must be looked at before the data.
const x = [1, 2]
const y = [2, 1]
const drawn = { seed: 1, draws: 99 }

const intervals: Record<string, (level: number) => unknown> = {
  wilsonInterval: (level) => wilsonInterval(0.5, 0, level),
  fisherInterval: (level) => fisherInterval(0.5, 2, level),
  spearmanInterval: (level) => spearmanInterval(0.5, 2, level),
  kendallInterval: (level) => kendallInterval(0.5, 2, level),
  hacCorrelationInterval: (level) => hacCorrelationInterval(x, y, level),
  jackknifeCorrelationInterval: (level) => jackknifeCorrelationInterval(x, y, level),
  partialHacInterval: (level) => partialHacInterval(x, y, x, level),
  correlationMatrix: (level) => correlationMatrix([x, y], level),
  bootstrapCorrelationInterval: (level) => bootstrapCorrelationInterval(x, y, { ...drawn, level }),
  forbesRigobonChange: (level) => forbesRigobonChange({ x, y }, { x, y }, { ...drawn, level }),
  beta: (level) => beta(y, x, { level }),
  downsideBeta: (level) => downsideBeta(y, x, { level }),
  ewmaInterval: (level) => ewmaInterval(x, y, { level }),
  rollingHacInterval: (level) => rollingHacInterval(x, y, 3, { level }),
  rollingBetaInterval: (level) => rollingBetaInterval(y, x, 3, { level }),
  lowerTailInterval: (level) => lowerTailInterval({ dependence: 0, worstX: 0, worstY: 0 }, level),
  conditionalMoves: (level) => conditionalMoves(x, y, -1, { level }),
  crossCorrelationTest: (level) => crossCorrelationTest(x, y, { ...drawn, maximumLag: 1, level }),
  connectednessInterval: (level) => connectednessInterval([x, y], { ...drawn, lags: 1, level }),
  constantCorrelationBand: (level) => constantCorrelationBand(x, y, 3, { ...drawn, level }),
}

describe('a level outside 0 to 1 is a RangeError, whatever the data', () => {
  it.each(Object.entries(intervals))('%s', (_, interval) => {
    for (const level of [0, 1, 95, Number.NaN]) expect(() => interval(level)).toThrow(RangeError)
  })
})
