// Which tests run where: quick ones beside the code, real parts together, the real program in its window, long runs apart.
import { defineConfig } from 'vitest/config';

/** Long or windowed runs go one after the other: two programs at once would steal each other's focus and memory. */
function serial(name: string, include: string, testTimeout: number) {
  return {
    extends: true as const,
    test: {
      name,
      include: [include],
      globalSetup: ['tests/harness/display.ts'],
      fileParallelism: false,
      pool: 'forks' as const,
      testTimeout,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  // React's JSX; the window's own build has the same setting.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Chosen by hand: a test that needs globals would hide where they come from.
    globals: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{electron,renderer,shared,tools}/**/*.test.{ts,tsx}', 'tests/{lint,harness}/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      serial('e2e', 'tests/e2e/**/*.e2e.ts', 180_000),
      serial('crash', 'tests/crash/**/*.crash.ts', 1_800_000),
      serial('rest', 'tests/rest/**/*.rest.ts', 1_800_000),
      serial('bench', 'tests/bench/**/*.bench.ts', 1_800_000),
    ],
  },
});
