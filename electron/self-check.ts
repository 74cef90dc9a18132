/** Tries a packaged program on an empty data folder: a vault is made, locked and opened, and a sample goes all the way in. */
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk/desk';

/** What the packaging waits to read; ending quietly is no proof that anything worked. */
const OK = 'self-check ok';
const PATIENCE_MS = 90_000;
const LOOK_MS = 200;

/** Writes one line to stdout: `self-check ok`, or what did not work, by its code. True where all did. */
export async function selfCheck(desk: Desk): Promise<boolean> {
  const outcome = await tryDesk(desk).catch((error: unknown) =>
    error instanceof Error ? error.name : 'unknown',
  );
  process.stdout.write(`${outcome === null ? OK : `self-check failed: ${outcome}`}\n`);
  return outcome === null;
}

/** Null where everything worked, otherwise the step that did not. */
async function tryDesk(desk: Desk): Promise<string | null> {
  const { session, intake, inbox } = desk;
  const before = await session.status();
  if (before.state !== 'new') return 'the data folder is not empty';
  const passphrase = randomBytes(16).toString('base64url');
  const { recoveryCode } = await session.firstStart({
    officeName: 'self-check',
    people: [
      { name: 'A', post: 'A', department: 'A', roles: ['reviewer', 'administrator'], passphrase },
      { name: 'B', post: 'B', department: 'B', roles: ['approver', 'publisher'], passphrase },
    ],
  });
  await session.confirmRecovery(recoveryCode);
  const [person] = (await session.lock()).people;
  if (person === undefined) return 'nobody may unlock';
  const open = await session.unlock(person.id, passphrase);
  if (open.state !== 'open') return 'the vault did not open';
  if ((await intake.takeSamples()).taken === 0) return 'there are no samples';
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const { cases, jobs } = await inbox.list();
    const failed = jobs.find((job) => job.error !== null);
    if (failed !== undefined) return failed.error?.code ?? 'intake';
    if (cases.length > 0) return null;
    await pause(LOOK_MS);
  }
  return 'no sample arrived';
}
