/** The inbox: what is being taken in, and every case that still has a way to go. */
import type { Inbox as InboxView } from '../../../shared/contract/intake';
import type { CaseState } from '../../../shared/domain/review';
import { opensContent } from '../../../shared/domain/role';
import { must } from '../refusal';
import { caseRows } from '../review/view';
import type { Rooms } from '../rooms';
import { present } from '../session/people';
import type { Intake } from './intake';

/** What still asks for someone's hand is never left out for what is done. Drafts not read yet are shown by their job. */
const AT_WORK: readonly CaseState[] = [
  'analysed', 'in-review', 'submitted', 'approved', 'sealed', 'queued', 'seal-failed', 'on-hold', 'due',
]; // prettier-ignore
const DONE: readonly CaseState[] = ['sent', 'published', 'closed', 'recalled'];

/** The oldest first: they wait longest. */
const MOST_AT_WORK = 2000;
/** The newest; search is for the rest. */
const MOST_DONE = 500;

export class Inbox {
  readonly #rooms: Rooms;
  readonly #intake: Intake;

  constructor(rooms: Rooms, intake: Intake) {
    this.#rooms = rooms;
    this.#intake = intake;
  }

  async list(): Promise<InboxView> {
    const me = await present(this.#rooms);
    const rows = must(
      await this.#rooms.store.read(async (r) => [
        ...(await r.cases.list({ states: AT_WORK, order: 'oldest', limit: MOST_AT_WORK })),
        ...(await r.cases.list({ states: DONE, order: 'newest', limit: MOST_DONE })),
      ]),
    );
    const shown = opensContent(me.roles) ? rows.filter((row) => row.destroyedAt === null) : [];
    const newestFirst = [...shown].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const cases = await caseRows(this.#rooms, newestFirst);
    return { jobs: await this.#intake.jobs(), cases, watching: this.#intake.watching() };
  }
}
