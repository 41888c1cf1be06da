import type { CDPSession } from 'playwright-core'
import { withMeasuredPage } from './measured-page'
import type { Bench } from './part'

interface TraceEvent {
  readonly name: string
  readonly pid: number
  /** In microseconds. */
  readonly ts: number
  readonly args: {
    readonly data?: { readonly documentLoaderURL?: string; readonly isLoadingMainFrame?: boolean }
  }
}

const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline.frame']

/** A trace now and then lacks an event; then the page is opened once more. */
const MOST_TRIES = 3

/**
 * When the first frame that shows something is drawn, in milliseconds from the start of the navigation, nothing cached. From
 * the browser's trace: the page itself cannot see when a frame is drawn, least of all while its scripts run.
 */
export async function frameWith(bench: Bench, path: string, selector: string): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const time = await tracedFrame(bench, path, selector)
    if (time !== null) return time
  }
  throw new Error(`No trace of ${path} holds the frame with ${selector}.`)
}

async function tracedFrame(bench: Bench, path: string, selector: string): Promise<number | null> {
  const session = await bench.browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  try {
    await session.send('Tracing.start', {
      traceConfig: { includedCategories: CATEGORIES },
      transferMode: 'ReportEvents',
    })
    // Ended while the page is still there: what its process has to tell goes with it.
    await withMeasuredPage(bench, { path, awaited: [selector] }, () => endTrace(session))
    events.sort((one, other) => one.ts - other.ts)
    const start = events.findLast(
      ({ name, args }) =>
        name === 'navigationStart' && args.data?.documentLoaderURL?.startsWith(bench.url) === true,
    )
    // What the main thread hands over is drawn once the compositor has taken it up.
    const drawn = [`painting ${selector}`, 'Commit', 'ActivateLayerTree', 'DrawFrame'].reduce<
      TraceEvent | undefined
    >(
      (before, name) =>
        before && events.find((one) => one.name === name && one.ts >= before.ts && one.pid === before.pid),
      start,
    )
    return start === undefined || drawn === undefined ? null : (drawn.ts - start.ts) / 1000
  } finally {
    await session.detach()
  }
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
}
