/**
 * Sealing: the approved bytes are made once more from the original, compared, proven clean, packed, signed and queued.
 * It fails closed: any difference sends the case back with the reason named.
 */
import type { Person } from '../../../shared/domain/role';
import { opensContent } from '../../../shared/domain/role';
import { boundDigest } from '../approval/approval';
import { openCaseFile, papersOf, type CaseFile } from '../review/case-file';
import { redactPaper } from '../review/citizen';
import { orderFor } from '../review/orders';
import { readTrial, type Trial } from '../review/trial';
import type { Signer } from '../ports-sync';
import { must, refuse, Refusal } from '../refusal';
import type { Rooms } from '../rooms';
import { packageContent, type SealedPaper } from './content';

/** What ends when the desk is locked or closed in the middle of a seal; the case stays approved and is taken up again. */
const INTERRUPTED: ReadonlySet<string> = new Set(['vault.locked', 'vault.no-content', 'engine.cancelled']);

export class Sealing {
  readonly #rooms: Rooms;
  /** Seals under way: a second call for the same case waits for the first. */
  readonly #under = new Map<string, Promise<void>>();
  /** How often the desk was closed. */
  #closings = 0;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** Takes up what a power cut left approved but not sealed. */
  opened(person: Person): void {
    if (opensContent(person.roles)) void this.resume();
  }

  closed(): void {
    this.#closings += 1;
  }

  async resume(): Promise<void> {
    await Promise.allSettled(this.#under.values());
    const left = await this.#rooms.store.read((r) =>
      r.cases.list({ states: ['approved'], order: 'oldest', limit: 100_000 }),
    );
    if (!left.ok) return;
    for (const row of left.value) await this.seal(row.id);
  }

  /** Moves an approved case to queued, or to seal-failed with the gate named. Nothing is thrown but faults of the program. */
  seal(caseId: string): Promise<void> {
    const before = this.#under.get(caseId);
    if (before !== undefined) return before;
    const work = this.#sealOnce(caseId).finally(() => this.#under.delete(caseId));
    this.#under.set(caseId, work);
    return work;
  }

  async #sealOnce(caseId: string): Promise<void> {
    const closings = this.#closings;
    try {
      await this.#seal(caseId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      // Engines are ended when the program closes: what they say then is no verdict on the paper.
      if (closings !== this.#closings || INTERRUPTED.has(error.failure.code)) return;
      await this.#fail(caseId, error);
    }
    this.#rooms.tell({ event: 'queue' });
    this.#rooms.tell({ event: 'case', caseId });
  }

  async #seal(caseId: string): Promise<void> {
    const file = await openCaseFile(this.#rooms, caseId);
    const trial = must(await this.#rooms.store.read((r) => readTrial(r, file.key, caseId)));
    if (trial === null || boundDigest(this.#rooms, file, trial) !== trial.digest) return refuse('seal.stale');
    const papers: SealedPaper[] = [];
    for (const part of papersOf(file)) papers.push(await this.#reproduce(file, part, trial));
    const packageId = this.#rooms.newId();
    const content = await packageContent(this.#rooms, file, papers, packageId);
    const built = must(await this.#rooms.dispatch.build(content, await this.#signer()));
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

  /** The same original and the same decisions must give the bytes that were approved. */
  async #reproduce(file: CaseFile, part: CaseFile['parts'][number], trial: Trial): Promise<SealedPaper> {
    const approved = trial.papers.find((paper) => paper.partId === part.id) ?? refuse('seal.stale');
    if (approved.sha256 === null) return { part, pdf: null, text: '', report: null };
    const order = orderFor(file, part);
    const redacted = await redactPaper(this.#rooms, file, part, order);
    if (this.#rooms.sha256(redacted.pdf) !== approved.sha256) return refuse('seal.not-reproduced');
    const proof = must(await this.#rooms.engines.verify({ pdf: redacted.pdf, source: null, order }));
    if (!proof.ok)
      return refuse('seal.gate-failed', { gate: proof.gates.find((g) => g.result === 'fail')?.gate ?? '' });
    const text = redacted.text.pages.map((page) => page.runs.map((run) => run.text).join('\n')).join('\f');
    return { part, pdf: redacted.pdf, text, report: redacted.report };
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

  #now(): string {
    return this.#rooms.clock.now().toISOString();
  }
}
