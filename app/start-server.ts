import { startBackgroundIngest } from '@/lib/ingest/background'
import { logger } from '@/lib/logger'
import { getQueueStates } from '@/lib/queries/server-state'
import { onShutdown, shutDown } from '@/lib/shutdown'
import { store } from './store'

/** Opens and fills the store, then starts the schedule. What is wrong is said in one sentence, and the server ends. */
export async function startServer(): Promise<void> {
  try {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, shutDown)
    const { isReadOnly } = await store()
    if (isReadOnly)
      logger().warn(
        'The store can only be read: pages are served, and nothing is pulled, imported or shared.',
      )
    // Starts the threads, so that the first question finds them.
    getQueueStates()
    onShutdown(await startBackgroundIngest())
  } catch (error) {
    // Not through the log: its level may be what is wrong.
    process.stderr.write(
      `Spillover cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    process.exit(1)
  }
}
