import { describe, expect, it } from 'vitest';
import { Rope } from './bytes/rope';
import { PIECE, Receiver, Sender, type PartMessage } from './wire';

const file = Uint8Array.from({ length: 2 * PIECE + 5 }, (_, i) => (i * 31) >> 8);

async function sent(record: Record<string, unknown>): Promise<{ parts: PartMessage[]; rest: unknown }> {
  const parts: PartMessage[] = [];
  const sender = new Sender((part) => {
    parts.push(part);
    setImmediate(() => sender.taken());
  });
  return { rest: await sender.ahead(record), parts };
}

describe('large fields', () => {
  it('travel in pieces of their own memory and arrive as they were', async () => {
    const pdf = new Rope([file.subarray(0, 1000), file.subarray(1000)]);
    const { parts, rest } = await sent({ pdf, title: 'x', small: Rope.of(Uint8Array.of(1)) });
    expect(rest).toEqual({ title: 'x', small: Uint8Array.of(1) });
    expect(parts.map((p) => p.bytes.buffer.byteLength)).toEqual([PIECE, PIECE, 5]);
    const receiver = new Receiver();
    expect(parts.map((part) => receiver.take(part))).toEqual([true, true, true]);
    const made = receiver.complete(rest);
    expect(made).toMatchObject({ title: 'x' });
    expect(Buffer.from((made as { pdf: Uint8Array }).pdf).equals(file)).toBe(true);
    // Let go: the next message has nothing of it.
    expect(receiver.complete({ title: 'y' })).toEqual({ title: 'y' });
  });

  it('wait for each piece to be taken', async () => {
    const parts: PartMessage[] = [];
    const sender = new Sender((part) => parts.push(part));
    const done = sender.ahead({ pdf: file });
    await new Promise(setImmediate);
    expect(parts).toHaveLength(1);
    sender.taken();
    await new Promise(setImmediate);
    expect(parts).toHaveLength(2);
    sender.taken();
    await new Promise(setImmediate);
    sender.taken();
    expect(await done).toEqual({});
  });

  it('are refused where pieces do not fit, and missed where some are lacking', () => {
    const part = (total: number, length: number): PartMessage => ({
      type: 'part',
      field: 'pdf',
      total,
      bytes: new Uint8Array(length),
    });
    const over = new Receiver();
    expect([over.take(part(10, 8)), over.take(part(10, 8))]).toEqual([true, false]);
    expect(new Receiver().take(part(10, 11))).toBe(false);
    const lacking = new Receiver();
    lacking.take(part(10, 8));
    expect(lacking.take(part(12, 2))).toBe(false);
    expect(lacking.complete({})).toBeNull();
  });
});
