import type { Instrumentation } from 'next'

/** Runs once when a server starts, before its first request: the environment, the store, the sample, the schedule. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('./app/start-server')
    await startServer()
  }
}

/** A page that could not be drawn, in the log as everything else: its path without the query, which may hold anything. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logPageFailure } = await import('./app/log-page-failure')
    logPageFailure(error, request, context.routePath)
  }
}
