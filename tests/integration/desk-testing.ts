/** A real desk on a data folder of its own: real store, vault and engines; only the printer is missing, so drafts are PDFs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../electron/desk/desk';
import { must, Refusal } from '../../electron/desk/refusal';
import type { DeskEvent } from '../../shared/contract';
import type { Role } from '../../shared/domain/role';
import { failure } from '../../shared/domain/result';
import { buildDesk } from '../../electron/parts';
import { forkSpawn } from '../../electron/engines/host/fork';
import { filesOf } from '../../electron/shell/files';
import { preferenceFile } from '../../electron/shell/preference-file';
import { builtWorker, ROOT } from './engines-worker';

export const SAMPLES = join(ROOT, 'resources', 'samples');
export const PASSPHRASE = '봄날의 시청 앞 은행나무';

export interface TestDesk {
  readonly desk: Desk;
  readonly data: string;
  readonly outbox: string;
  /** What the person answers when a PDF is asked for; null cancels. */
  readonly asked: { pdf: readonly string[] | null };
  /** Hears what the desk tells the window; returns the way to stop. */
  listen(listener: (event: DeskEvent) => void): () => void;
  /** Closes the desk and opens another on the same folder, as the next morning does. */
  again(): Promise<Desk>;
  end(): Promise<void>;
}

export async function testDesk(): Promise<TestDesk> {
  const data = await mkdtemp(join(tmpdir(), 'desk-test-'));
  const outbox = await mkdtemp(join(tmpdir(), 'desk-out-'));
  const worker = await builtWorker();
  const asked: { pdf: readonly string[] | null } = { pdf: null };
  const listeners = new Set<(event: DeskEvent) => void>();
  const open = async () =>
    must(
      await buildDesk({
        data,
        spawn: forkSpawn(worker),
        printer: { print: () => Promise.resolve(failure('print.failed')) },
        chooser: {
          drafts: () => Promise.resolve(null),
          pdf: () => Promise.resolve(asked.pdf),
          folder: () => Promise.resolve(outbox),
        },
        files: filesOf(SAMPLES),
        preferences: preferenceFile(data),
        tell: (event) => {
          for (const listener of [...listeners]) listener(event);
        },
        about: { version: 'test', runtime: 'evaluation' },
      }),
    );
  let desk = await open();
  await desk.resume();
  return {
    get desk() {
      return desk;
    },
    data,
    outbox,
    asked,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    again: async () => {
      await desk.close();
      desk = await open();
      await desk.resume();
      return desk;
    },
    end: async () => {
      await desk.close();
      await rm(data, { recursive: true, force: true });
      await rm(outbox, { recursive: true, force: true });
    },
  };
}

export interface Staff {
  readonly reviewer: string;
  readonly approver: string;
}

/** First start with a reviewer and an approver; the reviewer is at the desk afterwards. */
export async function hire(desk: Desk): Promise<Staff> {
  const person = (name: string, post: string, roles: readonly Role[]) => ({
    name,
    post,
    department: '교통지도과',
    roles: [...roles],
    passphrase: PASSPHRASE,
  });
  const { recoveryCode } = await desk.session.firstStart({
    officeName: '가온구청',
    people: [
      person('이도윤', '주무관', ['reviewer', 'administrator', 'inspector']),
      person('최은우', '과장', ['approver', 'officer', 'publisher', 'reviewer']),
    ],
  });
  const { people } = await desk.session.confirmRecovery(recoveryCode);
  const [reviewer, approver] = people;
  if (reviewer === undefined || approver === undefined) throw new Error('nobody was hired');
  return { reviewer: reviewer.id, approver: approver.id };
}

/** Another person sits down. */
export async function sit(desk: Desk, personId: string): Promise<void> {
  await desk.session.lock();
  await desk.session.unlock(personId, PASSPHRASE);
}

/** The code of the refusal, or `done`. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
}
