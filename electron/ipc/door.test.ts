// The door lets in what the contract describes, and lets out nothing more than that.
import { describe, expect, it } from 'vitest';
import { refuse } from '../desk/refusal';
import { answerCall, openDoor, type Handlers, type SenderEvent } from './door';

type Listen = (event: SenderEvent, name: unknown, request: unknown) => Promise<unknown>;

const HOME = 'app://desk/';
const inside: SenderEvent = { senderFrame: { url: `${HOME}index.html`, parent: null } };
const faults: string[] = [];

/** Only the calls that the tests make; any other is a mistake of the test. */
function handlers(some: Partial<Handlers>): Handlers {
  return new Proxy(some, {
    get: (target, name): unknown => Reflect.get(target, name) ?? refuse('test.unexpected'),
  }) as Handlers;
}

function door(some: Partial<Handlers>): Listen {
  let listen: Listen = () => Promise.reject(new Error('nobody listens'));
  openDoor({ handle: (_channel, listener) => (listen = listener) }, HOME, handlers(some), (call) =>
    faults.push(call),
  );
  return listen;
}

describe('the door', () => {
  it('knows its own window alone', async () => {
    const listen = door({ 'session.touch': () => Promise.resolve({}) });
    expect(await listen(inside, 'session.touch', {})).toEqual({ ok: true, value: {} });
    const strangers: SenderEvent[] = [
      { senderFrame: null },
      { senderFrame: { url: 'https://example.org/', parent: null } },
      { senderFrame: { url: `${HOME}index.html`, parent: {} } },
    ];
    for (const stranger of strangers) {
      expect(await listen(stranger, 'session.touch', {})).toEqual({
        ok: false,
        error: { code: 'door.stranger' },
      });
    }
  });

  it('takes no call and no request that the contract does not describe', async () => {
    const listen = door({});
    expect(await listen(inside, 'toString', {})).toEqual({ ok: false, error: { code: 'door.unknown-call' } });
    expect(await listen(inside, 'review.open', { caseId: 7 })).toEqual({
      ok: false,
      error: { code: 'door.bad-request' },
    });
  });

  it('passes on a refusal by its code, and of a fault only that there was one', async () => {
    const refused = handlers({ 'session.touch': () => refuse('vault.locked') });
    expect(await answerCall(refused, 'session.touch', {}, () => undefined)).toEqual({
      ok: false,
      error: { code: 'vault.locked' },
    });
    const broken = door({ 'session.touch': () => Promise.reject(new Error('홍길동 900101-1234567')) });
    expect(await broken(inside, 'session.touch', {})).toEqual({ ok: false, error: { code: 'door.fault' } });
    expect(faults).toEqual(['session.touch']);
  });

  it('keeps back what a use case says beyond the contract, such as a path', async () => {
    const more = { taken: 1, known: [], noted: [{ path: '/home/kim/문서.pdf', caseId: 'c' }] };
    const listen = door({ 'intake.samples': () => Promise.resolve(more) });
    expect(await listen(inside, 'intake.samples', {})).toEqual({ ok: true, value: { taken: 1, known: [] } });
  });
});
