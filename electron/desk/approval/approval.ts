/** The approver's use cases: another person looks at the trial seal's bytes and says yes or no, group by group. */
import type { ApprovalView } from '../../../shared/contract/approval';
import { decideGroup } from '../../../shared/domain/decide';
import { hasRole, type Person } from '../../../shared/domain/role';
import type { CaseFile } from '../review/case-file';
import type { Drawer, LaidOpen } from '../review/drawer';
import { readTrial, TRIAL_PLACE, trialDigest, type Trial } from '../review/trial';
import { caseRow, caseRows, caseView } from '../review/view';
import { must, refuse } from '../refusal';
import type { Rooms } from '../rooms';
import { nameOf, presentAs, presentReader } from '../session/people';

type Row = Awaited<ReturnType<typeof caseRow>>;

/** Acts of the review screen that decide nothing. */
const LOOKS: ReadonlySet<string> = new Set(['review.begun', 'review.see']);
/** Longer than any list of requests should grow; the oldest come first. */
const MOST = 2000;
/** One person's entries on one case are few; none may be left out. */
const EVERY_ENTRY = 1_000_000;

/** Called once a case is approved: sealing begins. */
export type AfterApproval = (caseId: string) => Promise<void>;

export class Approval {
  readonly #rooms: Rooms;
  readonly #drawer: Drawer;
  readonly #after: AfterApproval;

  constructor(rooms: Rooms, drawer: Drawer, after: AfterApproval) {
    this.#rooms = rooms;
    this.#drawer = drawer;
    this.#after = after;
  }

  async list(): Promise<{ cases: readonly Row[] }> {
    await presentReader(this.#rooms);
    const rows = must(
      await this.#rooms.store.read((r) =>
        r.cases.list({ states: ['submitted'], order: 'oldest', limit: MOST }),
      ),
    );
    return { cases: await caseRows(this.#rooms, rows) };
  }

  open(caseId: string): Promise<ApprovalView> {
    return this.#drawer.inTurn(caseId, async () => {
      const me = await presentReader(this.#rooms);
      const { laid, trial } = await this.#submitted(caseId);
      const at = this.#now();
      must(
        await this.#rooms.store.write((w) =>
          w.audit.append({ actor: me.id, action: 'approval.opened', caseId, at }),
        ),
      );
      return this.#view(laid, trial, me);
    });
  }

