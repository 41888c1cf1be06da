import { median } from './figure'
import { inTurns, withMeasuredPage } from './measured-page'
import type { Bench, Part } from './part'
import { BIG_PAGES, writePeerPages } from './peer-pages'

const MOVES = 50
const REST_MS = 500

/** 10,000 days of three series: how soon the values follow the pointer, beside two libraries that are made for it. */
export const hover: Part = {
  name: 'hover',
  title: `10,000 days of three series: hover (from a move of the pointer to the frame with its values, ${MOVES} moves)`,
  store: 'long',
  async measure(bench) {
    await writePeerPages()
    const { ours, lightweightCharts, uplot } = BIG_PAGES
    const times = await inTurns(bench.runs, {
      ours: () => latency(bench, { ...ours, awaited: '.recharts-line-curve' }),
      lightweightCharts: () => latency(bench, { ...lightweightCharts, awaited: lightweightCharts.chart }),
      uplot: () => latency(bench, { ...uplot, awaited: uplot.chart }),
    })
    const better = Math.min(median(times.lightweightCharts), median(times.uplot))
    return [
      { name: 'Ours', value: median(times.ours), unit: 'ms' },
      { name: 'lightweight-charts', value: median(times.lightweightCharts), unit: 'ms' },
      { name: 'uPlot', value: median(times.uplot), unit: 'ms' },
      {
        name: 'Ours over the better of the two',
        value: median(times.ours) / better,
        unit: 'times',
        atMost: 1.5,
      },
    ]
  },
}

interface Hovered {
  readonly path: string
  readonly awaited: string
  readonly plot: string
  readonly readout: string
}

function latency(bench: Bench, { path, awaited, plot, readout }: Hovered): Promise<number> {
  return withMeasuredPage(bench, { path, awaited: [awaited] }, async (page) => {
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(REST_MS)
    const first = page.locator(plot).first()
    await first.scrollIntoViewIfNeeded()
    const box = await first.boundingBox()
    if (box === null) throw new Error(`${path} shows no plot.`)
    const moveTo = (step: number) =>
      page.mouse.move(box.x + (box.width * step) / (MOVES + 2), box.y + box.height / 2)
    // Entering the plot is another event, and not counted.
    await moveTo(1)
    await page.waitForTimeout(REST_MS)
    await page.evaluate((selector) => window.probe.timeHover(selector), readout)
    for (let move = 1; move <= MOVES; move += 1) {
      await moveTo(move + 1)
      await page.waitForFunction((count) => window.probe.hovered().length >= count, move, {
        polling: 'raf',
        timeout: 5_000,
      })
    }
    return median(await page.evaluate(() => window.probe.hovered()))
  })
}
