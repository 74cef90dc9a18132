// The search itself: it must find what it is there to find, or its silence proves nothing.
import { deflateRawSync, deflateSync, gzipSync, constants } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { needlesFor } from './needles';
import { Search } from './residue';

const SECRET = '마포구 가온누리로 27';
const NUMBER = '900101-1234567';
const search = new Search(needlesFor([SECRET, NUMBER, '서도윤']), true);
const page = `${'앞 글자들이 있고 '.repeat(40)}${SECRET} ${NUMBER}${' 뒤에도 있다.'.repeat(40)}`;

/** Hidden among random bytes, as in a database page. */
function among(bytes: Uint8Array): Buffer {
  return Buffer.concat([randomBytes(777), bytes, randomBytes(777)]);
}

const ways: readonly (readonly [string, () => Uint8Array])[] = [
  ['UTF-8', () => Buffer.from(page)],
  ['UTF-16LE', () => Buffer.from(page, 'utf16le')],
  ['UTF-16BE', () => Buffer.from(page, 'utf16le').swap16()],
  ['decomposed', () => Buffer.from(page.normalize('NFD'))],
  ['a name alone', () => Buffer.from('서도윤', 'utf16le')],
  ['digits without hyphen', () => Buffer.from('9001011234567')],
  ['zlib', () => deflateSync(Buffer.from(page))],
  ['zlib cut off', () => deflateSync(Buffer.from(page)).subarray(0, -5)],
  ['gzip', () => gzipSync(Buffer.from(page))],
  ['raw deflate', () => deflateRawSync(Buffer.from(page))],
  ['fixed Huffman', () => deflateRawSync(Buffer.from(`이름 서도윤`), { strategy: constants.Z_FIXED })],
  ['base64', () => Buffer.from(`xyz ${Buffer.from(page).toString('base64')}`)],
  ['base64 of zlib', () => Buffer.from(deflateSync(Buffer.from(page)).toString('base64'))],
  ['hex', () => Buffer.from(`"${Buffer.from(page).toString('hex')}"`)],
  ['JSON escapes', () => Buffer.from('"\\uc11c\\ub3c4\\uc724"')],
  ['URL', () => Buffer.from(`file:///tmp/${encodeURIComponent('서도윤')}.pdf`)],
];

describe('the search for residue', () => {
  it.each(ways)('finds what lies there in %s', (_name, bytes) => {
    expect(search.in(among(bytes()), 'here')).not.toEqual([]);
  });

  it('finds files by their signature', () => {
    const kinds = ['%PDF-1.7\n', '\x89PNG\r\n\x1a\n', 'PK\x03\x04\x14\x00\x00\x00\x08\x00'].map((mark) =>
      search.in(among(Buffer.from(mark, 'latin1')), 'here').map((trace) => trace.what),
    );
    expect(kinds).toEqual([['a PDF'], ['a PNG'], ['a ZIP']]);
  });

  it('finds nothing in random bytes', () => {
    expect(search.in(randomBytes(1024 * 1024), 'here')).toEqual([]);
  });
});