  see(caseId: string, partId: string, pages: readonly number[]): Promise<ApprovalView> {
    return this.#drawer.inTurn(caseId, async () => {
      const me = await presentReader(this.#rooms);
      const { laid, trial } = await this.#submitted(caseId);
      if (!hasRole(me, 'approver')) return this.#view(laid, trial, me);
      const before = seenBy(trial, me, partId);
      // Only pages that there are: what is counted must have been looked at.
      const there = new Set(laid.file.parts.find((p) => p.id === partId)?.pages.map((p) => p.page));
      const all = [...new Set([...before, ...pages.filter((p) => there.has(p))])].sort((a, b) => a - b);
      if (all.length === before.length) return this.#view(laid, trial, me);
      const others = trial.seen.filter((s) => s.partId !== partId || s.by !== me.id);
      const seen = [...others, { partId, by: me.id, pages: all }];
      const next = { ...trial, seen };
      await this.#keepTrial(laid.file, next, me, 'approval.seen');
      return this.#view(laid, next, me);
    });
  }

  decide(
    caseId: string,
    groupId: string,
    decision: 'approved' | 'returned' | 'pending',
    comment: string,
  ): Promise<ApprovalView> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, trial, me } = await this.#asApprover(caseId);
      if (decision === 'returned' && comment.trim() === '') return refuse('approval.word-needed');
      await this.#keepSheet(
        laid,
        decideGroup(laid.file.sheet, groupId, decision, comment),
        me,
        `approval.group-${decision}`,
      );
      return this.#view(laid, trial, me);
    });
  }

  /** Binds the digest of the decisions and of the trial seal. Sealing follows, and fails closed. */
  async approve(caseId: string, digest: string): Promise<{ row: Row }> {
    const { sealed } = await this.#drawer.inTurn(caseId, async () => {
      const { laid, trial, me } = await this.#asApprover(caseId);
      const { file } = laid;
      if (digest !== trial.digest || digest !== boundDigest(this.#rooms, file, trial))
        return refuse('approval.stale');
      const hindrance = hindrancesOf(file, trial, me, false)[0];
      if (hindrance !== undefined) return refuse(hindrance);
      const at = this.#now();
      const payload = must(file.key.sealJson({ partId: null, role: 'approval' }, { digest }));
      must(
        await this.#rooms.store.write(async (w) => {
          await w.cases.move(caseId, 'submitted', 'approved', at, { approverId: me.id, approvedAt: at });
          await w.approvals.add({
            id: this.#rooms.newId(),
            caseId,
            personId: me.id,
            role: 'approver',
            verdict: 'approved',
            at,
            payload,
          });
          await w.audit.append({ actor: me.id, action: 'case.approved', caseId, at });
        }),
      );
      await this.#drawer.refresh(caseId);
      const begun = { sealed: this.#after(caseId) };
      this.#changed(caseId);
      return begun;
    });
    // A long seal keeps nobody from looking at the case meanwhile.
    await sealed;
    return this.#drawer.inTurn(caseId, async () => {
      const now = await this.#drawer.refresh(caseId);
      this.#changed(caseId);
      return { row: await caseRow(this.#rooms, now.file.row, now.file) };
    });
  }

  /** 반려: back to review. Groups that were not returned keep their approval until they are changed. */
  giveBack(caseId: string, comment: string): Promise<{ row: Row }> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#asApprover(caseId);
      const returned = laid.file.sheet.groups.some((g) => g.decision === 'returned');
      if (comment.trim() === '' && !returned) return refuse('approval.word-needed');
      const at = this.#now();
      const { key } = laid.file;
      const payload = must(key.sealJson({ partId: null, role: 'approval' }, { comment }));
      must(
        await this.#rooms.store.write(async (w) => {
          await w.cases.move(caseId, 'submitted', 'in-review', at);
          await w.approvals.add({
            id: this.#rooms.newId(),
            caseId,
            personId: me.id,
            role: 'approver',
            verdict: 'returned',
            at,
            payload,
          });
          await w.audit.append({ actor: me.id, action: 'case.returned', caseId, at });
        }),
      );
      const now = await this.#drawer.refresh(caseId);
      this.#changed(caseId);
      return { row: await caseRow(this.#rooms, now.file.row, now.file) };
    });
  }

  /** The disclosure officer's second signature for one reason. */
  sign(caseId: string, reason: string): Promise<ApprovalView> {
    return this.#drawer.inTurn(caseId, async () => {
      const me = await presentAs(this.#rooms, 'officer');
      const { laid, trial } = await this.#submitted(caseId);
      if (await this.#reviewed(laid.file, trial, me)) return this.#refuseOwn(caseId, me);
      if (!trial.signatures.some((s) => s.reason === reason)) return refuse('approval.stale');
      const signatures = trial.signatures.map((s) => (s.reason === reason ? { ...s, by: me.id } : s));
      const next = { ...trial, signatures };
      await this.#keepTrial(laid.file, next, me, 'approval.signed');
      return this.#view(laid, next, me);
    });
  }

  async #asApprover(caseId: string): Promise<{ laid: LaidOpen; trial: Trial; me: Person }> {
    const me = await presentReader(this.#rooms);
    const { laid, trial } = await this.#submitted(caseId);
    if (await this.#reviewed(laid.file, trial, me)) return this.#refuseOwn(caseId, me);
    if (!hasRole(me, 'approver')) return refuse('role.missing', { role: 'approver' });
    return { laid, trial, me };
  }

  /**
   * Who stands behind the review is not only who pressed the button: whoever decided anything about this version, by the
   * audit chain, is its reviewer too. Looking, and beginning a review, decides nothing.
   */
  async #reviewed(file: CaseFile, trial: Trial, me: Person): Promise<boolean> {
    if (me.id === trial.submittedBy) return true;
    const decided = must(
      await this.#rooms.store.read((r) =>
        r.audit.list({ caseId: file.row.id, actor: me.id, limit: EVERY_ENTRY }),
      ),
    );
    return decided.some((entry) => entry.action.startsWith('review.') && !LOOKS.has(entry.action));
  }

  /** Nobody approves their own submission; that it was tried is recorded. */
  async #refuseOwn(caseId: string, me: Person): Promise<never> {
    const at = this.#now();
    const event = { actor: me.id, action: 'approval.own-submission-refused', caseId, at };
    must(await this.#rooms.store.write((w) => w.audit.append(event)));
    return refuse('approval.own-submission');
  }

  async #submitted(caseId: string): Promise<{ laid: LaidOpen; trial: Trial }> {
    const laid = await this.#drawer.lay(caseId);
    if (laid.file.row.state !== 'submitted') return refuse('case.stale');
    const trial = must(await this.#rooms.store.read((r) => readTrial(r, laid.file.key, caseId)));
    return { laid, trial: trial ?? refuse('approval.stale') };
  }

  async #keepTrial(file: CaseFile, trial: Trial, me: Person, action: string): Promise<void> {
    const at = this.#now();
    const caseId = file.row.id;
    const payload = must(file.key.sealJson(TRIAL_PLACE, trial));
    must(
      await this.#rooms.store.write(async (w) => {
        await w.records.put({ caseId, partId: null, kind: 'trial', changedAt: at, payload }, null);
        await w.audit.append({ actor: me.id, action, caseId, at });
      }),
    );
  }

  async #keepSheet(laid: LaidOpen, sheet: CaseFile['sheet'], me: Person, action: string): Promise<void> {
    const { file } = laid;
    const at = this.#now();
    const caseId = file.row.id;
    const payload = must(file.key.sealJson({ partId: null, role: 'sheet' }, sheet));
    const revision = must(
      await this.#rooms.store.write(async (w) => {
        await w.audit.append({ actor: me.id, action, caseId, at });
        return w.records.put({ caseId, partId: null, kind: 'sheet', changedAt: at, payload }, file.revision);
      }),
    );
    laid.file = { ...file, sheet, revision };
  }

  async #view(laid: LaidOpen, trial: Trial, me: Person): Promise<ApprovalView> {
    const view = await caseView(this.#rooms, laid, me, trial);
    const own = await this.#reviewed(laid.file, trial, me);
    const hindrances = hindrancesOf(laid.file, trial, me, own);
    const signatures = [];
    for (const { reason, by } of trial.signatures) {
      signatures.push({ reason, by: by === null ? null : await nameOf(this.#rooms, by) });
    }
    return {
      view,
      seen: trial.seen.filter((s) => s.by === me.id).map(({ partId, pages }) => ({ partId, pages })),
      digest: trial.digest,
      mayApprove: hindrances.length === 0,
      hindrances: hindrances.map((code) => ({ code })),
      signatures,
    };
  }

  #changed(caseId: string): void {
    this.#rooms.tell({ event: 'case', caseId });
    this.#rooms.tell({ event: 'inbox' });
    this.#rooms.tell({ event: 'queue' });
  }

  #now(): string {
    return this.#rooms.clock.now().toISOString();
  }
}

