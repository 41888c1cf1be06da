/** On `globalThis`, because Next loads this module once for its start and once for its pages. */
const holder = globalThis as typeof globalThis & { spilloverShutsDown?: true }

/** Says that this process ends soon: whoever spreads requests should send it no more. What it has begun it finishes. */
export function beginShutdown(): void {
  holder.spilloverShutsDown = true
}

export function isShuttingDown(): boolean {
  return holder.spilloverShutsDown === true
}
