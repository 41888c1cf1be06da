import { gzipKilobytes, scriptsOf, stylesheetsOf } from './asked-files'
import { barePageKilobytes } from './bare-page'
import { DESKTOP } from './measured-page'
import type { Bench, Part } from './part'

/** What a first visit loads, and what it shows of that without any script. */
export const weight: Part = {
  name: 'weight',
  title: 'Weight of the main page (gzip, kB = 1,000 bytes)',
  store: 'first-start',
  async measure(bench) {
    const html = await (await fetch(bench.url)).text()
    const scripts = await sizesOf(bench.url, scriptsOf(html))
    const styles = await sizesOf(bench.url, stylesheetsOf(html))
    const inline = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text)
    const bare = await barePageKilobytes()
    const written = [...html.matchAll(/<script>(self\.__next_f[\s\S]*?)<\/script>/g)].map(([, text]) => text)
    const { paths, shown } = await drawnWithoutScript(bench)
    return [
      {
        name: 'JavaScript above a bare page',
        value: sum(scripts) - bare.kilobytes,
        unit: 'kB',
        atMost: 20,
        note: `${sum(scripts).toFixed(1)} in ${scripts.size} files, a bare page of Next ${bare.version} ${bare.kilobytes.toFixed(1)}\n${listed(scripts)}`,
      },
      {
        name: 'CSS',
        value: sum(styles) + gzipKilobytes(inline.join('')),
        unit: 'kB',
        atMost: 15,
        note: inline.length > 0 ? 'within the page, and counted with its HTML as well' : '',
      },
      {
        name: 'HTML',
        value: gzipKilobytes(html),
        unit: 'kB',
        note: `${(html.length / 1000).toFixed(0)} kB unpacked, of which ${(written.join('').length / 1000).toFixed(0)} are what React reads to become interactive`,
      },
      {
        name: 'Lines drawn without any script',
        value: shown,
        unit: 'paths',
        atLeast: Math.max(1, paths),
        note: `of ${paths} in the document, each with a box of its own`,
      },
    ]
  },
}

async function sizesOf(url: string, paths: readonly string[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>()
  for (const path of new Set(paths)) {
    const reply = await fetch(new URL(path, url))
    if (!reply.ok) throw new Error(`${path} is answered with ${reply.status}.`)
    sizes.set(path, gzipKilobytes(new Uint8Array(await reply.arrayBuffer())))
  }
  return sizes
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0)
}

function listed(sizes: ReadonlyMap<string, number>): string {
  return [...sizes]
    .sort(([, one], [, other]) => other - one)
    .map(([path, size]) => `${path.split('/').at(-1)} ${size.toFixed(1)}`)
    .join(', ')
}

async function drawnWithoutScript({ browser, url }: Bench): Promise<{ paths: number; shown: number }> {
  const context = await browser.newContext({ ...DESKTOP, javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await page.goto(url)
    const lines = await page.locator('path[data-line]').all()
    const boxes = await Promise.all(lines.map((line) => line.boundingBox()))
    return {
      paths: lines.length,
      shown: boxes.filter((box) => box !== null && box.width > 100 && box.height > 10).length,
    }
  } finally {
    await context.close()
  }
}
