// The same words reach the program however it is started.
import { describe, expect, it } from 'vitest';
import { optionValue, ownArguments } from './arguments';

describe('ownArguments', () => {
  it('follows the entry, past the switches of Chromium', () => {
    expect(
      ownArguments(['/e/electron', '--inspect=0', '--headless', '/p', 'run', '--out', 'd'], false),
    ).toEqual(['run', '--out', 'd']);
    expect(ownArguments(['/n/node', '/p/out/main/cli.js', 'detect', '--jsonl'], false)).toEqual([
      'detect',
      '--jsonl',
    ]);
    expect(ownArguments(['/e/electron', '--headless'], false)).toEqual([]);
  });

  it('follows the program file of a packaged program', () => {
    expect(ownArguments(['/opt/desk', '--data', '/d'], true)).toEqual(['--data', '/d']);
  });
});

describe('optionValue', () => {
  it.each([
    [['--data', '/d'], '/d'],
    [['--data=/d'], '/d'],
    [['x', '--data', '/d', '--data', '/e'], '/d'],
    [['--data'], undefined],
    [['--data='], undefined],
    [['--data', '--tour'], undefined],
    [['--database', '/d'], undefined],
  ])('%j', (args, expected) => {
    expect(optionValue(args, '--data')).toBe(expected);
  });
});
