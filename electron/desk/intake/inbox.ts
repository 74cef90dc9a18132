/** The inbox: what is being taken in, and every case that still has a way to go. */
import type { Inbox as InboxView } from '../../../shared/contract/intake';
import type { CaseState } from '../../../shared/domain/review';
import { opensContent } from '../../../shared/domain/role';
import { must } from '../refusal';
import { caseRow } from '../review/view';
import type { Rooms } from '../rooms';
import { present } from '../session/people';
import type { Intake } from './intake';

/** Cases whose draft could not be read yet are shown by their job. */
const SHOWN: readonly CaseState[] = [
  'analysed', 'in-review', 'submitted', 'approved', 'sealed', 'queued', 'sent', 'published',
  'seal-failed', 'on-hold', 'closed', 'due', 'recalled',
]; // prettier-ignore

/** More than anyone reads in one list; search is for the rest. */
const MOST = 500;

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
      await this.#rooms.store.read((r) => r.cases.list({ states: SHOWN, order: 'newest', limit: MOST })),
    );
    const cases = [];
    for (const row of rows) {
      if (row.destroyedAt !== null || !opensContent(me.roles)) continue;
      cases.push(await caseRow(this.#rooms, row, null));
    }
    return { jobs: await this.#intake.jobs(), cases, watching: this.#intake.watching() };
  }
}
