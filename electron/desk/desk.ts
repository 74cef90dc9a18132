/** The desk itself: every use case, built from the rooms it is handed. */
import type { Result } from '../../shared/domain/result';
import type { ChainReport } from './ports-audit';
import { Approval } from './approval/approval';
import { Inbox } from './intake/inbox';
import { Intake } from './intake/intake';
import { Inspection } from './inspection/inspection';
import { LeakCheck } from './inspection/leak-check';
import { Papers } from './review/papers';
import { Publication } from './publication/publication';
import { Drawer } from './review/drawer';
import { Review } from './review/review';
import { OfficeRules } from './rules/rules';
import type { Rooms } from './rooms';
import { Sealing } from './sealing/sealing';
import { Session } from './session/session';

export interface Desk {
  readonly rooms: Rooms;
  readonly session: Session;
  readonly inbox: Inbox;
  readonly intake: Intake;
  readonly review: Review;
  readonly approval: Approval;
  readonly sealing: Sealing;
  readonly publication: Publication;
  readonly inspection: Inspection;
  readonly leakCheck: LeakCheck;
  readonly rules: OfficeRules;
  readonly papers: Papers;
  /** Takes up what the last run left: call once, before the first call of the window. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** `checkChain` reads the audit chain as `audit-check` does, without any key. */
export function openDesk(rooms: Rooms, checkChain: () => Promise<Result<ChainReport>>): Desk {
  const drawer = new Drawer(rooms);
  const rules = new OfficeRules(rooms, () => drawer.renewRules());
  const intake = new Intake(rooms);
  const sealing = new Sealing(rooms);
  const publication = new Publication(rooms);
  const forget = { opened: () => drawer.clear(), closed: () => drawer.clear() };
  const leakCheck = new LeakCheck(rooms);
  const stopLooking = { opened: () => undefined, closed: () => leakCheck.closed() };
  const session = new Session(rooms, [forget, stopLooking, intake, sealing]);
  return {
    rooms,
    session,
    inbox: new Inbox(rooms, intake),
    intake,
    rules,
    review: new Review(rooms, drawer, rules),
    approval: new Approval(rooms, drawer, (caseId) => sealing.seal(caseId)),
    sealing,
    publication,
    inspection: new Inspection(rooms, checkChain),
    leakCheck,
    papers: new Papers(rooms),
    resume: async () => {
      await publication.resume();
      await intake.resume();
    },
    close: async () => {
      await session.lock();
      await rooms.engines.close();
      await rooms.store.close();
    },
  };
}
