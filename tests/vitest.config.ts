import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongFirst } from './long-first'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Rooms whose files each need what a process has once to themselves: the open store, kept answers, settings, memories of
 * callers. All others share what they load, which takes longer than most of them do.
 */
const APART = ['api', 'contract', 'export', 'fuzz', 'secrecy', 'security'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
)

export default defineConfig({
  root,
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    globalSetup: ['tests/store/postgres-global-setup.ts', 'tests/compute/bundle-global-setup.ts'],
    setupFiles: ['tests/fail-on-console.ts'],
    // Vitest leaves a core free of its own accord; of two it needs both.
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
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
