import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aesGcm, CHUNK, HEADER, openObject, sealObject, TAG } from './cipher';
import { plainCipherForTests } from './plain-cipher';
import { newKey } from './primitives';

const binding = { caseId: 'c', partId: 'p', role: 'original' };
const key = newKey();
const seal = (bytes: Uint8Array): Buffer => sealObject(aesGcm, key, binding, bytes);
const open = (sealed: Uint8Array, at = binding): Buffer | null => openObject(aesGcm, key, at, sealed);

describe('sealed objects', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK])('come back whole: %i bytes', (size) => {
    const bytes = Buffer.alloc(size, 'ab');
    const sealed = seal(bytes);
    expect(open(sealed)?.equals(bytes)).toBe(true);
    expect(sealed.length).toBe(HEADER + size + TAG * Math.max(1, Math.ceil(size / CHUNK)));
  });

  it('show nothing of what they hold, and never look alike', () => {
    const bytes = Buffer.from('홍길동 900101-1234567 %PDF-1.7', 'utf8');
    expect(seal(bytes).includes(Buffer.from('%PDF'))).toBe(false);
    expect(seal(bytes).equals(seal(bytes))).toBe(false);
  });

  it('do not open with any one bit changed', () => {
    const sealed = seal(Buffer.from('이 문서는 봉인되었다'));
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return open(changed) === null;
      }),
    );
  });

  it.each([
    { ...binding, caseId: 'd' },
    { ...binding, partId: null },
    { ...binding, partId: 'c' },
    { ...binding, role: 'text' },
  ])('do not open elsewhere: %o', (other) => {
    expect(open(seal(Buffer.from('x')), other as typeof binding)).toBeNull();
  });

  it('do not open under another key', () => {
    expect(openObject(aesGcm, newKey(), binding, seal(Buffer.from('x')))).toBeNull();
  });

  it('do not open cut, even at the edge of a chunk, nor with chunks swapped or doubled', () => {
    const sealed = seal(Buffer.concat([Buffer.alloc(CHUNK, 1), Buffer.alloc(CHUNK, 2), Buffer.alloc(9, 3)]));
    const step = CHUNK + TAG;
    const chunk = (i: number): Buffer => sealed.subarray(HEADER + i * step, HEADER + (i + 1) * step);
    const head = sealed.subarray(0, HEADER);
    expect(open(Buffer.concat([head, chunk(0), chunk(1), chunk(2)]))).not.toBeNull();
    expect(open(Buffer.concat([head, chunk(0), chunk(1)]))).toBeNull();
    expect(open(Buffer.concat([head, chunk(0)]))).toBeNull();
    expect(open(head)).toBeNull();
    expect(open(Buffer.concat([head, chunk(1), chunk(0), chunk(2)]))).toBeNull();
    expect(open(Buffer.concat([head, chunk(0), chunk(0), chunk(2)]))).toBeNull();
    expect(open(Buffer.alloc(0))).toBeNull();
  });
});

describe('the cipher of tests', () => {
  it('hides nothing, and the real one opens none of its objects', () => {
    const plain = plainCipherForTests();
    const sealed = sealObject(plain, key, binding, Buffer.from('find me'));
    expect(sealed.includes(Buffer.from('find me'))).toBe(true);
    expect(openObject(plain, key, binding, sealed)?.toString()).toBe('find me');
    expect(open(sealed)).toBeNull();
    expect(openObject(plain, key, binding, seal(Buffer.from('x')))).toBeNull();
  });

  it('does not exist outside tests', () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      expect(() => plainCipherForTests()).toThrow('tests only');
    } finally {
      process.env['NODE_ENV'] = before;
    }
  });
});
