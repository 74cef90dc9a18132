/** The quick sums of the name model against the plain ones, and its odds against a count of all readings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from './chain';
import { lattice } from './crf';
import { emissions, emissionsOf } from './emissions';
import { featuresOf } from './features';
import { ALLOWED, TAG, TAGS } from './tags';
import { Vocabulary } from './vocabulary';
import { hashOfWord, WORD, wordTable } from './words';

const BITS = 12;
const DICTIONARY = new Map(
  [
    ['민원', WORD.noun],
    ['서울', WORD.place],
    ['존스미스', WORD.person],
    ['홍길동', WORD.person | WORD.noun],
  ].map(([word, classes]) => [hashOfWord(String(word), 0, String(word).length), Number(classes)] as const),
);

function chainOf(seed: number, scale = 0.01): Chain {
  let x = seed;
  const next = (): number => {
    x = (Math.imul(x, 1103515245) + 12345) | 0;
    return x >> 16;
  };
  return {
    bits: BITS,
    scale,
    // bucket 0 is no feature's
    weights: Int8Array.from({ length: (1 << BITS) * TAGS }, (_, k) => (k < TAGS ? 0 : next() % 128)),
    transitions: Float32Array.from({ length: TAGS * TAGS }, () => (next() % 100) / 100),
    words: wordTable(DICTIONARY),
  };
}

const WORDS = fc.constantFrom(
  '홍길동', '홍길동이', '민원', '민원인', '서울', '존', '스미스', '과장', '김과장님', '성명', '가', '2024', '02', 'Kim', 'id',
  '이가나다라마바사아자차카타파하거너더러머버서어저처커터', '정하', ':', '(', ')', '|', ',', ' ', ' ', '  ', '    ', '\n', '\t', '😀', '一',
); // prettier-ignore
const TEXT = fc.array(WORDS, { maxLength: 40 }).map((words) => words.join(''));

describe('emissions', () => {
  it('are the plain sums over all features, however often a word was met', () => {
    const chain = chainOf(7);
    fc.assert(
      fc.property(TEXT, (text) => {
        const plain = emissions(chain, featuresOf(text, BITS, new Vocabulary(chain.words)), text.length);
        expect(emissionsOf(chain, text)).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it('are those of each model by itself', () => {
    const text = '성명: 홍길동 과장';
    const first = emissionsOf(chainOf(1), text);
    expect(emissionsOf(chainOf(2), text)).not.toEqual(first);
    expect(emissionsOf(chainOf(1), text)).toEqual(first);
  });

  it('forget words rather than fill the memory, and stay the same', () => {
    const chain = chainOf(3);
    const before = emissionsOf(chain, '홍길동이 민원을');
    for (let i = 0; i < 40; i++)
      emissionsOf(
        chain,
        Array.from({ length: 500 }, (_, k) => `${String(i)}${String.fromCharCode(0xac00 + k)}`).join(' '),
      );
    expect(emissionsOf(chain, '홍길동이 민원을')).toEqual(before);
  });
});

describe('odds', () => {
  it('are those of a count of all readings', () => {
    const text = '홍길동이가';
    const n = text.length;
    const chain = chainOf(5, 0.001);
    const emit = emissionsOf(chain, text);
    let all = 0;
    let named = 0;
    for (let code = 0; code < TAGS ** n; code++) {
      const tags = Array.from({ length: n }, (_, i) => Math.floor(code / TAGS ** i) % TAGS);
      const isReading =
        (tags[0] ?? 0) < TAG.inside &&
        tags[n - 1] !== TAG.inside &&
        tags.every((y, i) => i === 0 || ALLOWED[tags[i - 1] ?? 0]?.[y] === true);
      if (!isReading) continue;
      let sum = 0;
      for (const [i, y] of tags.entries()) {
        sum += emit[i * TAGS + y] ?? 0;
        if (i > 0) sum += chain.transitions[(tags[i - 1] ?? 0) * TAGS + y] ?? 0;
      }
      all += Math.exp(sum);
      if (tags[0] === TAG.begin && tags[1] === TAG.inside && tags[2] === TAG.end) named += Math.exp(sum);
    }
    expect(lattice(chain, text).odds(0, 3)).toBeCloseTo(Math.log(named / (all - named)), 6);
  });
});
