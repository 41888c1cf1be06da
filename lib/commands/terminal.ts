import { printable } from '@/lib/providers/printable'

/**
 * Ends the process with the exit code of a command; where it fails, with the error's own sentence and 1. It ends at
 * once, as a provider's pause before its next try may still be running.
 */
export async function runMain(main: () => Promise<number>): Promise<void> {
  let code = 1
  try {
    code = await main()
  } catch (error) {
    // It may quote a file, its name or a source: line breaks are our own, and nothing else is obeyed by a terminal.
    const lines = (error instanceof Error ? error.message : String(error)).split('\n')
    console.error(lines.map(printable).join('\n'))
  }
  // Ending must not cut off what is still on its way into a pipe.
  for (const output of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => output.write('', () => resolve()))
  }
  process.exit(code)
}

/** Prints the usage; the exit code of help is 0. */
export function asksForHelp(usage: string): number {
  console.log(usage)
  return 0
}

/** A signal that ends with the first Ctrl-C or SIGTERM, with a sentence. A second one ends the process at once. */
export function endOnSignals(sentence: string): AbortController {
  const stopping = new AbortController()
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(name, () => {
      if (stopping.signal.aborted) process.exit(code)
      console.error(sentence)
      stopping.abort()
    })
  }
  return stopping
}
