import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the tests' PostgreSQL is, or why it could not be started. */
    postgres: { readonly server: string } | { readonly failure: string }
  }
}

/** One PostgreSQL for all test files. When it cannot be started, the tests that need it fail and say why. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const { server, stop } = await startPostgres()
    project.provide('postgres', { server })
    return stop
  } catch (error) {
    project.provide('postgres', { failure: (error as Error).message })
    return undefined
  }
}
