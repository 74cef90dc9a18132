/**
 * Sealing: the approved bytes are made once more from the original, compared, proven clean, packed, signed and queued.
 * It fails closed: any difference sends the case back with the reason named.
 */
import type { Seal, SealProgress, Seals } from '../../../shared/contract/sealing';
import { hasRole, opensContent, type Person, type Role } from '../../../shared/domain/role';
import { boundDigest } from '../approval/approval';
import { openCaseFile } from '../review/case-file';
import { readTrial } from '../review/trial';
import { caseRow, caseRows } from '../review/view';
import type { CaseRow } from '../ports-store';
import type { Signer } from '../ports-sync';
import { must, refuse, Refusal } from '../refusal';
import type { Rooms } from '../rooms';
import { present, presentAs } from '../session/people';
import { sparing } from '../sparing';
import { packageContent } from './content';
import { sealSteps } from './progress';
import { publishedPages, reproduce } from './reproduce';

/** What ends when the desk is locked or closed in the middle of a seal; the case stays approved and is taken up again. */
const INTERRUPTED: ReadonlySet<string> = new Set(['vault.locked', 'vault.no-content', 'engine.cancelled']);

/** Whose work the seal finishes: they may stop it, and take it up again. */
const SEALERS: readonly Role[] = ['approver', 'officer', 'reviewer'];

const EVERY_CASE = 100_000;

interface UnderWay {
  readonly abort: AbortController;
  readonly ended: Promise<void>;
  progress: SealProgress | null;
}

export class Sealing {
  readonly #rooms: Rooms;
  /** Seals under way: a second call for the same case waits for the first. */
  readonly #under = new Map<string, UnderWay>();
  /** Approved cases whose turn comes by itself. */
  readonly #waiting = new Set<string>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Takes up what a power cut, or a person, left approved but not sealed. */
  opened(person: Person): void {
    if (opensContent(person.roles)) void this.resume();
  }

