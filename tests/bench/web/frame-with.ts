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

/**
 * When the first frame that shows something is drawn, in milliseconds from the start of the navigation, nothing cached. From
 * the browser's trace: the page itself cannot see when a frame is drawn, least of all while its scripts run.
 */
export async function frameWith(bench: Bench, path: string, selector: string): Promise<number> {
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
    if (start === undefined) throw new Error(`The trace has no navigation to ${path}.`)
    const after = (name: string, ts: number) => {
      const event = events.find((one) => one.name === name && one.ts >= ts && one.pid === start.pid)
      if (event === undefined) throw new Error(`The trace of ${path} has no ${name} where one is due.`)
      return event.ts
    }
    // What the main thread hands over is drawn once the compositor has taken it up.
    const handedOver = after('Commit', after(`painting ${selector}`, start.ts))
    return (after('DrawFrame', after('ActivateLayerTree', handedOver)) - start.ts) / 1000
  } finally {
    await session.detach()
  }
}

async function endTrace(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
}
