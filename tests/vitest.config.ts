import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Rooms whose files each need what a process has once to themselves: the open store, kept answers, settings, memories of
 * callers. All others share what they load, which takes longer than most of them do.
 */
const APART = ['api', 'contract', 'export', 'fuzz', 'secrecy', 'security'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
)

/** Rooms whose tests start processes and wait for them. */
const WAITING = /\/tests\/(?:commands|crash|store)\//

/** Begins with those that wait, so that none is left at the end while the other core has nothing to do; what shares is not parted. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ({ moduleId, project }: TestSpecification) =>
      project.name === 'apart' ? 2 : WAITING.test(moduleId) ? 0 : 1
    return (await super.sort(files)).sort((a, b) => order(a) - order(b))
  }
}

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    globalSetup: ['tests/store/postgres-global-setup.ts', 'tests/compute/bundle-global-setup.ts'],
    setupFiles: ['tests/fail-on-console.ts'],
    // Vitest leaves a core free of its own accord; of two it needs both.
    maxWorkers: 2,
    sequence: { sequencer: WaitingFirst },
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      // A thread of its own for each file starts sooner than a process.
      { extends: true, test: { name: 'apart', include: APART, pool: 'threads' } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...APART],
          isolate: false,
        },
      },
    ],
  },
})
