import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launchChromium } from './chromium'
import { withPage } from './page'

const url = inject('serverUrl')
const narrow = { width: 390, height: 844 }

interface Curve {
  /** The points of a path in CSS pixels of the plot, and their number. */
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly count: number
}

/** Points at a chart, and waits until every chart of the page has its interactive curves. */
async function untilInteractive(page: Page): Promise<void> {
  const { x, y } = await placeIn(page, 0.9)
  await page.waitForFunction(
    () => document.querySelector('.chart-crosshair')?.getAttribute('aria-valuenow') !== null,
  )
  await page.waitForLoadState('networkidle')
  await page.mouse.move(x, y)
  await page.mouse.move(x + 1, y)
  await page.mouse.move(0, 0)
  await page.waitForFunction(() => {
    const plots = [...document.querySelectorAll('.chart-plot')]
    const curves = (plot: Element) => plot.querySelectorAll('path.recharts-line-curve').length
    const lines = (plot: Element) => plot.querySelectorAll('path[data-line]').length
    return plots.length > 0 && plots.every((plot) => lines(plot) > 0 && curves(plot) === lines(plot))
  })
}

/** The curves of each chart: as the server drew them, scaled to the plot, and as recharts did over them. */
function readCurves(page: Page): Promise<{ drawn: Curve[]; mounted: Curve[] }[]> {
  return page.evaluate(() => {
    const curve = (path: Element, scale: readonly [number, number]) => {
      const numbers =
        path
          .getAttribute('d')
          ?.match(/-?\d+(\.\d+)?(e-?\d+)?/g)
          ?.map(Number) ?? []
      const count = numbers.length / 2
      const sampled = Array.from({ length: 22 }, (_, step) => Math.round((step * (count - 1)) / 21))
      const points = sampled.map(
        (at) => [numbers[2 * at]! * scale[0], numbers[2 * at + 1]! * scale[1]] as [number, number],
      )
      return { points, count }
    }
    return [...document.querySelectorAll('.chart-plot')].map((plot) => {
      const { width, height } = plot.getBoundingClientRect()
      const side = plot.querySelector<SVGSVGElement>('.chart-drawing svg')?.viewBox.baseVal.width ?? 0
      const all = (selector: string) => [...plot.querySelectorAll(selector)]
      return {
        drawn: all('path[data-line]').map((path) => curve(path, [width / side, height / side])),
        mounted: all('path.recharts-line-curve').map((path) => curve(path, [1, 1])),
      }
    })
  })
}

/** Where a share of the width of the first plot lies, at half its height. */
async function placeIn(page: Page, share: number) {
  const plot = page.locator('.chart-crosshair').first()
  await plot.scrollIntoViewIfNeeded()
  const box = await plot.boundingBox()
  if (box === null) throw new Error('there is no plot')
  return { x: box.x + share * box.width, y: box.y + box.height / 2 }
}

/** Goes to the first chart by the tab key. */
async function tabToChart(page: Page): Promise<void> {
  await untilInteractive(page)
  await page.getByRole('figure').first().locator('.chart-marker a').last().focus()
  await page.keyboard.press('Tab')
}

/** The day that the readouts of both charts name, once it is another one than before. */
async function dayShown(page: Page, before = ''): Promise<string> {
  const shown = await page.waitForFunction((last) => {
    const readouts = [...document.querySelectorAll('.chart-crosshair .chart-readout p')]
    // Below the day stands what happened on it.
    const days = new Set(readouts.map(({ textContent }) => textContent?.split('\n')[0]))
    const [day] = days
    return readouts.length > 1 && days.size === 1 && day !== last ? day : null
  }, before)
  return (await shown.jsonValue()) ?? ''
}

