/** The audit chain as people read it, and the check whether it is whole. */
import type { ResponseOf } from '../../../shared/contract';
import type { Result } from '../../../shared/domain/result';
import type { ChainReport } from '../ports-audit';
import { must } from '../refusal';
import type { Rooms } from '../rooms';
import { present, presentAs } from '../session/people';

/** Entries shown at once. */
const PAGE = 200;

export class Inspection {
  readonly #rooms: Rooms;
  readonly #check: () => Promise<Result<ChainReport>>;

  constructor(rooms: Rooms, check: () => Promise<Result<ChainReport>>) {
    this.#rooms = rooms;
    this.#check = check;
  }

  async list(before: number | null, caseId: string | null): Promise<ResponseOf<'audit.list'>> {
    await presentAs(this.#rooms, 'inspector', 'administrator', 'officer');
    const people = new Map(must(await this.#rooms.vault.people()).map((p) => [p.id, p.name ?? p.login]));
    const { entries, head } = must(
      await this.#rooms.store.read(async (r) => ({
        entries: await r.audit.list({
          limit: PAGE,
          ...(before === null ? {} : { before }),
          ...(caseId === null ? {} : { caseId }),
        }),
        head: await r.audit.head(),
      })),
    );
    return {
      total: head?.seq ?? 0,
      rows: entries.map((entry) => ({
        seq: entry.seq,
        at: entry.at,
        actor: entry.actor === null ? '' : (people.get(entry.actor) ?? entry.actor),
        action: entry.action,
        caseId: entry.caseId,
        detail: Object.entries(entry.detail)
          .map(([name, value]) => `${name}=${String(value)}`)
          .join(' '),
      })),
    };
  }

  async check(): Promise<ResponseOf<'audit.check'>> {
    await present(this.#rooms);
    const report = must(await this.#check());
    return {
      ok: report.ok,
      entries: report.entries,
      firstBroken: report.firstBroken?.seq ?? null,
      reason: report.firstBroken?.reason ?? null,
    };
  }
}
