// Proves that lint sees each way of breaking the house's rules: planted breaches are caught, clean files pass.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';
import config from '../../eslint.config.js';
import { findCycles } from '../../tools/lint/cycles.mjs';
import { ROOMS } from '../../tools/lint/rooms.mjs';

const PLANTED = join(import.meta.dirname, 'planted');
const CIRCLE = 'cycle';

interface Planted {
  readonly path: string;
  /** Rule the file breaks; null where it is clean. */
  readonly breaks: string | null;
}

const planted: readonly Planted[] = readdirSync(PLANTED, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(CIRCLE))
  .sort()
  .map((path) => {
    const head = readFileSync(join(PLANTED, path), 'utf8').split('\n', 1)[0] ?? '';
    const breach = /^\/\/ Breach of ([^:]+):/.exec(head)?.[1];
    if (breach === undefined && !head.startsWith('// Clean:'))
      throw new Error(`${path} says neither breach nor clean`);
    return { path, breaks: breach ?? null };
  });

/** The project's own rules, moved to the planted house. */
function movedConfig(): Linter.Config[] {
  const parts: readonly Linter.Config[] = config;
  return parts
    .filter((part) => part.ignores === undefined || part.rules !== undefined)
    .map((part) => {
      const moved = { ...part };
      if (part.settings !== undefined) moved.settings = { ...part.settings, 'boundaries/root-path': PLANTED };
      if (part.languageOptions?.['parserOptions'] !== undefined) {
        moved.languageOptions = {
          ...part.languageOptions,
          parserOptions: { project: ['tsconfig.json'], tsconfigRootDir: PLANTED },
        };
      }
      return moved;
    });
}

const broken = new Map<string, readonly string[]>();

beforeAll(async () => {
  const eslint = new ESLint({ cwd: PLANTED, overrideConfigFile: true, overrideConfig: movedConfig() });
  for (const result of await eslint.lintFiles(planted.map(({ path }) => path))) {
    const rules = result.messages.map((message) => message.ruleId ?? `fatal: ${message.message}`);
    broken.set(relative(PLANTED, result.filePath), [...new Set(rules)]);
  }
}, 120_000);

describe('lint', () => {
  it.each(planted.filter(({ breaks }) => breaks !== null))('catches $path', ({ path, breaks }) => {
    expect(broken.get(path)).toContain(breaks);
  });

  it.each(planted.filter(({ breaks }) => breaks === null))('passes $path', ({ path }) => {
    expect(broken.get(path)).toEqual([]);
  });

  it.each(Object.entries(ROOMS))('has a planted breach for %s', (_name, room) => {
    const place = new RegExp(`^${room.at.replaceAll('*', '[^/]*')}${room.at.endsWith('.ts') ? '$' : '/'}`);
    const inside = planted.filter(
      ({ path, breaks }) => breaks === 'boundaries/dependencies' && place.test(path),
    );
    expect(inside).not.toEqual([]);
  });

  it('finds a circle of imports, types included, and nothing else', () => {
    expect(findCycles(PLANTED, [CIRCLE])).toEqual([[join(CIRCLE, 'one.ts'), join(CIRCLE, 'two.ts')]]);
  });
});
