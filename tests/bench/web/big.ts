import { median } from './figure'
import { frameWith } from './frame-with'
import { inTurns } from './measured-page'
import type { Part } from './part'
import { BIG_PAGES, writePeerPages } from './peer-pages'

const CURVE = '.recharts-line-curve'

/** 10,000 days of three series: when the chart is there, beside two libraries that are made for it. */
export const big: Part = {
  name: 'big',
  title:
    '10,000 days of three series: first painted chart (from the start of the navigation, nothing cached)',
  store: 'long',
  async measure(bench) {
    const weights = await writePeerPages()
    const { ours, lightweightCharts, uplot, recharts } = BIG_PAGES
    const times = await inTurns(bench.runs, {
      ours: () => frameWith(bench, ours.path, ours.chart),
      // Another window each time: an answer that is not yet remembered.
      computed: (turn) => frameWith(bench, `${ours.path}&window=${61 + turn}`, ours.chart),
      mounted: () => frameWith(bench, ours.path, CURVE),
      lightweightCharts: () => frameWith(bench, lightweightCharts.path, lightweightCharts.chart),
      uplot: () => frameWith(bench, uplot.path, uplot.chart),
      recharts: () => frameWith(bench, recharts.path, recharts.chart),
    })
    const better = Math.min(median(times.lightweightCharts), median(times.uplot))
    return [
      { name: 'Ours', value: median(times.ours), unit: 'ms' },
      {
        name: 'lightweight-charts',
        value: median(times.lightweightCharts),
        unit: 'ms',
        note: `its script: ${weights['lightweight-charts'].toFixed(1)} kB`,
      },
      {
        name: 'uPlot',
        value: median(times.uplot),
        unit: 'ms',
        note: `its script: ${weights.uplot.toFixed(1)} kB`,
      },
      {
        name: 'Ours over the better of the two',
        value: median(times.ours) / better,
        unit: 'times',
        atMost: 1.5,
      },
      {
        name: 'Beside them: ours where the answer must be computed first',
        value: median(times.computed),
        unit: 'ms',
      },
      { name: 'Beside them: ours with recharts mounted', value: median(times.mounted), unit: 'ms' },
      {
        name: 'Beside them: recharts alone, at most 1,400 points',
        value: median(times.recharts),
        unit: 'ms',
        note: `its script: ${weights.recharts.toFixed(1)} kB`,
      },
    ]
  },
}
