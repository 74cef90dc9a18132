import { describe, expect, it } from 'vitest';
import { LARGE, Rope, RopeBuilder } from './rope';

const bytes = (from: number, count: number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => from + i);

describe('a rope', () => {
  const rope = new Rope([bytes(0, 3), new Uint8Array(), bytes(3, 5), bytes(8, 2)]);

  it('reads over the edges of its parts', () => {
    expect(rope.length).toBe(10);
    expect([...rope.whole()]).toEqual([...bytes(0, 10)]);
    for (let from = 0; from <= 10; from++) {
      for (let to = from; to <= 10; to++)
        expect([...rope.slice(from, to)]).toEqual([...bytes(from, to - from)]);
    }
  });

  it('finds the part of any position, in any order', () => {
    for (const at of [9, 0, 4, 2, 3, 8, 7]) {
      const found = rope.partAt(at);
      expect(found?.part[at - found.start]).toBe(at);
    }
    expect([rope.partAt(-1), rope.partAt(10), rope.partAt(NaN)]).toEqual([null, null, null]);
  });

  it('hands out large pieces as views and small ones as copies', () => {
    const part = new Uint8Array(2 * LARGE);
    const one = Rope.of(part);
    expect(one.slice(1, LARGE + 1).buffer).toBe(part.buffer);
    expect(one.slice(1, LARGE).buffer).not.toBe(part.buffer);
    expect(one.whole()).toBe(part);
    expect(Rope.of(part.subarray(1)).whole().byteLength).toBe(2 * LARGE - 1);
    expect(Rope.of(part.subarray(1)).whole().buffer).not.toBe(part.buffer);
  });

  it('makes one view of views that follow each other', () => {
    const part = bytes(0, 100);
    const builder = new RopeBuilder();
    for (const [from, to] of [[10, 20], [20, 30], [40, 50]] as const) builder.push(part.subarray(from, to)); // prettier-ignore
    expect(builder.rope().parts.map((p) => p.length)).toEqual([20, 10]);
    expect([...builder.rope().whole()]).toEqual([...bytes(10, 20), ...bytes(40, 10)]);
  });
});
