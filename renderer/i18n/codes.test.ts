/** Every code that the back office may answer to the window has a sentence of its own in the catalogue. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WHY_CODES } from '../../shared/detection/whyCodes';
import { ko } from './ko';
import { textOf } from './use-text';

const root = join(import.meta.dirname, '../..');

/** Codes that only the command line meets, or that are thrown inside one room and never come out. */
const NOT_FOR_THE_WINDOW = /^(?:input|output|test)\./;

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('cli'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

function codesIn(folder: string, pattern: RegExp): readonly string[] {
  const codes = new Set<string>();
  for (const source of sources(folder))
    for (const match of source.matchAll(pattern)) if (match[1] !== undefined) codes.add(match[1]);
  return [...codes].filter((code) => !NOT_FOR_THE_WINDOW.test(code)).sort();
}

describe('codes of the back office', () => {
  const text = textOf('ko');

  it('have a message each', () => {
    const codes = codesIn('electron', /\b(?:failure|refuse|abort)\(\s*'([a-z]+\.[a-z-]+)'/g);
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !text.knows('error', code))).toEqual([]);
  });

  it('name each act of the audit log', () => {
    const actions = codesIn('electron', /\baction: '([a-z]+\.[a-z-]+)'/g);
    expect(actions.length).toBeGreaterThan(10);
    expect(actions.filter((code) => !text.knows('audit', code))).toEqual([]);
  });

  it('explain each reason of the detector', () => {
    const bare = WHY_CODES.map((code) => code.replace(':*', ''));
    expect(bare.filter((code) => !text.knows('why', code))).toEqual([]);
    // Nor is there a sentence for a reason that the detector never gives; `aside-` says why a find is no candidate.
    const said = Object.keys(ko).filter((key) => key.startsWith('why.') && !key.startsWith('why.aside-'));
    expect(
      said.map((key) => key.slice(4)).filter((code) => code !== 'fallback' && !bare.includes(code)),
    ).toEqual([]);
    // What follows the colon must come out in the sentence, never the code itself.
    expect(text.code('why', 'label:성명')).toContain('성명');
  });
});
