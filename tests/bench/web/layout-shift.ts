import type { Page } from 'playwright-core'
import type { Figure } from './figure'
import { DESKTOP, PHONE, withMeasuredPage } from './measured-page'
import type { Part } from './part'

const CURVE = '.recharts-line-curve'

/** After the interactive chart has mounted; what shifts later than that is not part of loading. */
const REST_MS = 500

/** As a screen shows it, and with so tall a screen that nothing can shift unseen. */
const SCREENS = {
  desktop: DESKTOP,
  phone: PHONE,
  'desktop, the whole page in view': { viewport: { ...DESKTOP.viewport, height: 6_000 } },
  'phone, the whole page in view': { ...PHONE, viewport: { ...PHONE.viewport, height: 9_000 } },
} as const

/** Nothing may move, from the first byte until the interactive charts stand over the drawn ones. */
export const layoutShift: Part = {
  name: 'layout-shift',
  title: 'Layout shift while loading (CLS, the worst of all runs)',
  store: 'first-start',
  async measure(bench) {
    const figures: Figure[] = []
    for (const [screen, options] of Object.entries(SCREENS)) {
      let worst = { sum: 0, where: [] as readonly string[] }
      for (let run = 0; run < bench.runs; run += 1) {
        const found = await withMeasuredPage(bench, { path: '/', awaited: [CURVE], ...options }, shiftsOf)
        if (found.sum > worst.sum) worst = found
      }
      figures.push({
        name: screen,
        value: worst.sum,
        unit: 'shift',
        atMost: 0,
        ...(worst.where.length > 0 && { note: `moved: ${worst.where.join(', ')}` }),
      })
    }
    return figures
  },
}

async function shiftsOf(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(REST_MS)
  return page.evaluate(() => window.probe.layoutShift())
}
