/** On `globalThis`, because Next loads this module once for its start and once for its pages, and the front for itself. */
const holder = globalThis as typeof globalThis & {
  spilloverLastWork?: (() => Promise<void>)[]
  spilloverShutdown?: Promise<void>
}

/** Has something ended before this process does. */
export function onShutdown(end: () => Promise<void>): void {
  holder.spilloverLastWork ??= []
  holder.spilloverLastWork.push(end)
}

/**
 * Says that this process ends soon, so that whoever spreads requests sends it no more, and ends what was named. Resolves once all
 * of that is over; told again, it waits for the same.
 */
export function shutDown(): Promise<void> {
  holder.spilloverShutdown ??= Promise.allSettled((holder.spilloverLastWork ?? []).map((end) => end())).then(
    () => {},
  )
  return holder.spilloverShutdown
}

export function isShuttingDown(): boolean {
  return holder.spilloverShutdown !== undefined
}
