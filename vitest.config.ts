import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    // A browser on a small machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Most of the time tests wait for a browser or another process.
    maxWorkers: 3,
  },
})
