import { startBackgroundIngest } from '@/lib/ingest/background'
import { store } from './store'

/** Opens and fills the store, then starts the schedule. What is wrong is said in one sentence, and the server ends. */
export async function startServer(): Promise<void> {
  try {
    await store()
    const stop = await startBackgroundIngest()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  } catch (error) {
    // Not through the log: its level may be what is wrong.
    process.stderr.write(
      `Spillover cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exit(1)
  }
}