describe('the charts', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
  })

  it.each([
    ['of the first page', '/', { width: 1440, height: 1000 }],
    ['on a phone', '/', narrow],
    ['of four assets on a log scale', '/?x=NVDA&x=ORCL&x=MSFT&x=BTC&scale=log', { width: 1101, height: 800 }],
  ])('%s lie as recharts draws them exactly where the server drew them', async (_, path, viewport) => {
    await withPage(browser, url, { viewport }, async (page) => {
      await page.goto(path)
      await untilInteractive(page)
      const charts = await readCurves(page)
      expect(charts.length).toBeGreaterThanOrEqual(2)
      for (const { drawn, mounted } of charts) {
        expect(mounted.map(({ count }) => count)).toEqual(drawn.map(({ count }) => count))
        const far = drawn.flatMap(({ points }, line) =>
          points.map(([x, y], at) => {
            const [otherX, otherY] = mounted[line]?.points[at] ?? [Number.NaN, Number.NaN]
            return Math.max(Math.abs(x - otherX), Math.abs(y - otherY))
          }),
        )
        expect(Math.max(...far)).toBeLessThan(0.05)
      }
    })
  })

  it('show every numbered event on a phone, none of them over another', async () => {
    await withPage(browser, url, { viewport: narrow }, async (page) => {
      await page.goto('/')
      for (const figure of await page.getByRole('figure').all()) {
        const markers = figure.locator('.chart-marker').filter({ visible: true })
        expect(await markers.count()).toBe(10)
        const places = await markers.evaluateAll((all) =>
          all.map((marker) => marker.getBoundingClientRect()).map(({ x, y }) => ({ x, y })),
        )
        const covered = places.filter((one, index) =>
          places.slice(index + 1).some(({ x, y }) => Math.hypot(x - one.x, y - one.y) < 24),
        )
        expect(covered).toEqual([])
      }
    })
  })

  it('lead from an event in the list to its day, pinned, and let go of it by a link at its line', async () => {
    await withPage(browser, url, { javaScriptEnabled: false }, async (page) => {
      await page.goto('/?window=90#events')
      await page.getByRole('link', { name: /^Show on the chart: The Information/ }).click()
      await page.waitForURL((address) => address.search === '?window=90&at=2025-10-07')
      expect(new URL(page.url()).hash).toBe('#charts')
      expect(await page.locator('.chart-pinned').first().textContent()).toMatch(
        /^7 Oct 2025 · pinned.*The Information.*Oracle189\.1 · USD.284\.24 · −2\.5.%/s,
      )
      await page.getByRole('link', { name: 'Unpin: 7 Oct 2025' }).first().click()
      await page.waitForURL((address) => address.search === '?window=90')
      expect(await page.locator('.chart-pinned').count()).toBe(0)
    })
  })

  it('choose the range over which the pointer is dragged', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await untilInteractive(page)
      const [start, end] = [await placeIn(page, 0.3), await placeIn(page, 0.6)]
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      await page.mouse.move((start.x + end.x) / 2, end.y)
      await page.mouse.move(end.x, end.y)
      await page.mouse.up()
      await page.waitForURL((address) => address.searchParams.has('from') && address.searchParams.has('to'))
      const query = new URL(page.url()).searchParams
      const days = (Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')) / 86_400_000
      // Three tenths of the 470 days of the sample, give or take a weekend at either end.
      expect(days).toBeGreaterThan(0.3 * 470 - 6)
      expect(days).toBeLessThan(0.3 * 470 + 6)
      expect(query.has('at')).toBe(false)
    })
  })

  it('pin the day that is clicked, and let go of it when it is clicked again', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await untilInteractive(page)
      const { x, y } = await placeIn(page, 0.5)
      await page.mouse.move(x, y)
      await page.locator('.chart-crosshair .chart-readout').first().waitFor()
      await page.mouse.click(x, y)
      await page.waitForURL((address) => /^\d{4}-\d\d-\d\d$/.test(address.searchParams.get('at') ?? ''))
      expect([...new URL(page.url()).searchParams.keys()]).toEqual(['at'])
      // What stands on the pinned day is part of the page: both charts, and the interval.
      const pinned = page.locator('.chart-pinned')
      await pinned.first().waitFor({ state: 'attached' })
      expect(await pinned.count()).toBe(2)
      expect(await pinned.last().textContent()).toMatch(/95 % interval.* to .*n60/)
      await page.mouse.click(x, y)
      await page.waitForURL((address) => !address.searchParams.has('at'))
    })
  })

  it('move their crosshair together with the arrow keys, day by day back from the last', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await tabToChart(page)
      let day = await dayShown(page)
      expect(day).toBe('21 Aug 2026')
      // No further: on the Sunday before, only one of the charts has a value.
      for (const earlier of ['20 Aug 2026', '19 Aug 2026', '18 Aug 2026', '17 Aug 2026']) {
        await page.keyboard.press('ArrowLeft')
        day = await dayShown(page, day)
        expect(day).toBe(earlier)
      }
    })
  })

  it('go on with Page Up and arrow up and back with Page Down and arrow down, as sliders do', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await tabToChart(page)
      const chart = page.getByRole('slider').first()
      const now = async () => Number(await chart.getAttribute('aria-valuenow'))
      const steps: number[] = []
      let day = await dayShown(page)
      for (const key of ['PageDown', 'ArrowDown', 'ArrowUp', 'PageUp']) {
        const before = await now()
        await page.keyboard.press(key)
        day = await dayShown(page, day)
        steps.push(Math.sign((await now()) - before))
      }
      expect(steps).toEqual([-1, -1, 1, 1])
      expect(day).toBe('21 Aug 2026')
    })
  })

  it('mark the day at the same place in all charts, and keep what they say of it inside', async () => {
    await withPage(browser, url, { viewport: narrow }, async (page) => {
      await page.goto('/')
      await untilInteractive(page)
      for (const share of [0.02, 0.3, 0.49, 0.51, 0.8, 0.98]) {
        const { x, y } = await placeIn(page, share)
        await page.mouse.move(x, y)
        const seen = await page.locator('.chart-crosshair').evaluateAll(async (layers) => {
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
          return layers.map((layer) => {
            const box = (name: string) => layer.querySelector(name)?.getBoundingClientRect() ?? new DOMRect()
            const [plot, line, readout] = [
              layer.getBoundingClientRect(),
              box('.chart-crosshair-line'),
              box('.chart-readout'),
            ]
            const dots = [...layer.querySelectorAll('.chart-crosshair-dot:not([hidden])')]
            return {
              line: line.left,
              dots: dots
                .map((dot) => dot.getBoundingClientRect())
                .map(({ left, right }) => (left + right) / 2),
              isInside: readout.left >= plot.left && readout.right <= plot.right,
              isBeside: readout.left > line.left || readout.right < line.left,
            }
          })
        })
        expect(seen.length).toBeGreaterThan(1)
        // Where a window is not yet full, the chart below has nothing to mark.
        expect(seen[0]?.dots.length).toBeGreaterThan(0)
        for (const { line, dots, isInside, isBeside } of seen) {
          expect(Math.abs(line - x)).toBeLessThan(2)
          for (const dot of dots) expect(Math.abs(dot - x)).toBeLessThan(2)
          expect([isInside, isBeside]).toEqual([true, true])
        }
      }
    })
  })

  it('zoom by plus and minus around the day under the crosshair', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await tabToChart(page)
      await page.keyboard.press('+')
      await page.waitForURL((address) => address.searchParams.has('from'))
      const query = new URL(page.url()).searchParams
      const days = (Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')) / 86_400_000
      expect(Math.abs(days - 235)).toBeLessThan(3)
      expect(query.get('to')).toBe('2026-08-21')
    })
  })

  it('choose a range by Shift and arrow keys, and open it on Enter', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await tabToChart(page)
      await page.keyboard.press('Shift+PageDown')
      await page.keyboard.press('Shift+PageDown')
      await page.locator('.chart-selection').first().waitFor()
      await page.keyboard.press('Enter')
      await page.waitForURL((address) => address.searchParams.has('from'))
      const query = new URL(page.url()).searchParams
      expect(query.get('to')).toBe('2026-08-21')
      // Forty sessions before the last one.
      expect(query.get('from')).toBe('2026-06-25')
    })
  })

  it('speak the values of the day under the crosshair, and say that none is chosen before', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      const chart = page.getByRole('slider').last()
      expect(await chart.getAttribute('aria-valuetext')).toBe('no day chosen')
      await tabToChart(page)
      await chart.focus()
      await expect
        .poll(() => chart.getAttribute('aria-valuetext'))
        .toMatch(/^21 Aug 2026: Oracle–crypto correlation 0\.\d\d; 95 % interval.* 0\.\d\d to 0\.\d\d; n 60$/)
    })
  })

  it('read values under a finger and pin the day that is tapped', async () => {
    await withPage(browser, url, { viewport: narrow, hasTouch: true, isMobile: true }, async (page) => {
      await page.goto('/')
      await untilInteractive(page)
      const { x, y } = await placeIn(page, 0.5)
      await page.touchscreen.tap(x, y)
      await page.waitForURL((address) => address.searchParams.has('at'))
      expect([...new URL(page.url()).searchParams.keys()]).toEqual(['at'])
    })
  })

  it('pin the day under the crosshair on Enter', async () => {
    await withPage(browser, url, {}, async (page) => {
      await page.goto('/')
      await tabToChart(page)
      const day = await dayShown(page)
      await page.keyboard.press('Enter')
      await page.waitForURL((address) => address.searchParams.has('at'))
      const pinned = new URL(page.url()).searchParams.get('at') ?? ''
      expect(Date.parse(pinned)).toBe(Date.parse(`${day} UTC`))
    })
  })
})
