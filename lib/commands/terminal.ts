/** What a command says when it fails: the error's own sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Prints the usage; the exit code of help is 0. */
export function asksForHelp(usage: string): number {
  console.log(usage)
  return 0
}

/** A signal that ends with the first Ctrl-C or SIGTERM. A second one ends the process at once. */
export function endOnSignals(): AbortController {
  const stopping = new AbortController()
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(code)
      console.error('Stopping; what is stored so far is kept.')
      stopping.abort()
    })
  }
  return stopping
}
