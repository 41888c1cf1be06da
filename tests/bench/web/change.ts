import type { Page } from 'playwright-core'
import { median, percentile } from './figure'
import { withMeasuredPage } from './measured-page'
import type { Part } from './part'

const WARM_UP = 3
/** Between two changes: long enough for the interactive chart to have mounted, as it will have for a reader. */
const REST_MS = 600
const PATIENCE = 30_000

interface Change {
  readonly kind: 'range' | 'window' | 'asset'
  /** The event that it begins with. */
  readonly event: string
  readonly act: (page: Page) => Promise<unknown>
}

/** A round of changes; after 'Max' they show all 2,500 sessions. No view comes twice, so that none is remembered. */
function changesOf(round: number): Change[] {
  return [
    toRange('3Y'),
    toWindow(30 + 2 * round),
    toRange('Max'),
    toAsset(['QQQ', 'SPY', 'ORCL'][round % 3] ?? 'ORCL'),
    toWindow(31 + 2 * round),
  ]
}

function toRange(name: string): Change {
  return {
    kind: 'range',
    event: 'click',
    act: (page) => page.getByRole('navigation', { name: 'Range' }).getByText(name, { exact: true }).click(),
  }
}

function toWindow(window: number): Change {
  return {
    kind: 'window',
    event: 'keydown',
    act: async (page) => {
      const field = page.locator('input[type="number"][name="window"]')
      await field.fill(String(window))
      await field.press('Enter')
    },
  }
}

function toAsset(asset: string): Change {
  return {
    kind: 'asset',
    event: 'change',
    act: (page) => page.locator('select[name="x"]').first().selectOption(asset),
  }
}

/** From the click to the frame with the new chart. */
export const change: Part = {
  name: 'change',
  title:
    'Change of range, window or asset with 2,500 sessions (from the click to the frame with the new chart)',
  store: 'long',
  measure: (bench) =>
    withMeasuredPage(bench, { path: '/', awaited: ['.recharts-line-curve'] }, async (page) => {
      const times: { readonly kind: Change['kind']; readonly time: number }[] = []
      const rounds = Math.ceil(bench.runs / 2) + 1
      for (let round = 0; round < rounds; round += 1) {
        for (const step of changesOf(round)) times.push({ kind: step.kind, time: await timed(page, step) })
      }
      const counted = times.slice(WARM_UP)
      const of = (kind: Change['kind']) => counted.filter((one) => one.kind === kind).map(({ time }) => time)
      const all = counted.map(({ time }) => time)
      return [
        { name: `Half of ${all.length} changes within`, value: median(all), unit: 'ms' },
        {
          name: 'Three quarters of them within',
          value: percentile(all, 75),
          unit: 'ms',
          atMost: 100,
          note: (['range', 'window', 'asset'] as const)
            .map((kind) => `${kind} ${percentile(of(kind), 75).toFixed(0)} ms`)
            .join(', '),
        },
        {
          name: 'Slowest interaction until the next frame (INP)',
          value: await page.evaluate(() => window.probe.slowestInteraction()),
          unit: 'ms',
          atMost: 100,
        },
      ]
    }),
}

async function timed(page: Page, { event, act }: Change): Promise<number> {
  await page.evaluate((name) => window.probe.timeChange(name), event)
  await act(page)
  await page.waitForFunction(() => window.probe.changed() !== null, undefined, {
    polling: 50,
    timeout: PATIENCE,
  })
  const time = await page.evaluate(() => window.probe.changed())
  await page.waitForTimeout(REST_MS)
  return time ?? Number.NaN
}
