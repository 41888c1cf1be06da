import type { Page } from 'playwright-core'
import { type Figure, median, percentile } from './figure'
import { withMeasuredPage } from './measured-page'
import type { Part } from './part'

const WARM_UP = 3
/** Between two changes: long enough for the interactive chart to have mounted, as it will have for a reader. */
const REST_MS = 600
/** A hand that has come to a link, or typed a number, waits about as long before it clicks or presses Enter. */
const HAND_MS = 200
const PATIENCE = 30_000

interface Change {
  readonly kind: 'range' | 'window' | 'asset'
  /** The event that it begins with. */
  readonly event: string
  /** @param ready where a hand would wait a moment before it goes on */
  readonly act: (page: Page, ready: () => Promise<void>) => Promise<unknown>
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
    act: async (page, ready) => {
      const link = page.getByRole('navigation', { name: 'Range' }).getByText(name, { exact: true })
      await link.hover()
      await ready()
      await link.click()
    },
  }
}

function toWindow(window: number): Change {
  return {
    kind: 'window',
    event: 'keydown',
    act: async (page, ready) => {
      const field = page.locator('input[type="number"][name="window"]')
      await field.fill(String(window))
      await ready()
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
      const rounds = Math.ceil(bench.runs / 2) + 1
      const hand = await timedRounds(page, 0, rounds, HAND_MS)
      const slowest = await page.evaluate(() => window.probe.slowestInteraction())
      const robot = await timedRounds(page, rounds, rounds, 0)
      return [
        ...figuresOf(hand, `as a hand does it, ${HAND_MS} ms after it came there`, 100),
        ...figuresOf(robot, 'at once', null),
        { name: 'Slowest interaction until the next frame (INP)', value: slowest, unit: 'ms', atMost: 100 },
      ]
    }),
}

interface Timed {
  readonly kind: Change['kind']
  readonly time: number
}

async function timedRounds(page: Page, first: number, count: number, hand: number): Promise<Timed[]> {
  const times: Timed[] = []
  for (let round = first; round < first + count; round += 1) {
    for (const step of changesOf(round)) times.push({ kind: step.kind, time: await timed(page, step, hand) })
  }
  return times.slice(WARM_UP)
}

function figuresOf(times: readonly Timed[], how: string, atMost: number | null): Figure[] {
  const of = (kind: Change['kind']) => times.filter((one) => one.kind === kind).map(({ time }) => time)
  const all = times.map(({ time }) => time)
  return [
    { name: `Half of ${all.length} changes within, ${how}`, value: median(all), unit: 'ms' },
    {
      name: `Three quarters of them within, ${how}`,
      value: percentile(all, 75),
      unit: 'ms',
      ...(atMost !== null && { atMost }),
      note: (['range', 'window', 'asset'] as const)
        .map((kind) => `${kind} ${percentile(of(kind), 75).toFixed(0)} ms`)
        .join(', '),
    },
  ]
}

async function timed(page: Page, { event, act }: Change, hand: number): Promise<number> {
  await page.evaluate((name) => window.probe.timeChange(name), event)
  await act(page, () => page.waitForTimeout(hand))
  await page.waitForFunction(() => window.probe.changed() !== null, undefined, {
    polling: 50,
    timeout: PATIENCE,
  })
  const time = await page.evaluate(() => window.probe.changed())
  await page.waitForTimeout(REST_MS)
  return time ?? Number.NaN
}
