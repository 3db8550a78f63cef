import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    // Tests that start processes wait for disks, not for processors.
    maxWorkers: Math.max(3, availableParallelism()),
    globalSetup: ['test/global-setup.ts'],
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What a poll waits for comes late on a busy machine.
    expect: { poll: { timeout: 30_000 } },
  },
});
