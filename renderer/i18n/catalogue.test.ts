/** Both languages say the same things: same keys, same parameters, nothing empty, and Korean in the office's manner. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { ko } from './ko';
import { parametersOf } from './message';

const korean: Readonly<Record<string, string>> = ko;
const english: Readonly<Record<string, string>> = en;

describe('the catalogue', () => {
  it('holds the same keys in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(korean).sort());
  });

  it('is made of every room file', () => {
    for (const folder of ['ko', 'en']) {
      const rooms = readdirSync(new URL(`./${folder}`, import.meta.url)).filter(
        (name) => name !== 'index.ts',
      );
      expect(rooms.length).toBeGreaterThan(3);
    }
    expect(readdirSync(new URL('./ko', import.meta.url)).sort()).toEqual(
      readdirSync(new URL('./en', import.meta.url)).sort(),
    );
  });

  it('has each key in one room only', () => {
    const modules = import.meta.glob<Readonly<Record<string, Readonly<Record<string, string>>>>>(
      './ko/*.ts',
      { eager: true },
    );
    const keys = Object.entries(modules)
      .filter(([name]) => !name.endsWith('/index.ts'))
      .flatMap(([, rooms]) => Object.values(rooms).flatMap((room) => Object.keys(room)));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(keys.length).toBe(Object.keys(korean).length);
  });

  it('uses the same parameters in both languages', () => {
    const differing = Object.keys(korean).filter(
      (key) => parametersOf(korean[key] ?? '').join() !== parametersOf(english[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('leaves nothing empty', () => {
    const empty = [...Object.entries(korean), ...Object.entries(english)].filter(
      ([, words]) => words.trim() === '',
    );
    expect(empty).toEqual([]);
  });

  it('keeps to the manner: no 해요체, no exclamation marks', () => {
    const wrong = Object.entries(korean).filter(([, words]) =>
      /(?:해|세|어|아|워|돼|려|예|네|에|지|가|봐|와|줘|져)요(?=[.?\s]|$)|[!！]/u.test(words),
    );
    const needless = Object.entries(english).filter(([, words]) => words.includes('!'));
    expect([...wrong, ...needless]).toEqual([]);
  });

  it('has English without Korean, save for a term of the field named in brackets or quotes', () => {
    const bare = (words: string): string => words.replace(/\([^)]*\)|“[^”]*”/gu, '');
    const mixed = Object.entries(english).filter(([, words]) => /[가-힣]/u.test(bare(words)));
    expect(mixed).toEqual([]);
  });
});
