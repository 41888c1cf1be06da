import { existsSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { build, isBuilt } from '@/lib/commands/ready.mjs'
import { command } from '@/lib/commands/run.mjs'
import { launchChromium } from '../../browser/chromium'
import { startServer } from '../../browser/server'
import { benchFiles } from './bench-files'
import { big } from './big'
import { change } from './change'
import { printFigures } from './figure'
import { firstPaint } from './first-paint'
import { hover } from './hover'
import { layoutShift } from './layout-shift'
import { lighthousePart } from './lighthouse'
import { makeLongStore } from './long-store'
import type { Part } from './part'
import { weight } from './weight'

/**
 * `npm run bench:web [-- PART ...] [--runs N]`: what the page must reach in a real Chromium, against the built server on
 * this machine: weight, layout-shift, first-paint, change, big, hover, lighthouse; all of them, or those named. Whatever
 * is compared is measured in turns, a new profile each time, and the median counts. A missed limit is exit code 1.
 *
 * The server runs on the built sample for what a first visitor meets, and on made histories (2,500 sessions; 10,000 days
 * of three series) for the rest. Pages to compare with are written into `.next/static/bench`, so that the same server
 * sends them, and are removed at the end.
 */
const PARTS: readonly Part[] = [weight, layoutShift, firstPaint, lighthousePart, change, big, hover]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '15' } },
})
const runs = Number(values.runs)
const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
  console.error(
    unknown.length > 0
      ? `No such part: ${unknown.join(', ')}. There are: ${PARTS.map(({ name }) => name).join(', ')}.`
      : `--runs takes a whole number from 1 on; it was '${values.runs}'.`,
  )
  process.exit(1)
}
const wanted = PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))

await command(async () => {
  if (!existsSync('.next/BUILD_ID')) await build()
  else if (!isBuilt())
    console.log('The build is of other sources than those here now: npm run build renews it.')
  const browser = await launchChromium()
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; ` +
      `Node ${process.version}; Chromium ${browser.version()}; medians of ${runs}`,
  )
  try {
    benchFiles.reserve()
    await measureAll(browser, 'first-start')
    await measureAll(browser, 'long')
  } finally {
    benchFiles.remove()
    await browser.close()
  }
})

async function measureAll(browser: Browser, store: Part['store']): Promise<void> {
  const parts = wanted.filter((part) => part.store === store)
  if (parts.length === 0) return
  const long = store === 'long' ? await makeLongStore() : null
  try {
    const server = await startServer(long === null ? {} : { DATABASE_URL: long.databaseUrl })
    try {
      for (const part of parts) {
        const figures = await part.measure({ url: server.url, browser, runs })
        if (printFigures(part.title, figures) > 0) process.exitCode = 1
      }
    } finally {
      await server.stop()
    }
  } finally {
    await long?.remove()
  }
}
