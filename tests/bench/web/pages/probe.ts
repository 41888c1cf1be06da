/**
 * Runs in every measured page before all else. Times are of `performance.now()`, which begins with the navigation.
 */
export interface Probe {
  /** Whether a frame has been painted that has this in the document. */
  readonly isPainted: (selector: string) => boolean
  /** Sum of the layout shifts that no input explains. */
  readonly layoutShift: () => { readonly sum: number; readonly where: readonly string[] }
  /** The longest that any interaction took until the next frame. */
  readonly slowestInteraction: () => number
  /** From the next event of this kind to the end of the frame in which the chart is another and nothing is awaited. */
  readonly timeChange: (event: string) => void
  /** What `timeChange` found; null until then. */
  readonly changed: () => number | null
  /** From each move of the pointer to the end of the frame in which what is read off has followed. */
  readonly timeHover: (readout: string) => void
  readonly hovered: () => readonly number[]
}

declare global {
  interface Window {
    probe: Probe
    /** What is awaited: set by a script before this one. */
    probeFor: readonly string[]
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

const painted = new Set<string>()
const shifts: LayoutShift[] = []
const hovers: number[] = []
let slowest = 0
let change: number | null = null

watchPaint()
watchEntries('layout-shift', {}, (entry) => {
  const shift = entry as LayoutShift
  if (!shift.hadRecentInput) shifts.push(shift)
})
watchEntries('event', { durationThreshold: 16 }, (entry) => {
  if ((entry as PerformanceEventTiming & { interactionId: number }).interactionId > 0)
    slowest = Math.max(slowest, entry.duration)
})

window.probe = {
  isPainted: (selector) => painted.has(selector),
  layoutShift: () => ({
    sum: shifts.reduce((sum, { value }) => sum + value, 0),
    where: [...new Set(shifts.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node))))],
  }),
  slowestInteraction: () => slowest,
  timeChange,
  changed: () => change,
  timeHover,
  hovered: () => hovers,
}

/** Marks for the trace the frame that paints each awaited thing; when the next one begins it has been painted. */
function watchPaint(): void {
  const waiting = new Set(window.probeFor)
  const observer = new MutationObserver(() => {
    for (const selector of waiting) {
      if (document.querySelector(selector) === null) continue
      waiting.delete(selector)
      requestAnimationFrame(() => {
        performance.mark(`painting ${selector}`)
        // Two frames on it has been drawn as well.
        requestAnimationFrame(() => requestAnimationFrame(() => painted.add(selector)))
      })
    }
    if (waiting.size === 0) observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
}

function watchEntries(
  type: string,
  more: { readonly durationThreshold?: number },
  note: (entry: PerformanceEntry) => void,
): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) note(entry)
  })
  const options: PerformanceObserverInit & { durationThreshold?: number } = { type, buffered: true, ...more }
  observer.observe(options)
}

function nameOf(node: Node | null): string {
  const element = node instanceof Element ? node : node?.parentElement
  if (element == null) return 'something removed since'
  const classes = element.getAttribute('class')?.split(' ').slice(0, 2).join('.') ?? ''
  return `${element.localName}${classes === '' ? '' : `.${classes}`}`
}

function timeChange(event: string): void {
  change = null
  const drawn = () =>
    [...document.querySelectorAll('.chart-drawing path[data-line]')].map((path) => path.getAttribute('d'))
  const before = drawn()
  // A window changes only the chart of the correlation, a range or an asset all of them.
  const isAnother = (now: readonly (string | null)[]) =>
    now.length > 0 && (now.length !== before.length || now.some((path, index) => path !== before[index]))
  addEventListener(
    event,
    ({ timeStamp }) =>
      eachFrame(() => {
        if (document.querySelector('[aria-busy="true"]') !== null || !isAnother(drawn())) return false
        change = performance.now() - timeStamp
        return true
      }),
    { capture: true, once: true },
  )
}

function timeHover(readout: string): void {
  const read = () => document.querySelector(readout)?.textContent ?? ''
  document.addEventListener(
    'pointermove',
    () => {
      const start = performance.now()
      const before = read()
      eachFrame(() => {
        if (read() === before) return false
        hovers.push(performance.now() - start)
        return true
      })
    },
    { capture: true },
  )
}

/** Asks after every frame, when its painting is done on this thread, until the answer is yes. */
function eachFrame(isDone: () => boolean): void {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => {
    if (isDone()) channel.port1.close()
    else ask()
  }
  const ask = () => requestAnimationFrame(() => channel.port2.postMessage(null))
  ask()
}
