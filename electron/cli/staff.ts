/** Two people who exist for the length of one run, because one person alone can publish nothing. */
import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/domain/role';
import type { Desk } from '../desk/desk';
import { refuse } from '../desk/refusal';

/** A run outlasts the idle clock of an unattended desk; someone is here as long as it goes on. */
const SIGN_OF_LIFE_MS = 60_000;

export interface Staff {
  /** The reviewer sits down at the desk. */
  review(): Promise<void>;
  /** The approver, who sends as well. */
  approve(): Promise<void>;
  leave(): void;
}

/** First start of a scratch desk. The reviewer sits at it afterwards. */
export async function hire(desk: Desk): Promise<Staff> {
  const passphrase = randomBytes(24).toString('base64url');
  const person = (post: string, roles: Role[]) => ({ name: post, post, department: '', roles, passphrase });
  const { recoveryCode } = await desk.session.firstStart({
    officeName: 'run',
    people: [
      person('검토', ['reviewer', 'administrator']),
      person('승인', ['approver', 'officer', 'publisher']),
    ],
  });
  const { people } = await desk.session.confirmRecovery(recoveryCode);
  const [reviewer, approver] = people;
  if (reviewer === undefined || approver === undefined) return refuse('fault');
  const alive = setInterval(() => void desk.session.touch(), SIGN_OF_LIFE_MS);
  const change = async (to: string) => {
    await desk.session.lock();
    await desk.session.unlock(to, passphrase);
  };
  return {
    review: () => change(reviewer.id),
    approve: () => change(approver.id),
    leave: () => clearInterval(alive),
  };
}
