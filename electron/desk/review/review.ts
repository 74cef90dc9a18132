/** The reviewer's use cases: open, decide, look at the citizen's page, submit. Each answers with the whole view. */
import type { RequestOf } from '../../../shared/contract';
import { findAll, findSpellings } from '../../../shared/detection';
import { hasRole, type Person } from '../../../shared/domain/role';
import { MOVES, type CaseState, type Step } from '../../../shared/domain/review';
import type { CaseHeader } from '../../../shared/domain/case';
import type { Sheet } from '../../../shared/domain/sheet';
import type { JobControl } from '../ports';
import type { CasePatch } from '../ports-store';
import { must, refuse, Refusal } from '../refusal';
import type { Rooms } from '../rooms';
import type { NewTerm, OfficeRules } from '../rules/rules';
import { presentAs, presentFor, presentReader } from '../session/people';
import { applyAct } from './acts';
import { countsOf } from './counts';
import { NO_CITIZEN, type Drawer, type LaidOpen } from './drawer';
import { makeCitizenPapers } from './citizen';
import { lookAgain } from './look-again';
import { submissionGuards } from './guards';
import { redacting } from './redacting';
import { signaturesNeeded } from './signatures';
import { renamed } from './rename';
import { trialDigest, TRIAL_PLACE, type Trial } from './trial';
import { caseView } from './view';

/** Where the sheet lies sealed. */
const SHEET_PLACE = { partId: null, role: 'sheet' } as const;

type View = Awaited<ReturnType<typeof caseView>>;

export class Review {
  readonly #rooms: Rooms;
  readonly #drawer: Drawer;

  readonly #rules: OfficeRules;

  constructor(rooms: Rooms, drawer: Drawer, rules: OfficeRules) {
    this.#rooms = rooms;
    this.#drawer = drawer;
    this.#rules = rules;
  }