/** The digest that today's decisions and the trial's outputs give. */
export function boundDigest(rooms: Pick<Rooms, 'sha256'>, file: CaseFile, trial: Trial): string {
  return trialDigest(
    rooms,
    file,
    trial.papers.map(({ partId, sha256 }) => ({ partId, sha256 })),
  );
}

/** Pages of the trial seal that this person looked at: what another approver saw is nobody else's look. */
function seenBy(trial: Trial, me: Person, partId: string): readonly number[] {
  return trial.seen.find((s) => s.partId === partId && s.by === me.id)?.pages ?? [];
}

/** Why this person cannot approve now, gravest first. */
function hindrancesOf(file: CaseFile, trial: Trial, me: Person, own: boolean): readonly string[] {
  const codes: string[] = [];
  if (own || me.id === trial.submittedBy) codes.push('approval.own-submission');
  if (!hasRole(me, 'approver')) codes.push('role.missing');
  const unseen = trial.papers.some((paper) => {
    return paper.blobId !== null && seenBy(trial, me, paper.partId).length < paper.pages;
  });
  if (unseen) codes.push('approval.unseen');
  if (file.sheet.groups.some((g) => g.decision === 'returned')) codes.push('approval.returned-groups');
  if (file.sheet.groups.some((g) => g.decision === 'pending')) codes.push('approval.undecided-groups');
  if (trial.signatures.some((s) => s.by === null)) codes.push('approval.second-signature');
  return codes;
}
