/** What leaves the desk: sends what may go, takes receipts in, tells the portal to take something down. Works with the vault open or, for sealed packages, from the queue alone. */
import type { Queue } from '../../../shared/contract/publication';
import { localDay } from '../days';
import type { QueueRow } from '../ports-queue';
import type { CaseRow, Writer } from '../ports-store';
import type { ReceivedReceipt } from '../ports-sync';
import { must, refuse } from '../refusal';
import { openCaseFile } from '../review/case-file';
import { tellsSecret } from '../review/guards';
import type { Rooms } from '../rooms';
import { present, presentAs, presentFor } from '../session/people';

const OUTGOING = 'outgoing-folder';
/** States of a package that can be called back; one that is being sent this moment is waited for. */
const RECALLABLE: readonly QueueRow['state'][] = ['waiting', 'failed', 'sent', 'received'];

export class Publication {
  readonly #rooms: Rooms;
  #sending = false;

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /** At start: what was being sent when the program ended is sent again; a transport takes the same package once. */
  async resume(): Promise<void> {
    const rows = must(await this.#rooms.store.read((r) => r.queue.list()));
    await this.#rooms.dispatch.sweep(rows.map((row) => row.file));
    const at = this.#now();
    for (const row of rows.filter((r) => r.state === 'sending')) {
      must(await this.#rooms.store.write((w) => w.queue.move(row.packageId, ['sending'], 'waiting', at)));
    }
  }

  async list(): Promise<Queue> {
    await present(this.#rooms);
    const folder = await this.#folder();
    const stored = must(
      await this.#rooms.store.read(async (r) => {
        const rows: { readonly row: QueueRow; readonly of: CaseRow | null }[] = [];
        for (const row of await r.queue.list()) rows.push({ row, of: await r.cases.get(row.caseId) });
        return rows;
      }),
    );
    const recalls = new Map(
      stored.filter(({ row }) => row.kind === 'recall').map(({ row }) => [row.caseId, row]),
    );
    return {
      rows: stored
        .filter(({ row }) => row.kind === 'publish')
        .map(({ row, of }) => queueView(row, of, recalls.get(row.caseId) ?? null)),
      transport:
        folder === null
          ? { kind: 'none', name: '' }
          : { kind: 'folder', name: this.#rooms.files.nameOf(folder) },
      reachable: folder !== null && (await this.#rooms.dispatch.reachable(folder)),
    };
  }

  async chooseFolder(): Promise<Queue> {
    await presentAs(this.#rooms, 'publisher', 'administrator');
    const folder = await this.#rooms.chooser.folder();
    if (folder !== null) must(await this.#rooms.vault.putSetting(OUTGOING, folder));
    return this.list();
  }

  /** Sends all that may go now, one after the other; one that fails keeps its place and its reason and stops no other. */
  async send(): Promise<Queue> {
    const me = await presentFor(this.#rooms, 'send');
    const folder = (await this.#folder()) ?? refuse('transport.none');
    if (this.#sending) return this.list();
    this.#sending = true;
    try {
      const today = localDay(this.#rooms.clock.now());
      const rows = must(await this.#rooms.store.read((r) => r.queue.list(['waiting', 'failed'])));
      for (const row of rows) {
        if (row.notBefore === null || row.notBefore <= today) await this.#sendOne(row, folder, me.id);
      }
    } finally {
      this.#sending = false;
    }
    this.#rooms.tell({ event: 'queue' });
    this.#rooms.tell({ event: 'inbox' });
    return this.list();
  }

  /** Matches receipts by package id and hash; one that matches nothing is kept and shown as odd. */
  async receipts(): Promise<Queue> {
    await present(this.#rooms);
    const folder = (await this.#folder()) ?? refuse('transport.none');
    const { receipts } = must(await this.#rooms.dispatch.receipts(folder));
    for (const receipt of receipts) await this.#takeIn(receipt);
    this.#rooms.tell({ event: 'queue' });
    this.#rooms.tell({ event: 'inbox' });
    return this.list();
  }

  /**
   * 회수: the officer has the portal take it down; the case is recalled at once, the portal confirms by receipt. What was
   * never tried to be sent is stopped here, and the portal, which knows nothing of it, is told nothing.
   * Codes: recall.nothing-published, recall.private-reason, transport.*.
   */
  async recall(caseId: string, reason: string): Promise<Queue> {
    const me = await presentFor(this.#rooms, 'recall');
    const { row, out } = must(
      await this.#rooms.store.read(async (r) => ({
        row: await r.cases.get(caseId),
        out: (await r.queue.of(caseId)).find((q) => q.kind === 'publish' && RECALLABLE.includes(q.state)),
      })),
    );
    if (row === null || out === undefined) return refuse('recall.nothing-published');
    const file = await openCaseFile(this.#rooms, caseId);
    // The reason goes out in clear, and nobody reads it over.
    if (tellsSecret(this.#rooms, file, reason)) return refuse('recall.private-reason');
    const at = this.#now();
    const told = out.attempts > 0 || out.state === 'sent' || out.state === 'received';
    if (told) await this.#tellPortal({ packageId: out.packageId, sha256: out.sha256, reason, at });
    const recallId = this.#rooms.newId();
    const { sha256, size } = out;
    must(
      await this.#rooms.store.write(async (w) => {
        await w.cases.move(caseId, row.state, 'recalled', at);
        await w.queue.move(out.packageId, [out.state], 'withdrawn', at);
        if (told) {
          await w.queue.add({
            packageId: recallId,
            caseId,
            kind: 'recall',
            notBefore: null,
            queuedAt: at,
            sha256,
            size,
            file: out.file,
          });
          await w.queue.move(recallId, ['waiting'], 'sending', at);
          await w.queue.move(recallId, ['sending'], 'sent', at, { transport: 'folder' });
        }
        await w.audit.append({
          actor: me.id,
          action: 'case.recalled',
          caseId,
          at,
          detail: { package: out.packageId },
        });
      }),
    );
    this.#rooms.tell({ event: 'inbox' });
    this.#rooms.tell({ event: 'queue' });
    return this.list();
  }

  async #tellPortal(notice: Parameters<Rooms['dispatch']['recall']>[0]): Promise<void> {
    const folder = (await this.#folder()) ?? refuse('transport.none');
    const publicKey = must(await this.#rooms.vault.packagePublicKey());
    const signer = { publicKey, sign: (bytes: Uint8Array) => this.#rooms.vault.signPackage(bytes) };
    must(await this.#rooms.dispatch.recall(notice, signer, folder));
  }

  async #sendOne(row: QueueRow, folder: string, actor: string): Promise<void> {
    const begun = this.#now();
    const started = await this.#rooms.store.write(async (w) => {
      // A paper that was recalled meanwhile must not go out a second time.
      const state = (await w.cases.get(row.caseId))?.state;
      if (state !== 'queued' && state !== 'sent') w.abort('queue.stale');
      await w.queue.move(row.packageId, ['waiting', 'failed'], 'sending', begun);
    });
    if (!started.ok) return;
    const sent = await this.#rooms.dispatch.send(row.file, folder);
    const at = this.#now();
    const { packageId, caseId } = row;
    must(
      await this.#rooms.store.write(async (w) => {
        if (!sent.ok) {
          await w.queue.move(packageId, ['sending'], 'failed', at, { error: sent.error.code });
          await w.audit.append({
            actor,
            action: 'queue.send-failed',
            caseId,
            at,
            detail: { code: sent.error.code },
          });
          return;
        }
        await w.queue.move(packageId, ['sending'], 'sent', at, { transport: 'folder', error: null });
        // A package that the portal once rejected goes out again for a case that counts as sent already.
        if ((await w.cases.get(caseId))?.state === 'queued') await w.cases.move(caseId, 'queued', 'sent', at);
        await w.audit.append({ actor, action: 'case.sent', caseId, at, detail: { package: packageId } });
      }),
    );
    this.#rooms.tell({ event: 'case', caseId });
  }

  async #takeIn(receipt: ReceivedReceipt): Promise<void> {
    const at = this.#now();
    must(
      await this.#rooms.store.write(async (w) => {
        const row = await w.queue.get(receipt.packageId);
        const matched = row !== null && row.sha256 === receipt.sha256;
        const fresh = await w.receipts.add({
          id: receipt.id,
          packageId: receipt.packageId,
          at: receipt.at,
          outcome: receipt.outcome,
          sha256: receipt.sha256,
          matched,
        });
        if (!matched) {
          if (fresh)
            await w.audit.append({ actor: null, action: 'receipt.odd', at, detail: { known: row !== null } });
          return;
        }
        const { caseId, packageId } = row;
        // One that came too early, before the desk knew that its package had gone out, takes effect when it is read again.
        const moved = await this.#effect(w, row, receipt, fresh, at);
        if (!fresh && !moved) return;
        await w.audit.append({
          actor: null,
          action: `receipt.${receipt.outcome}`,
          caseId,
          at,
          detail: { package: packageId },
        });
      }),
    );
  }

  /** True when it moved anything. */
  async #effect(
    w: Writer,
    row: QueueRow,
    receipt: ReceivedReceipt,
    fresh: boolean,
    at: string,
  ): Promise<boolean> {
    const { caseId, packageId } = row;
    if (receipt.outcome === 'published') {
      // Waiting or failed although it lies with the portal: the program ended before it could write down that it was sent.
      if (row.state !== 'sent' && row.state !== 'waiting' && row.state !== 'failed') return false;
      const state = (await w.cases.get(caseId))?.state;
      if (state !== 'sent' && state !== 'queued') return false;
      if (state === 'queued') {
        await w.cases.move(caseId, 'queued', 'sent', at);
        await w.audit.append({
          actor: null,
          action: 'case.sent',
          caseId,
          at,
          detail: { package: packageId },
        });
      }
      await w.cases.move(caseId, 'sent', 'published', at, { publishedAt: receipt.at });
      await w.queue.move(packageId, [row.state], 'received', at, { error: null });
      return true;
    }
    if (receipt.outcome === 'rejected') {
      if (!fresh || (row.state !== 'sent' && row.state !== 'waiting')) return false;
      await w.queue.move(packageId, [row.state], 'failed', at, { error: 'receipt.rejected' });
      return true;
    }
    const recall = (await w.queue.of(caseId)).find((q) => q.kind === 'recall' && q.state === 'sent');
    if (recall === undefined) return false;
    await w.queue.move(recall.packageId, ['sent'], 'received', at);
    return true;
  }

  async #folder(): Promise<string | null> {
    const folder = await this.#rooms.vault.setting(OUTGOING);
    return folder.ok && typeof folder.value === 'string' ? folder.value : null;
  }

  #now(): string {
    return this.#rooms.clock.now().toISOString();
  }
}

function queueView(row: QueueRow, of: CaseRow | null, recall: QueueRow | null): Queue['rows'][number] {
  return {
    packageId: row.packageId,
    caseId: row.caseId,
    title: of?.publicTitle ?? '',
    registrationNumber: of?.publicNumber ?? '',
    markingText: of?.publicMarking ?? '',
    state: recall !== null ? 'recalled' : stateView(row.state),
    publishFrom: row.notBefore,
    attempts: row.attempts,
    queuedAt: row.queuedAt,
    sentAt: row.sentAt,
    receivedAt: row.receivedAt,
    error: row.error,
    recall: recall === null ? 'none' : recall.state === 'received' ? 'confirmed' : 'sent',
  };
}

function stateView(state: QueueRow['state']): Queue['rows'][number]['state'] {
  switch (state) {
    case 'waiting':
    case 'sending':
      return 'queued';
    case 'sent':
      return 'sent';
    case 'received':
      return 'published';
    case 'failed':
      return 'failed';
    case 'withdrawn':
      return 'recalled';
  }
}
