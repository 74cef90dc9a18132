// Chromium's sandbox is switched off by the launcher alone, for root alone: no file of the program knows the switch.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ELECTRON = join(import.meta.dirname, '../../electron');
// Put together here, so that this file is none of those that hold the word.
const WORD = ['no', 'sandbox'].join('-');

it('no file under electron/ holds the word', () => {
  const files = readdirSync(ELECTRON, { recursive: true, encoding: 'utf8' })
    .map((name) => join(ELECTRON, name))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((path) => readFileSync(path, 'utf8').toLowerCase().includes(WORD))).toEqual([]);
});
