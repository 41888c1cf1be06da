import type { BrowserContextOptions, Page } from 'playwright-core'
import { pageScript } from './page-script'
import type { Bench } from './part'

interface MeasuredPage extends BrowserContextOptions {
  readonly path: string
  /** The probe notes when each of these has been painted. */
  readonly awaited: readonly string[]
}

/** A page that is not there by then is not slow but broken. */
const PATIENCE = 60_000

export const DESKTOP = { viewport: { width: 1280, height: 800 } } as const
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
} as const

const MOUNTED = '.recharts-line-curve'
const probe = pageScript('probe')

/** Opens a page in a new profile, nothing cached, with the probe in it, and waits until all that is awaited is painted. */
export async function withMeasuredPage<Result>(
  { browser, url }: Pick<Bench, 'browser' | 'url'>,
  { path, awaited, ...options }: MeasuredPage,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', ...DESKTOP, ...options })
  try {
    await context.addInitScript({
      content: `window.probeFor = ${JSON.stringify(awaited)};\n${(await probe).js}`,
    })
    const page = await context.newPage()
    await page.goto(path, { waitUntil: 'commit' })
    if (awaited.includes(MOUNTED)) await pointAtChart(page)
    // Asked seldom, so that the asking does not take the time that is measured.
    await page
      .waitForFunction(
        (selectors) => selectors.every((selector) => window.probe.isPainted(selector)),
        awaited,
        { polling: 100, timeout: PATIENCE },
      )
      .catch((error: unknown) => {
        throw new Error(`${path} has not painted ${awaited.join(' and ')}.`, { cause: error })
      })
    return await use(page)
  } finally {
    await context.close()
  }
}

/** recharts mounts only once somebody points at a chart, which the page must be ready to notice. */
async function pointAtChart(page: Page): Promise<void> {
  const chart = page.locator('.chart-crosshair').first()
  if ((await chart.count()) === 0) await chart.waitFor({ timeout: 10_000 }).catch(() => {})
  // A page of a peer has no such layer and mounts at once.
  if ((await chart.count()) === 0) return
  await page.waitForLoadState('networkidle')
  await chart.hover({ position: { x: 40, y: 40 } })
  await page.mouse.move(1, 1)
}

/** Measures several things in turns, so that what else the machine does meets all alike. The first turn does not count. */
export async function inTurns<Name extends string>(
  runs: number,
  measures: Readonly<Record<Name, (turn: number) => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(measures) as Name[]
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const name of names) {
      const value = await measures[name](turn)
      if (turn > 0) found[name].push(value)
    }
  }
  return found
}