  /** A reviewer who opens an analysed case begins its review; anyone else only looks. Every opening is recorded. */
  open(caseId: string): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const me = await presentReader(this.#rooms);
      await this.#drawer.lay(caseId);
      // The program itself may have moved the case since it was laid open: sealed, sent, recalled.
      const laid = await this.#drawer.refresh(caseId);
      const at = this.#now();
      const begins =
        ['analysed', 'due', 'seal-failed'].includes(laid.file.row.state) && hasRole(me, 'reviewer');
      const { state } = laid.file.row;
      must(
        await this.#rooms.store.write(async (w) => {
          if (begins)
            await w.cases.move(caseId, state, 'in-review', at, {
              reviewerId: me.id,
              approverId: null,
              approvedAt: null,
            });
          await w.audit.append({ actor: me.id, action: begins ? 'review.begun' : 'case.opened', caseId, at });
        }),
      );
      if (begins) await this.#drawer.refresh(caseId);
      return this.#view(laid, me);
    });
  }

  act(caseId: string, act: RequestOf<'review.act'>['act']): Promise<View> {
    return this.#change(
      caseId,
      `review.${act.act}`,
      (laid, me) =>
        applyAct(laid.file, act, {
          by: me.id,
          at: this.#now(),
          newId: this.#rooms.newId,
          criteriaVersion: this.#rooms.law.criteriaVersion,
        }),
      act.act !== 'see',
    );
  }

  undo(caseId: string): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      const before = laid.past.pop();
      if (before === undefined) return this.#view(laid, me);
      laid.future.push(laid.file.sheet);
      await this.#keep(laid, keepSeen(before, laid.file.sheet), me, 'review.undo');
      return this.#view(laid, me);
    });
  }

  redo(caseId: string): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      const next = laid.future.pop();
      if (next === undefined) return this.#view(laid, me);
      laid.past.push(laid.file.sheet);
      await this.#keep(laid, keepSeen(next, laid.file.sheet), me, 'review.redo');
      return this.#view(laid, me);
    });
  }

  async find(caseId: string, text: string): Promise<{ places: number; pages: number; parts: number }> {
    await presentReader(this.#rooms);
    const { file } = await this.#drawer.lay(caseId);
    let places = 0;
    let parts = 0;
    const pages = new Set<string>();
    for (const part of file.parts) {
      const here = part.model === null ? [] : findAll(part.model, text);
      for (const place of here) for (const { page } of place) pages.add(`${part.id} ${String(page)}`);
      const count = part.text === null ? here.length : findSpellings(part.text, text).length;
      places += count;
      if (count > 0) parts += 1;
    }
    return { places, pages: pages.size, parts };
  }

  /**
   * Looks through the case with the office's rules as they are now. Every decision stays, and so does what can be undone:
   * only the finds around the decisions change. Codes: review.not-open, engine.*.
   */
  lookAgain(caseId: string): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      const looked = await lookAgain(this.#rooms, laid.file);
      const { key, rules } = laid.file;
      const payloads = looked.map(({ partId, payload }) => ({
        partId,
        payload: must(key.sealJson({ partId, role: 'payload' }, payload)),
      }));
      const at = this.#now();
      must(
        await this.#rooms.store.write(async (w) => {
          for (const { partId, payload } of payloads) await w.parts.patch(partId, { payload });
          await w.audit.append({
            actor: me.id,
            action: 'review.looked-again',
            caseId,
            at,
            detail: { position: rules.position },
          });
        }),
      );
      await this.#drawer.refresh(caseId);
      await this.#count(laid, at);
      this.#rooms.tell({ event: 'inbox' });
      return this.#view(laid, me);
    });
  }

  /** A term goes on one of the office's lists because of a decision in this case; the case itself stays as it is. */
  learn(caseId: string, term: NewTerm): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      await this.#rules.addTerm(term, caseId);
      return this.#view(laid, me);
    });
  }

  editHeader(request: RequestOf<'review.edit-header'>): Promise<View> {
    const { caseId, type, ...given } = request;
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      const header = mergeHeader(laid.file.header, given);
      const sealed = must(laid.file.key.sealJson({ partId: null, role: 'header' }, header));
      const title = renamed(this.#rooms, laid.file, header.title);
      const sheet = title === null ? null : title.without(laid.file.sheet);
      const decisions = sheet === null ? null : must(laid.file.key.sealJson(SHEET_PLACE, sheet));
      const at = this.#now();
      must(
        await this.#rooms.store.write(async (w) => {
          await w.cases.patch(caseId, at, {
            header: sealed,
            receivedOn: header.receivedOn,
            publishFrom: header.publishFrom,
            ...(type === undefined ? {} : { type }),
          });
          await w.audit.append({ actor: me.id, action: 'review.edit-header', caseId, at });
          if (title === null || decisions === null) return;
          // With the title go the decisions about the old one, in one step: they must never meet the new letters.
          await w.parts.patch(title.partId, { payload: title.payload });
          const record = { caseId, partId: null, kind: 'sheet', changedAt: at, payload: decisions };
          await w.records.put(record, laid.file.revision);
          await w.audit.append({ actor: me.id, action: 'review.retitled', caseId, at });
        }),
      );
      if (title !== null) {
        // Nor may a step back bring them again.
        laid.past = [];
        laid.future = [];
      }
      await this.#drawer.refresh(caseId);
      if (title !== null) await this.#count(laid, at);
      return this.#view(laid, me);
    });
  }

  /**
   * Makes the citizen view beside the work: decisions go on meanwhile, and what they change makes it stale. A failure is
   * shown in it, not thrown; stopped, it is what it was before. Asked while it or the trial seal is being made, it waits
   * for the one under way: both make the same pages.
   */
  async citizen(caseId: string): Promise<View> {
    const me = await presentReader(this.#rooms);
    const laid = await this.#drawer.lay(caseId);
    if (laid.redacting === null)
      await redacting(this.#rooms, laid, caseId, (control) => this.#makeCitizen(laid, control));
    else await laid.redacting.ended;
    return this.#view(laid, me);
  }

  async #makeCitizen(laid: LaidOpen, control: JobControl): Promise<void> {
    const caseId = laid.file.row.id;
    const before = laid.citizen;
    laid.citizen = { ...before, state: 'making', error: null };
    this.#rooms.tell({ event: 'case', caseId });
    try {
      const papers = await makeCitizenPapers(this.#rooms, laid.file, 'citizen', control);
      laid.citizen = { state: 'made', papers, error: null };
    } catch (error) {
      const failure = error instanceof Refusal ? error.failure : null;
      laid.citizen =
        failure === null || failure.code === 'engine.cancelled'
          ? before
          : { ...NO_CITIZEN, state: 'failed', error: failure };
      if (failure === null) throw error;
    } finally {
      this.#rooms.tell({ event: 'case', caseId });
    }
  }

  /** Stops what is being made of a case: a citizen view becomes what it was, a submission answers `engine.cancelled`. */
  async stopRedaction(caseId: string): Promise<void> {
    await presentReader(this.#rooms);
    this.#drawer.peek(caseId)?.redacting?.abort.abort();
  }

  /**
   * Guards, then the trial seal, then submission; nothing moves unless all of it holds. A citizen view that is being made
   * gives way: the trial seal makes the same pages.
   */
  submit(caseId: string): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      const { file } = laid;
      if (file.row.state !== 'in-review') return refuse('case.stale');
      const missing = submissionGuards(this.#rooms, file);
      if (missing.length > 0) return refuse('review.guarded', { count: missing.length });
      laid.redacting?.abort.abort();
      await laid.redacting?.ended;
      const papers = await redacting(this.#rooms, laid, caseId, (control) =>
        makeCitizenPapers(this.#rooms, file, 'trial', control),
      );
      const outputs: { readonly partId: string; readonly sha256: string | null }[] = [];
      for (const paper of papers) {
        const bytes = paper.blob === null ? null : must(await this.#rooms.blobs.read(file.key, paper.blob));
        outputs.push({ partId: paper.partId, sha256: bytes === null ? null : this.#rooms.sha256(bytes) });
      }
      const digest = trialDigest(this.#rooms, file, outputs);
      const trial: Trial = {
        digest,
        submittedBy: me.id,
        papers: papers.map((paper, index) => ({
          partId: paper.partId,
          blobId: paper.blob?.id ?? null,
          sha256: outputs[index]?.sha256 ?? null,
          gates: (paper.report?.gates ?? []).map(({ gate, result }) => ({ gate, result })),
          rasterPages: (paper.report?.pages ?? []).filter((page) => page.method === 'raster').length,
          pages: paper.report?.pages.length ?? 0,
        })),
        signatures: signaturesNeeded(file).map((reason) => ({ reason, by: null })),
        seen: [],
      };
      const at = this.#now();
      const sealed = must(file.key.sealJson(TRIAL_PLACE, trial));
      const bound = must(file.key.sealJson({ partId: null, role: 'approval' }, { digest }));
      const counts = countsOf(file);
      must(
        await this.#rooms.store.write(async (w) => {
          await w.cases.move(caseId, 'in-review', 'submitted', at, {
            ...counts,
            reviewerId: me.id,
            submittedAt: at,
            fastLane: counts.masks === 0 && file.parts.every((p) => p.candidates.every((c) => c.open)),
          });
          await w.records.put({ caseId, partId: null, kind: 'trial', changedAt: at, payload: sealed }, null);
          await w.approvals.add({
            id: this.#rooms.newId(),
            caseId,
            personId: me.id,
            role: 'reviewer',
            verdict: 'submitted',
            at,
            payload: bound,
          });
          await w.audit.append({
            actor: me.id,
            action: 'case.submitted',
            caseId,
            at,
            detail: { masks: counts.masks },
          });
        }),
      );
      laid.past = [];
      laid.future = [];
      laid.citizen = { state: 'made', papers, error: null };
      await this.#drawer.refresh(caseId);
      this.#changed(caseId);
      return this.#view(laid, me);
    });
  }

  withdraw(caseId: string): Promise<View> {
    return this.#step(caseId, 'withdraw', 'case.withdrawn', '');
  }

  async hold(caseId: string, on: boolean, why: string): Promise<View> {
    if (on && why.trim() === '') return refuse('review.why-needed');
    return on
      ? this.#step(caseId, 'hold', 'case.held', why)
      : this.#step(caseId, 'release-hold', 'case.hold-released', why);
  }

  async view(caseId: string, me: Person): Promise<View> {
    return this.#view(await this.#drawer.lay(caseId), me);
  }

  /** A step that only moves the case; the word why is kept sealed. */
  async #step(caseId: string, step: Step, action: string, why: string): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const me = await presentFor(this.#rooms, step);
      const laid = await this.#drawer.lay(caseId);
      const leads: readonly CaseState[] = MOVES[step].from;
      if (!leads.includes(laid.file.row.state)) return refuse('case.stale');
      const at = this.#now();
      const word = must(laid.file.key.sealJson({ partId: null, role: 'hold' }, { why, by: me.id, at }));
      const from = laid.file.row.state;
      must(
        await this.#rooms.store.write(async (w) => {
          await w.cases.move(caseId, from, MOVES[step].to, at);
          // A withdrawal has no word: it must not write over the one that a hold was given.
          if (why.trim() !== '')
            await w.records.put({ caseId, partId: null, kind: 'hold', changedAt: at, payload: word }, null);
          await w.audit.append({ actor: me.id, action, caseId, at });
        }),
      );
      await this.#drawer.refresh(caseId);
      this.#changed(caseId);
      return this.#view(laid, me);
    });
  }

  #change(
    caseId: string,
    action: string,
    step: (laid: LaidOpen, me: Person) => Sheet,
    undoable: boolean,
  ): Promise<View> {
    return this.#drawer.inTurn(caseId, async () => {
      const { laid, me } = await this.#editable(caseId);
      const before = laid.file.sheet;
      const next = step(laid, me);
      if (undoable) this.#drawer.remember(laid, before);
      await this.#keep(laid, next, me, action);
      return this.#view(laid, me);
    });
  }

  async #editable(caseId: string): Promise<{ laid: LaidOpen; me: Person }> {
    const me = await presentAs(this.#rooms, 'reviewer');
    const laid = await this.#drawer.lay(caseId);
    if (laid.file.row.state !== 'in-review') return refuse('review.not-open', { state: laid.file.row.state });
    return { laid, me };
  }

  /** Counts anew what other finds than before ask for. */
  async #count(laid: LaidOpen, at: string): Promise<void> {
    const counts = countsOf(laid.file);
    must(await this.#rooms.store.write((w) => w.cases.patch(laid.file.row.id, at, counts)));
    laid.file = { ...laid.file, row: { ...laid.file.row, ...counts } };
  }

  /** Writes the sheet with its counts and its entry in the audit chain, all or nothing. */
  async #keep(laid: LaidOpen, sheet: Sheet, me: Person, action: string): Promise<void> {
    const { file } = laid;
    const next = { ...file, sheet };
    const caseId = file.row.id;
    const at = this.#now();
    const payload = must(file.key.sealJson(SHEET_PLACE, sheet));
    const counts: CasePatch = countsOf(next);
    const revision = must(
      await this.#rooms.store.write(async (w) => {
        await w.cases.patch(caseId, at, counts);
        await w.audit.append({ actor: me.id, action, caseId, at, detail: { masks: counts.masks ?? 0 } });
        return w.records.put({ caseId, partId: null, kind: 'sheet', changedAt: at, payload }, file.revision);
      }),
    );
    laid.file = { ...next, revision, row: { ...file.row, ...counts, changedAt: at } };
  }

  #view(laid: LaidOpen, me: Person): Promise<View> {
    return caseView(this.#rooms, laid, me);
  }

  #changed(caseId: string): void {
    this.#rooms.tell({ event: 'case', caseId });
    this.#rooms.tell({ event: 'inbox' });
  }

  #now(): string {
    return this.#rooms.clock.now().toISOString();
  }
}

/** What was seen stays seen: undo takes decisions back, not looks. */
function keepSeen(sheet: Sheet, now: Sheet): Sheet {
  return {
    ...sheet,
    parts: sheet.parts.map((part) => ({
      ...part,
      seen: now.parts.find((p) => p.partId === part.partId)?.seen ?? part.seen,
    })),
  };
}

type HeaderPatch = Omit<RequestOf<'review.edit-header'>, 'caseId' | 'type'>;

function mergeHeader(header: CaseHeader, given: HeaderPatch): CaseHeader {
  return {
    ...header,
    title: given.title ?? header.title,
    registrationNumber: given.registrationNumber ?? header.registrationNumber,
    department: given.department ?? header.department,
    drafter: given.drafter ?? header.drafter,
    contact: given.contact ?? header.contact,
    requester: given.requester ?? header.requester,
    receivedOn: given.receivedOn ?? header.receivedOn,
    publishFrom: given.publishFrom === undefined ? header.publishFrom : given.publishFrom,
  };
}