  /** A desk that is locked goes on sealing nothing. */
  closed(): void {
    this.#waiting.clear();
    for (const { abort } of this.#under.values()) abort.abort();
  }

  async resume(): Promise<void> {
    await Promise.allSettled([...this.#under.values()].map(({ ended }) => ended));
    const left = await this.#approved();
    for (const row of left) this.#waiting.add(row.id);
    // One that was stopped meanwhile, or taken up by hand, waits no more.
    for (const row of left) if (this.#waiting.delete(row.id)) await this.seal(row.id);
  }

  async list(): Promise<Seals> {
    const me = await present(this.#rooms);
    const mayAct = SEALERS.some((role) => hasRole(me, role));
    if (!opensContent(me.roles)) return { seals: [], mayAct };
    const rows = await caseRows(this.#rooms, await this.#approved());
    return { seals: rows.map((row) => this.#shown(row)), mayAct };
  }

  /** The case stays approved, and nothing of the seal is kept. One that is through already stays sealed. */
  async stop(caseId: string): Promise<Seals> {
    const me = await presentAs(this.#rooms, ...SEALERS);
    const under = this.#under.get(caseId);
    const waited = this.#waiting.delete(caseId);
    // Who comes second only waits for what the first has asked for.
    const mine = waited || under?.abort.signal.aborted === false;
    under?.abort.abort();
    await under?.ended;
    if (mine && (await this.#noteApproved(caseId, { actor: me.id, action: 'case.seal-stopped' })))
      this.#changed(caseId);
    return this.list();
  }

  /** Code: case.stale, where the case is not approved (any more). */
  async again(caseId: string): Promise<{ row: Seal['row'] }> {
    const me = await presentAs(this.#rooms, ...SEALERS);
    if (!this.#under.has(caseId)) {
      if (!(await this.#noteApproved(caseId, { actor: me.id, action: 'case.seal-again' })))
        return refuse('case.stale');
      this.#waiting.delete(caseId);
    }
    await this.seal(caseId);
    const row = must(await this.#rooms.store.read((r) => r.cases.get(caseId))) ?? refuse('case.stale');
    return { row: await caseRow(this.#rooms, row, null) };
  }

  /** Moves an approved case to queued, or to seal-failed with the gate named. Nothing is thrown but faults of the program. */
  seal(caseId: string): Promise<void> {
    const before = this.#under.get(caseId);
    if (before !== undefined) return before.ended;
    const abort = new AbortController();
    const teller = sparing((progress: SealProgress) =>
      this.#rooms.tell({ event: 'sealing', caseId, progress }),
    );
    const told = (progress: SealProgress): void => {
      const under = this.#under.get(caseId);
      if (under !== undefined) under.progress = progress;
      teller.tell(progress);
    };
    const ended = this.#sealOnce(caseId, told, abort.signal).finally(() => {
      teller.end();
      this.#under.delete(caseId);
      this.#changed(caseId);
    });
    this.#under.set(caseId, { abort, ended, progress: null });
    this.#rooms.tell({ event: 'queue' });
    return ended;
  }

  async #sealOnce(
    caseId: string,
    told: (progress: SealProgress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await this.#seal(caseId, told, signal);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // What an engine says that was ended, or a vault that was locked, is no verdict on the paper.
      if (signal.aborted || INTERRUPTED.has(error.failure.code)) return;
      await this.#fail(caseId, error);
    }
  }

  async #seal(caseId: string, told: (progress: SealProgress) => void, signal: AbortSignal): Promise<void> {
    const file = await openCaseFile(this.#rooms, caseId);
    const trial = must(await this.#rooms.store.read((r) => readTrial(r, file.key, caseId)));
    if (trial === null || boundDigest(this.#rooms, file, trial) !== trial.digest) return refuse('seal.stale');
    const steps = sealSteps(publishedPages(file, trial), told);
    const papers = await reproduce(this.#rooms, file, trial, steps, signal);
    goesOn(signal);
    steps.packing();
    const packageId = this.#rooms.newId();
    const content = await packageContent(this.#rooms, file, papers, packageId);
    const built = must(await this.#rooms.dispatch.build(content, await this.#signer()));
    if (signal.aborted) {
      await this.#rooms.dispatch.discard(built.file);
      goesOn(signal);
    }
    // From here on it is sealed, and there is nothing left to stop.
    const at = this.#now();
    must(
      await this.#rooms.store.write(async (w) => {
        await w.cases.move(caseId, 'approved', 'sealed', at, {
          sealedAt: at,
          publicTitle: content.title,
          publicMarking: content.markingText,
          publicNumber: content.registrationNumber,
        });
        await w.releases.set(
          caseId,
          file.sheet.groups.flatMap((g) =>
            g.release === null
              ? []
              : [
                  {
                    id: this.#rooms.newId(),
                    partId: g.partId,
                    item: g.item,
                    kind: g.release.kind,
                    dueOn: g.release.kind === 'date' || g.release.kind === 'review' ? g.release.date : null,
                  },
                ],
          ),
        );
        await w.audit.append({
          actor: null,
          action: 'case.sealed',
          caseId,
          at,
          detail: { package: packageId },
        });
        await w.queue.add({
          packageId,
          caseId,
          kind: 'publish',
          notBefore: file.header.publishFrom,
          queuedAt: at,
          ...built,
        });
        await w.cases.move(caseId, 'sealed', 'queued', at);
        await w.audit.append({
          actor: null,
          action: 'case.queued',
          caseId,
          at,
          detail: { package: packageId },
        });
        await this.#rooms.vault.checkpoint(w);
      }),
    );
  }

  async #signer(): Promise<Signer> {
    const publicKey = must(await this.#rooms.vault.packagePublicKey());
    return { publicKey, sign: (bytes) => this.#rooms.vault.signPackage(bytes) };
  }

  async #fail(caseId: string, error: Refusal): Promise<void> {
    const at = this.#now();
    const gate = error.failure.params?.['gate'];
    await this.#rooms.store.write(async (w) => {
      // The approval was for bytes that did not come again: whoever gave it may take part in the review anew.
      await w.cases.move(caseId, 'approved', 'seal-failed', at, { approverId: null, approvedAt: null });
      await w.openItems.add({
        id: this.#rooms.newId(),
        caseId,
        partId: null,
        code: error.failure.code,
        page: null,
        at,
      });
      await w.audit.append({
        actor: null,
        action: 'case.seal-failed',
        caseId,
        at,
        detail: { code: error.failure.code, gate: typeof gate === 'string' ? gate : null },
      });
    });
  }

  /** Cases that are approved and not sealed, the oldest first. */
  async #approved(): Promise<readonly CaseRow[]> {
    const left = await this.#rooms.store.read((r) =>
      r.cases.list({ states: ['approved'], order: 'oldest', limit: EVERY_CASE }),
    );
    return left.ok ? left.value : [];
  }

  #shown(row: Seal['row']): Seal {
    const under = this.#under.get(row.id);
    if (under !== undefined) return { row, state: 'under-way', progress: under.progress };
    return { row, state: this.#waiting.has(row.id) ? 'waiting' : 'stopped', progress: null };
  }

  /** Writes down who did it, and says whether the case is approved still. */
  async #noteApproved(
    caseId: string,
    act: { readonly actor: string; readonly action: string },
  ): Promise<boolean> {
    const at = this.#now();
    return must(
      await this.#rooms.store.write(async (w) => {
        if ((await w.cases.get(caseId))?.state !== 'approved') return false;
        await w.audit.append({ ...act, caseId, at });
        return true;
      }),
    );
  }

  #changed(caseId: string): void {
    this.#rooms.tell({ event: 'queue' });
    this.#rooms.tell({ event: 'case', caseId });
  }

  #now(): string {
    return this.#rooms.clock.now().toISOString();
  }
}

function goesOn(signal: AbortSignal): void {
  if (signal.aborted) refuse('engine.cancelled');
}
