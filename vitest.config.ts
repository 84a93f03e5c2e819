import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/prepare-small-house.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores: one file at a time each, and native models do not survive worker threads that are torn down.
    pool: 'forks',
    maxWorkers: 2,
    coverage: { include: ['contracts/**', 'knowledge/**', 'agents/**', 'server/**', 'web-widget/**'] },
  },
});
