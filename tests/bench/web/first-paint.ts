import { benchFiles } from './bench-files'
import { median } from './figure'
import { frameWith } from './frame-with'
import { DESKTOP, inTurns } from './measured-page'
import type { Bench, Part } from './part'

const PATH = 'path[data-line]'
const PAGES = {
  main: '/',
  /** The charts as they stand on the main page, with its styles, and nothing else. */
  chart: benchFiles.path('chart.html'),
  /** All of the main page but its scripts: what a server that computes nothing could do. */
  page: benchFiles.path('page.html'),
}

/** From the start of the navigation to the frame that shows the chart's path, which LCP does not count. */
export const firstPaint: Part = {
  name: 'first-paint',
  title: "First frame with the chart's path (from the start of the navigation, nothing cached)",
  store: 'first-start',
  async measure(bench) {
    await writeStaticPages(bench)
    const times = await inTurns(bench.runs, {
      main: () => frameWith(bench, PAGES.main, PATH),
      chart: () => frameWith(bench, PAGES.chart, PATH),
      page: () => frameWith(bench, PAGES.page, PATH),
    })
    const firstByte = await inTurns(bench.runs, {
      main: () => firstByteAfter(bench, PAGES.main),
      chart: () => firstByteAfter(bench, PAGES.chart),
    })
    return [
      { name: 'Main page', value: median(times.main), unit: 'ms' },
      { name: 'Static page with the same charts and styles', value: median(times.chart), unit: 'ms' },
      {
        name: 'Main page over that static page',
        value: median(times.main) / median(times.chart),
        unit: 'times',
        atMost: 1.2,
      },
      {
        name: 'Beside them: all of the main page, static and without scripts',
        value: median(times.page),
        unit: 'ms',
      },
      { name: 'First byte of the main page', value: median(firstByte.main), unit: 'ms' },
      { name: 'First byte of the static page', value: median(firstByte.chart), unit: 'ms' },
    ]
  },
}

async function firstByteAfter({ url }: Bench, path: string): Promise<number> {
  const start = performance.now()
  const reply = await fetch(new URL(path, url))
  const time = performance.now() - start
  await reply.arrayBuffer()
  return time
}

async function writeStaticPages({ browser, url }: Bench): Promise<void> {
  const html = await (await fetch(url)).text()
  benchFiles.write('page.html', withoutScripts(html))
  const context = await browser.newContext({ ...DESKTOP, javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(url)
    const figures = await page.locator(`figure:has(${PATH})`).all()
    const charts = await Promise.all(figures.map((figure) => figure.evaluate(({ outerHTML }) => outerHTML)))
    const head = html.slice(0, html.indexOf('</head>'))
    benchFiles.write(
      'chart.html',
      `${withoutScripts(head)}</head><body class="font-sans text-base antialiased"><main class="mx-auto max-w-6xl px-8 pt-10">${charts.join('')}</main></body></html>`,
    )
  } finally {
    await context.close()
  }
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script\b[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/g, '')
}
