/** Runs once when a server starts, before its first request: the environment, the store, the sample, the schedule. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('./app/start-server')
    await startServer()
  }
}
