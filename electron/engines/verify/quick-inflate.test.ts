import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateOnce } from './quick-inflate';

async function read(bytes: Uint8Array): Promise<readonly (Uint8Array | undefined)[]> {
  const { readable, writable } = inflateOnce();
  const writer = writable.getWriter();
  await writer.write(bytes);
  await writer.close();
  const reader = readable.getReader();
  const first = await reader.read();
  const second = await reader.read();
  return [first.value, second.value];
}

describe('inflating in one go', () => {
  const packed = deflateSync(Buffer.from('one page of text '.repeat(100)));

  it('gives all of the data, then nothing', async () => {
    const [all, after] = await read(packed);
    expect(Buffer.from(all ?? []).toString()).toBe('one page of text '.repeat(100));
    expect(after).toBeUndefined();
  });

  it('gives memory of its own, of which a slice is a copy', async () => {
    const [all] = await read(packed);
    const copy = all?.slice(0, 1);
    copy?.fill(0);
    expect(all?.[0]).toBe('o'.charCodeAt(0));
  });

  it.each([
    ['cut off', packed.subarray(0, packed.length - 8)],
    ['broken', Uint8Array.from(packed, (b, i) => (i === 5 ? b ^ 0xff : b))],
  ])('rejects data that is %s, for pdf.js to read as far as it goes', async (_, bytes) => {
    await expect(read(bytes)).rejects.toThrow();
  });
});
