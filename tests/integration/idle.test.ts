// A desk that nobody sits at locks by itself, and whoever moves the hand in time keeps it open.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { hire, PASSPHRASE, testDesk, type Staff, type TestDesk } from './desk-testing';

const MINUTE = 60_000;

let office: TestDesk;
let staff: Staff;

beforeAll(async () => {
  office = await testDesk();
  staff = await hire(office.desk);
});
afterAll(() => office.end());

beforeEach(async () => {
  const { session } = office.desk;
  await session.unlock(staff.reviewer, PASSPHRASE);
  const { preferences } = await session.status();
  await session.setPreferences({ ...preferences, idleMinutes: 2 });
  // Only the clock that the desk waits by; files and engines keep their own.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await session.touch();
});
afterEach(() => vi.useRealTimers());

const state = async (): Promise<string> => (await office.desk.session.status()).state;

describe('a desk left alone', () => {
  it('is open until its time is up, and locked then', async () => {
    vi.advanceTimersByTime(2 * MINUTE - 1);
    expect(await state()).toBe('open');
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await state()).toBe('locked'));
    await expect(office.desk.inbox.list()).rejects.toThrow();
  });

  it('begins to count anew with every sign of life', async () => {
    for (let sign = 0; sign < 5; sign += 1) {
      vi.advanceTimersByTime(MINUTE);
      await office.desk.session.touch();
    }
    vi.advanceTimersByTime(2 * MINUTE - 1);
    expect(await state()).toBe('open');
  });
});
