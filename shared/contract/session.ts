/** Who sits at the desk: first start, unlocking, preferences, people. */
import { z } from 'zod';
import { call } from './call';
import { day, id, line, passphrase, person, roles } from './shapes';

export const locale = z.enum(['ko', 'en']);
export const theme = z.enum(['system', 'light', 'high-contrast']);
export const preferences = z.object({ locale, theme, idleMinutes: z.int().min(1).max(120) }).readonly();

export const status = z
  .object({
    /** `new`: nothing here yet; `confirm`: recovery code not typed back yet; then locked or open. */
    state: z.enum(['new', 'confirm', 'locked', 'open']),
    officeName: z.string(),
    /** Who may unlock; names are shown at the door, as on an office's room plate. */
    people: z.array(z.object({ id, name: line, post: line, roles }).readonly()).readonly(),
    me: person.nullable(),
    /** ISO time until which the door stays shut after wrong passphrases, or null. */
    delayUntil: z.string().nullable(),
    preferences,
    /** 3: Electron from the registry's evaluation copy, for trying only. */
    runtime: z.enum(['release', 'evaluation']),
    version: z.string(),
    /** Sample drafts wait for the practice run. */
    samples: z.boolean(),
    lawDate: day,
    /** Local day, so that the window counts from the same calendar. */
    today: day,
  })
  .readonly();
export type SessionStatus = z.infer<typeof status>;

const newPerson = z
  .object({ name: line.min(1), post: line, department: line, roles: roles, passphrase })
  .readonly();

export const sessionCalls = {
  'session.status': call(z.object({}), status),
  /** Codes: session.too-few-people, session.weak-passphrase, session.already-started. */
  'session.first-start': call(
    z.object({ officeName: line.min(1), people: z.array(newPerson).min(1).max(200).readonly() }),
    z.object({ recoveryCode: z.string() }),
  ),
  /**
   * A new code, while the one before was never typed back (the program was closed too early); the old one opens nothing
   * afterwards. Codes: session.recovery-confirmed, vault.locked, vault.no-content.
   */
  'session.renew-recovery': call(z.object({}), z.object({ recoveryCode: z.string() })),
  /** Codes: session.recovery-mismatch. */
  'session.confirm-recovery': call(z.object({ code: z.string().max(100) }), status),
  /** Codes: vault.wrong-passphrase, vault.slowed (params.seconds). */
  'session.unlock': call(z.object({ personId: id, passphrase }), status),
  'session.unlock-with-recovery': call(
    z.object({ code: z.string().max(100), personId: id, newPassphrase: passphrase }),
    status,
  ),
  'session.lock': call(z.object({}), status),
  /** Tells that someone is here; without it the desk locks when idle. */
  'session.touch': call(z.object({}), z.object({})),
  'session.set-preferences': call(preferences, status),
  'people.list': call(z.object({}), z.object({ people: z.array(person).readonly() })),
  'people.add': call(newPerson, z.object({ people: z.array(person).readonly() })),
  'people.remove': call(z.object({ personId: id }), z.object({ people: z.array(person).readonly() })),
  'people.change-passphrase': call(z.object({ current: passphrase, next: passphrase }), z.object({})),
} as const;
