/** How far a computation has come: steps done, and of how many. */
export type Step = readonly [done: number, of: number]

/** Tells a page that is being sent how far its answer has come. What is reported after the end goes nowhere. */
export function progressStream(): {
  readonly steps: ReadableStream<Step>
  readonly report: (done: number, of: number) => void
  readonly end: () => void
} {
  let controller: ReadableStreamDefaultController<Step> | null = null
  const steps = new ReadableStream<Step>({
    start: (started) => {
      controller = started
    },
    cancel: () => {
      controller = null
    },
  })
  return {
    steps,
    report: (done, of) => controller?.enqueue([done, of]),
    end: () => {
      controller?.close()
      controller = null
    },
  }
}
