import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Rooms of pure functions, whose tests leave nothing behind: they share what they load, which takes longer than they do. */
const PURE = ['analysis', 'drawing', 'i18n', 'market', 'share', 'stats', 'views'].map(
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
    testTimeout: 20_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'with a database or a network',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', ...PURE],
        },
      },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
    ],
  },
})
