import { pathToFileURL } from 'node:url'
import { ewmaCorrelation } from '@/lib/stats/rolling/ewma-correlation'
import { ewmaInterval } from '@/lib/stats/rolling/ewma-interval'
import { rollingCorrelation } from '@/lib/stats/rolling/rolling-correlation'
import { rollingCorrelationKernel } from '@/lib/stats/rolling/rolling-correlation-kernel'
import { rollingHacInterval } from '@/lib/stats/rolling/rolling-hac-interval'
import { rollingKendall } from '@/lib/stats/rolling/rolling-kendall'
import { rollingSpearman } from '@/lib/stats/rolling/rolling-spearman'
import { exampleReturns } from '../stats/examples'

/** Prints the median milliseconds of the rolling statistics: a million returns, then what one page asks for. */
export function measureRollingCorrelation(): void {
  const many = exampleReturns(1_000_000)
  const [x, y] = [Float64Array.from(many.x), Float64Array.from(many.y)]
  const gappy = x.map((value, i) => (i % 20 === 7 ? Number.NaN : value))
  const page = exampleReturns(2_500)
  print('kernel, 1,000,000 x 60', () => rollingCorrelationKernel(x, y, 60, 60))
  print('kernel, 1,000,000 x 250', () => rollingCorrelationKernel(x, y, 250, 250))
  print('kernel, 1,000,000 x 60, every 20th missing', () => rollingCorrelationKernel(gappy, y, 60, 50))
  for (const window of [60, 250]) {
    print(`rollingCorrelation, 2,500 x ${window}`, () => rollingCorrelation(page.x, page.y, window))
    print(`rollingHacInterval, 2,500 x ${window}`, () => rollingHacInterval(page.x, page.y, window))
    print(`rollingSpearman, 2,500 x ${window}`, () => rollingSpearman(page.x, page.y, window))
    print(`rollingKendall, 2,500 x ${window}`, () => rollingKendall(page.x, page.y, window))
  }
  print('ewmaCorrelation, 2,500', () => ewmaCorrelation(page.x, page.y))
  print('ewmaInterval, 2,500', () => ewmaInterval(page.x, page.y))
}

function print(what: string, run: () => unknown): void {
  const first = milliseconds(run)
  const times = Array.from({ length: 15 }, () => milliseconds(run)).sort((a, b) => a - b)
  console.log(`${what.padEnd(46)} ${times[7]!.toFixed(2).padStart(8)} ms, first ${first.toFixed(2)} ms`)
}

function milliseconds(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) measureRollingCorrelation()
