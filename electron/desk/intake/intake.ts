/** Taking drafts in: several at once, followed, cancelled, tried again, and gone on with after a restart. */
import type { Inbox } from '../../../shared/contract/intake';
import type { Person, Role } from '../../../shared/domain/role';
import { opensContent } from '../../../shared/domain/role';
import { analyse } from '../analysis/analyse';
import type { JobRow } from '../ports-store';
import type { DocumentKey } from '../ports-vault';
import { must, refuse, Refusal } from '../refusal';
import type { Rooms } from '../rooms';
import { presentAs } from '../session/people';
import { keepOriginal, noteDraft, readDetail } from './collect';
import type { JobDetail } from './job-detail';

interface Running {
  readonly abort: AbortController;
  step: string;
}

export interface Taken {
  readonly taken: number;
  readonly known: readonly { readonly fileName: string; readonly caseId: string }[];
  /** The case of each file that was taken; it may turn out to be a copy only when it is read. */
  readonly noted: readonly { readonly path: string; readonly caseId: string }[];
}

/** Who takes drafts in; an inspector changes nothing, an approver judges what others brought. */
const LOADERS: readonly Role[] = ['reviewer', 'administrator'];

/** Jobs that are still to be seen; those that are done stay on file by the thousand. */
const UNFINISHED: readonly JobRow['state'][] = ['waiting', 'running', 'failed', 'cancelled'];

/** How many drafts are worked on side by side; the engines have no more processes than this. */
const SIDE_BY_SIDE = 2;
/** How long someone who waits for all work to end waits before looking again. */
const LOOK_AGAIN_MS = 250;

