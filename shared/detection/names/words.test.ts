import { describe, expect, it } from 'vitest';
import { hashOfWord, packWords, unpackWords, WORD, wordClasses, wordTable } from './words';

const hashOf = (word: string): number => hashOfWord(word, 0, word.length);

/** Every pair of two blocks of syllables, so that words share beginnings and ends. */
function pairs(first: number, second: number): readonly string[] {
  const out: string[] = [];
  for (let a = 0; a < 120; a++)
    for (let b = 0; b < 120; b++)
      out.push(String.fromCharCode(0xac00 + first + a * 7, 0xac00 + second + b * 11));
  return out;
}

describe('the table of words', () => {
  const known = pairs(0, 40);
  const classes = new Map(known.map((w, i) => [hashOf(w), 1 + (i % 15)]));
  const table = wordTable(classes);

  it('knows the classes of every word it was made of, also after packing', () => {
    const again = unpackWords(packWords(table), table.entries.length);
    expect(again.entries).toEqual(table.entries);
    expect(known.filter((w, i) => wordClasses(again, hashOf(w)) !== 1 + (i % 15))).toEqual([]);
  });

  it('believes about one stranger in 256 to be a word', () => {
    const strangers = pairs(5000, 2003).filter((w) => !classes.has(hashOf(w)));
    const believed = strangers.filter((w) => wordClasses(table, hashOf(w)) !== 0).length;
    expect(believed / strangers.length).toBeGreaterThan(0);
    expect(believed / strangers.length).toBeLessThan(0.008);
  });

  it('knows nothing when it is empty', () => {
    expect(wordClasses({ entries: new Uint16Array(0) }, hashOf('서울'))).toBe(0);
  });

  it('keeps an odd number of entries', () => {
    const small = wordTable(new Map(['홍보', '계획', '추진'].map((w) => [hashOf(w), WORD.noun])));
    expect(small.entries.length % 2).toBe(1);
    expect(wordClasses(unpackWords(packWords(small), small.entries.length), hashOf('홍보'))).toBe(WORD.noun);
  });
});