export class Intake {
  readonly #rooms: Rooms;
  readonly #running = new Map<string, Running>();
  /** Keys made while locked, which could not be had again; and passwords, which are never written down. */
  readonly #keys = new Map<string, DocumentKey>();
  readonly #passwords = new Map<string, string>();
  readonly #paths = new Map<string, string>();
  #watched: { readonly path: string; readonly stop: () => void } | null = null;
  /** Files of the watched folder that were looked at, with their stamp: another draft under the same name is a new one. */
  readonly #noticed = new Map<string, string>();
  readonly #idle: (() => void)[] = [];

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  /**
   * At start: what was under way waits again. Files that a power cut left without a row are deleted, and so are the
   * traces of keys that were destroyed a moment before it.
   */
  async resume(): Promise<void> {
    // Where either fails the next start tries again: a file too many keeps nobody from working.
    await this.#rooms.blobs.sweep();
    await this.#rooms.store.scrub();
    must(await this.#rooms.store.write((w) => w.jobs.resume(this.#rooms.clock.now().toISOString())));
    this.#pump();
  }

  opened(person: Person): void {
    if (opensContent(person.roles)) this.#pump();
    void this.#watchAgain();
  }

  closed(): void {
    for (const job of this.#running.values()) job.abort.abort('locked');
    this.#passwords.clear();
  }

  /** Takes files in by path. A file that is here already (same bytes) is told, not taken twice. */
  async take(paths: readonly string[], source: string): Promise<Taken> {
    const actor = must(await this.#rooms.vault.status()).person?.id ?? null;
    const known: { fileName: string; caseId: string }[] = [];
    const begun: { path: string; caseId: string }[] = [];
    for (const path of paths) {
      const same = await this.#sameFile(path);
      if (same !== null) {
        known.push({ fileName: this.#rooms.files.nameOf(path), caseId: same });
        continue;
      }
      const noted = await noteDraft(this.#rooms, path, source, actor);
      this.#keys.set(noted.caseId, noted.key);
      this.#paths.set(noted.jobId, path);
      begun.push({ path, caseId: noted.caseId });
    }
    this.#pump();
    this.#tell();
    return { taken: begun.length, known, noted: begun };
  }

  /** As `take`, from the window. While the desk is locked anyone may hand a draft in; who sits at it must be one who loads drafts. */
  async handIn(paths: readonly string[]): Promise<Taken> {
    if (must(await this.#rooms.vault.status()).person !== null) await presentAs(this.#rooms, ...LOADERS);
    return this.take(paths, 'file');
  }

  async takeSamples(): Promise<Taken> {
    await presentAs(this.#rooms, ...LOADERS);
    return this.take(await this.#rooms.files.samples(), 'samples');
  }

  async jobs(): Promise<Inbox['jobs']> {
    const rows = must(await this.#rooms.store.read((r) => r.jobs.list(UNFINISHED)));
    const shown = rows.filter((row) => row.kind === 'intake');
    return Promise.all(shown.map((row) => this.#jobView(row)));
  }

  watching(): string | null {
    return this.#watched === null ? null : this.#rooms.files.nameOf(this.#watched.path);
  }

  async watch(on: boolean): Promise<void> {
    await presentAs(this.#rooms, ...LOADERS);
    this.#watched?.stop();
    this.#watched = null;
    const folder = on ? await this.#rooms.chooser.folder() : null;
    must(await this.#rooms.vault.putSetting('watched-folder', folder));
    if (folder !== null) this.#beginWatching(folder);
    this.#tell();
  }

  /** Stops a job; its draft stays as an open item. */
  async cancel(jobId: string): Promise<void> {
    await presentAs(this.#rooms, ...LOADERS);
    const at = this.#rooms.clock.now().toISOString();
    this.#running.get(jobId)?.abort.abort('cancelled');
    const job = must(await this.#rooms.store.read((r) => r.jobs.get(jobId)));
    if (job?.state === 'waiting') {
      must(await this.#rooms.store.write((w) => w.jobs.move(jobId, ['waiting'], 'cancelled', at)));
    }
    this.#tell();
  }

  async retry(jobId: string, password?: string): Promise<void> {
    await presentAs(this.#rooms, ...LOADERS);
    if (password !== undefined) this.#passwords.set(jobId, password);
    const at = this.#rooms.clock.now().toISOString();
    must(
      await this.#rooms.store.write((w) =>
        w.jobs.move(jobId, ['failed', 'cancelled'], 'waiting', at, { error: null, done: 0, total: 0 }),
      ),
    );
    this.#pump();
    this.#tell();
  }

  /** Throws a draft away that could not be taken in: a person's decision, recorded; its bytes are destroyed. */
  async dismiss(jobId: string): Promise<void> {
    const me = await presentAs(this.#rooms, 'reviewer');
    const at = this.#rooms.clock.now().toISOString();
    const job = must(await this.#rooms.store.read((r) => r.jobs.get(jobId)));
    if (job === null || (job.state !== 'failed' && job.state !== 'cancelled')) return refuse('job.stale');
    await this.#discard(job, me.id, 'intake.dismissed', at);
    this.#tell();
  }

  /** Resolves when nothing is waiting or running: for the command line and for tests. */
  async settled(): Promise<void> {
    for (;;) {
      this.#pump();
      const waiting = must(await this.#rooms.store.read((r) => r.jobs.list(['waiting', 'running'])));
      if (waiting.length === 0 && this.#running.size === 0) return;
      await this.#somethingEnds();
    }
  }

  /** The last job may have ended while it was still being asked what is waiting: so nobody waits for the call alone. */
  #somethingEnds(): Promise<void> {
    return new Promise((resolve) => {
      const later = setTimeout(resolve, LOOK_AGAIN_MS);
      this.#idle.push(() => {
        clearTimeout(later);
        resolve();
      });
    });
  }

  #pump(): void {
    void this.#fill().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }

  async #fill(): Promise<void> {
    const waiting = must(await this.#rooms.store.read((r) => r.jobs.list(['waiting'])));
    for (const job of waiting) {
      if (this.#running.size >= SIDE_BY_SIDE) return;
      if (job.kind !== 'intake' || job.caseId === null || this.#running.has(job.id)) continue;
      const key = await this.#keyOf(job.caseId, this.#paths.has(job.id));
      // Another round may have been quicker while the key was fetched.
      if (key === null || this.#running.has(job.id)) continue;
      if (this.#running.size >= SIDE_BY_SIDE) return;
      const running: Running = { abort: new AbortController(), step: 'read' };
      this.#running.set(job.id, running);
      void this.#run(job, job.caseId, key, running).finally(() => {
        this.#running.delete(job.id);
        if (this.#running.size === 0) for (const wake of this.#idle.splice(0)) wake();
        this.#tell();
        this.#pump();
      });
    }
  }

  /** While locked only a draft that still lies outside the vault can be worked on, with the key it was noted with. */
  async #keyOf(caseId: string, outside: boolean): Promise<DocumentKey | null> {
    const unlocked = await this.#rooms.vault.documentKey(caseId);
    if (unlocked.ok) return unlocked.value;
    return outside ? (this.#keys.get(caseId) ?? null) : null;
  }

  async #run(job: JobRow, caseId: string, key: DocumentKey, running: Running): Promise<void> {
    const now = () => this.#rooms.clock.now().toISOString();
    const begun = await this.#rooms.store.write(async (w) => {
      await w.jobs.move(job.id, ['waiting'], 'running', now());
      // As it stands now: the row in hand may be older than what an earlier round kept.
      return (await w.jobs.get(job.id))?.payload ?? null;
    });
    if (!begun.ok) return;
    this.#tell();
    try {
      const full = await this.#rooms.vault.documentKey(caseId);
      const detail = full.ok ? readDetail(full.value, begun.value) : this.#inHand(job);
      if (detail !== null) await keepOriginal(this.#rooms, job.id, caseId, key, detail);
      this.#paths.delete(job.id);
      if (!full.ok) {
        await this.#rooms.store.write((w) => w.jobs.move(job.id, ['running'], 'waiting', now()));
        return;
      }
      this.#keys.delete(caseId);
      const password = this.#passwords.get(job.id);
      const outcome = await analyse(this.#rooms, caseId, full.value, {
        signal: running.abort.signal,
        ...(password === undefined ? {} : { password }),
        onStep: (step) => {
          running.step = step;
          this.#tell();
        },
        onProgress: (done, total) => {
          void this.#rooms.store
            .write((w) => w.jobs.progress(job.id, done, total, now()))
            .then(() => this.#tell());
        },
      });
      if (outcome.knownAs !== null) {
        await this.#discard(job, null, 'intake.known', now());
        return;
      }
      this.#passwords.delete(job.id);
      must(
        await this.#rooms.store.write((w) =>
          w.jobs.move(job.id, ['running'], 'done', now(), { payload: null }),
        ),
      );
      this.#rooms.tell({ event: 'case', caseId });
    } catch (error) {
      await this.#fail(job, caseId, running, error instanceof Refusal ? error.failure.code : 'intake.fault');
      if (!(error instanceof Refusal)) throw error;
    }
  }

  async #fail(job: JobRow, caseId: string, running: Running, code: string): Promise<void> {
    const at = this.#rooms.clock.now().toISOString();
    const { aborted } = running.abort.signal;
    const reason: unknown = running.abort.signal.reason;
    const locked = aborted ? reason === 'locked' : code === 'vault.locked';
    const state = locked ? 'waiting' : aborted ? 'cancelled' : 'failed';
    await this.#rooms.store.write(async (w) => {
      await w.jobs.move(job.id, ['running'], state, at, { error: state === 'failed' ? code : null });
      await w.audit.append({ actor: null, action: `intake.${state}`, caseId, at, detail: { code } });
    });
  }

  /** What is known of a draft that was noted while locked: its path, as long as the program runs. */
  #inHand(job: JobRow): JobDetail | null {
    const path = this.#paths.get(job.id);
    return path === undefined ? null : { path, fileName: this.#rooms.files.nameOf(path), source: 'file' };
  }

  async #discard(job: JobRow, actor: string | null, action: string, at: string): Promise<void> {
    const { caseId } = job;
    const names = must(
      await this.#rooms.store.write(async (w) => {
        await w.jobs.remove(job.id);
        if (caseId === null) return [];
        // Only a draft that nobody has begun to review is thrown away with its job.
        if ((await w.cases.get(caseId))?.state !== 'collected') w.abort('job.stale');
        await w.audit.append({ actor, action, caseId, at });
        return w.cases.destroy(caseId, at);
      }),
    );
    must(await this.#rooms.store.scrub());
    await this.#rooms.blobs.remove(names);
  }

  async #sameFile(path: string): Promise<string | null> {
    const file = await this.#rooms.files.read(path);
    if (!file.ok) return null;
    const tag = this.#rooms.vault.equalityTag('file', file.value.bytes);
    if (!tag.ok) return null;
    const found = must(await this.#rooms.store.read((r) => r.equality.find('file', tag.value)));
    return found[0]?.caseId ?? null;
  }

  async #jobView(row: JobRow): Promise<Inbox['jobs'][number]> {
    const key = row.caseId === null ? null : await this.#rooms.vault.documentKey(row.caseId);
    const detail = key?.ok === true ? readDetail(key.value, row.payload) : null;
    return {
      id: row.id,
      fileName: detail?.fileName ?? '',
      state: row.state,
      step: this.#running.get(row.id)?.step ?? '',
      done: row.done,
      total: row.total,
      error: row.error === null ? null : { code: row.error },
      wantsPassword: row.error === 'convert.encrypted' || row.error === 'convert.wrong-password',
      caseId: row.caseId,
    };
  }

  async #watchAgain(): Promise<void> {
    if (this.#watched !== null) return;
    const folder = await this.#rooms.vault.setting('watched-folder');
    if (folder.ok && typeof folder.value === 'string') this.#beginWatching(folder.value);
  }

  #beginWatching(path: string): void {
    const look = () => void this.#lookInto(path);
    this.#watched = { path, stop: this.#rooms.files.watch(path, look) };
    look();
  }

  async #lookInto(folder: string): Promise<void> {
    const drafts = await this.#rooms.files.drafts(folder);
    if (!drafts.ok) return;
    const fresh: string[] = [];
    for (const path of drafts.value) {
      const stamp = await this.#rooms.files.stampOf(path);
      if (stamp === null || this.#noticed.get(path) === stamp) continue;
      this.#noticed.set(path, stamp);
      fresh.push(path);
    }
    if (fresh.length > 0) await this.take(fresh, 'watched');
  }

  #tell(): void {
    this.#rooms.tell({ event: 'inbox' });
  }
}
